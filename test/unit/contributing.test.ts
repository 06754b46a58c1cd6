import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { kindNamed } from '../../src/lib/forms/kinds.ts';
import { contentRoot, FIXTURE_DAY } from '../content-root.ts';

const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');
const COMMANDS = Array.from(
  TEXT.matchAll(/npm run ([a-z-]+)((?: -- [^`#\n]*)?)/g),
  ([, name = '', rest = '']) => ({ name, options: rest.match(/--[a-z]{2,}/g) ?? [] }),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

test('every command that CONTRIBUTING names is one of this project', () => {
  expect(COMMANDS.length).toBeGreaterThan(5);
  for (const { name } of COMMANDS) expect(Object.keys(scripts)).toContain(name);
});

const withOptions = COMMANDS.filter(({ options }) => options.length > 0);
test.each([...new Set(withOptions.map(({ name }) => name))])(
  'npm run %s takes the options that CONTRIBUTING gives it',
  (name) => {
    const { stdout } = spawnSync(process.execPath, [`scripts/${name}.ts`, '--help'], {
      encoding: 'utf8',
    });
    for (const { options } of withOptions.filter((command) => command.name === name))
      for (const option of options) expect(stdout).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
  },
);

test('the kinds of entry that CONTRIBUTING adds are kinds', () => {
  const kinds = Array.from(TEXT.matchAll(/npm run new -- ([a-z]+)/g), ([, kind = '']) => kind);
  expect(kinds.length).toBeGreaterThan(3);
  for (const kind of kinds) expect(kindNamed(kind)?.word).toBe(kind);
});

test('the answers that CONTRIBUTING shows become a file that the check accepts, as it says', () => {
  const [, answers = ''] = /^```json\n([^]*?)^```$/m.exec(TEXT) ?? [];
  const [command = ''] = /npm run new -- tool --from answers\.json/.exec(TEXT) ?? [];
  const root = contentRoot();
  writeFileSync(join(root, 'answers.json'), answers);
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_ROOT: root, SITE_TODAY: FIXTURE_DAY },
    });
  const { status, stdout, stderr } = run('new', ...command.split(' ').slice(4));
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('The check accepts it.');
  const [, file = ''] = /^Wrote (.+)$/m.exec(stdout) ?? [];
  expect(run('check', file).status).toBe(0);
});
