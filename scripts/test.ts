/** `npm test`: everything that must hold, in the order in which it fails fastest; ends with one line that counts. */
import { spawn, spawnSync } from 'node:child_process';
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

/** One thing that must hold: a command, and where it reports how many tests have passed. */
interface Step {
  title: string;
  command: string;
  args: string[];
  /** A step without one counts as one check. */
  report?: string;
}

const ENVIRONMENT = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs one step, showing what it prints. */
function step(title: string, command: string, args: string[], report?: string): boolean {
  console.log(`\n▸ ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: ENVIRONMENT,
  });
  return settle({ title, command, args, ...(report && { report }) }, status === 0, started);
}

/** Runs steps at the same time that leave a core idle each; what one prints is shown when it has ended. @returns whether each holds */
async function sideBySide(...steps: Step[]): Promise<boolean[]> {
  return Promise.all(
    steps.map(
      (one) =>
        new Promise<boolean>((ended) => {
          const started = performance.now();
          const child = spawn(one.command, one.args, {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: ENVIRONMENT,
          });
          const printed: Buffer[] = [];
          for (const stream of [child.stdout, child.stderr])
            stream.on('data', (chunk: Buffer) => printed.push(chunk));
          child.on('close', (status) => {
            console.log(`\n▸ ${one.title}`);
            process.stdout.write(Buffer.concat(printed));
            ended(settle(one, status === 0, started));
          });
        }),
    ),
  );
}

/** Counts what a step came to. */
function settle({ title, report }: Step, ok: boolean, started: number): boolean {
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
function testsOf(title: string, project: string, workers = '100%'): Required<Step> {
  const report = join(REPORTS, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return { title, command: bin('vitest'), args, report };
}

function vitest(title: string, project: string): boolean {
  const { command, args, report } = testsOf(title, project);
  return step(title, command, args, report);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

// The types before the linter, because that step writes those of the collections.
await sideBySide(
  { title: 'types', command: bin('astro'), args: ['check', '--minimumSeverity', 'warning'] },
  {
    title: 'form',
    command: bin('prettier'),
    args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
  },
);
const [, , sound] = await sideBySide(
  { title: 'lint', command: bin('eslint'), args: [] },
  { title: 'nothing unused', command: bin('knip'), args: [] },
  { title: 'content', command: process.execPath, args: ['scripts/check.ts'] },
);
vitest('unit tests and rules', 'unit');
if (sound && step('build', bin('astro'), ['build', '--silent'])) {
  vitest('built pages', 'dist');
  vitest('in the browser', 'browser');
}
await sideBySide(
  testsOf('attacks and scheduled articles in real builds', 'build', '1'),
  testsOf('hostile contributions, mutated files, and what of them is accepted', 'hostile', '1'),
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
