import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

// Starting a process takes as long as it takes.
vi.setConfig({ testTimeout: 120_000 });

/** Every script that somebody can run; what they share lies in `scripts/support/`. */
const SCRIPTS = readdirSync('scripts').filter((name) => name.endsWith('.ts'));

function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [`scripts/${script}`, ...args], { encoding: 'utf8' });
}

test('package.json runs every one of them by its name', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const script of SCRIPTS)
    expect(scripts[script.replace('.ts', '')]).toBe(
      `node scripts/run.mjs ${script.replace('.ts', '')}`,
    );
});

describe.each(SCRIPTS)('%s', (script) => {
  test('--help says what it does, what it takes, and what its exit codes mean', () => {
    const { status, stdout, stderr } = run(script, '--help');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(`npm run ${script.replace('.ts', '')} -- [options]`);
    expect(stdout).toMatch(/\n {2}--help +Shows this\.\n/);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}\S/);
  });

  test('an option that does not exist ends it before it does anything', () => {
    const { status, stdout, stderr } = run(script, '--nonsense');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no option "--nonsense"');
    expect(stderr).toContain('--help');
  });
});

test('an option that is almost one is recognised', () => {
  expect(run('check.ts', '--fxi').stderr).toContain('did you mean --fix?');
  expect(run('tally.ts', '2027', '--wirte').stderr).toContain('did you mean --write?');
});

test('a value for an option that takes none, and none for one that takes it, are refused', () => {
  expect(run('check.ts', '--json=3')).toMatchObject({ status: 2, stdout: '' });
  expect(run('facts.ts', 'facts.jsonl', '--most')).toMatchObject({ status: 2, stdout: '' });
});

test('a word where none is taken is refused', () => {
  expect(run('report.ts', 'tools')).toMatchObject({ status: 2, stdout: '' });
});

test('an option that npm has taken for its own, because -- was left out, is missed', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: 'check', npm_config_fix: 'true' },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('npm run check -- --fix');
});
