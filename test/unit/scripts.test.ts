import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runScript } from '../script.ts';

/** Every script that somebody can run; what they share lies in `scripts/support/`. */
const SCRIPTS = readdirSync('scripts').flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);

test('package.json runs every one of them by its name', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const script of SCRIPTS) expect(scripts[script]).toBe(`node scripts/run.mjs ${script}`);
});

describe.each(SCRIPTS)('%s', (script) => {
  test('--help says what it does, what it takes, and what its exit codes mean', async () => {
    const { status, stdout, stderr } = await runScript(script, ['--help']);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(`npm run ${script} -- [options]`);
    expect(stdout).toMatch(/\n {2}--help +Shows this\.\n/);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}\S/);
  });

  test('an option that does not exist ends it before it does anything', async () => {
    const { status, stdout, stderr } = await runScript(script, ['--nonsense']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no option "--nonsense"');
    expect(stderr).toContain('--help');
  });
});

test('an option that is almost one is recognised', async () => {
  const almost = async (script: string, ...args: string[]) =>
    (await runScript(script, args)).stderr;
  expect(await almost('check', '--fxi')).toContain('did you mean --fix?');
  expect(await almost('tally', '2027', '--wirte')).toContain('did you mean --write?');
});

test.each([
  ['a value for an option that takes none', 'check', ['--json=3']],
  ['no value for one that takes one', 'facts', ['facts.jsonl', '--most']],
  ['a word where none is taken', 'report', ['tools']],
])('%s is refused', async (_, script, args) => {
  expect(await runScript(script, args)).toMatchObject({ status: 2, stdout: '' });
});

test('an option that npm has taken for its own, because -- was left out, is missed', async () => {
  const npm = { npm_lifecycle_event: 'check', npm_config_fix: 'true' };
  const { status, stderr } = await runScript('check', [], process.cwd(), npm);
  expect(status).toBe(2);
  expect(stderr).toContain('npm run check -- --fix');
});
