/** `npm test`: everything that must hold, in the order in which it fails fastest; ends with one line that counts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from './support/command.ts';

command({
  name: 'test',
  about:
    'Everything that must hold, in the order in which it fails fastest; ends with one line that counts.',
  exits: { 1: 'Something does not hold.' },
});

const REPORTS = resolve('.cache/test');
const bin = (name: string) => resolve('node_modules/.bin', name);
let passed = 0;
let failed = 0;

/** Runs one step, showing what it prints; a step without a report counts as one check. */
function step(title: string, command: string, args: string[], report?: string): boolean {
  console.log(`\n▸ ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ok = status === 0;
  if (report && existsSync(report)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    passed += numPassedTests;
    failed += numFailedTests + (ok || numFailedTests > 0 ? 0 : 1);
  } else if (ok) passed++;
  else failed++;
  console.log(
    `${ok ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return ok;
}

/** Files of a project run side by side on all cores; what builds whole sites does so one after the other. */
function vitest(title: string, project: string, workers = '100%'): boolean {
  const report = join(REPORTS, `${project}.json`);
  return step(
    title,
    bin('vitest'),
    [
      'run',
      '--project',
      project,
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  );
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

step('form', bin('prettier'), [
  '--check',
  '--log-level=warn',
  '--cache',
  '--cache-location=.cache/prettier',
  '.',
]);
// Before the linter, because it writes the types of the collections.
step('types', bin('astro'), ['check', '--minimumSeverity', 'warning']);
step('lint', bin('eslint'), []);
step('nothing unused', bin('knip'), []);
vitest('unit tests and rules', 'unit');
const sound = step('content', process.execPath, ['scripts/check.ts']);
if (sound && step('build', bin('astro'), ['build', '--silent'])) {
  vitest('built pages', 'dist');
  vitest('in the browser', 'browser');
}
vitest('attacks and scheduled articles in real builds', 'build', '1');
vitest('hostile contributions, mutated files, and what of them is accepted', 'hostile', '1');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
