import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindNamed } from '../../src/lib/forms/kinds.ts';
import { contentRoot, FIXTURE_DAY } from '../content-root.ts';
import { runScript } from '../script.ts';

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
  async (name) => {
    const { stdout } = await runScript(name, ['--help']);
    for (const { options } of withOptions.filter((command) => command.name === name))
      for (const option of options) expect(stdout).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
  },
);

test('the kinds of entry that CONTRIBUTING adds are kinds', () => {
  const kinds = Array.from(TEXT.matchAll(/npm run new -- ([a-z]+)/g), ([, kind = '']) => kind);
  expect(kinds.length).toBeGreaterThan(3);
  for (const kind of kinds) expect(kindNamed(kind)?.word).toBe(kind);
});

test('the answers that CONTRIBUTING shows become a file that the check accepts, as it says', async () => {
  const [, answers = ''] = /^```json\n([^]*?)^```$/m.exec(TEXT) ?? [];
  const [command = ''] = /npm run new -- tool --from answers\.json/.exec(TEXT) ?? [];
  const root = contentRoot();
  writeFileSync(join(root, 'answers.json'), answers);
  const run = (script: string, ...args: string[]) =>
    runScript(script, args, root, { CONTENT_ROOT: root, SITE_TODAY: FIXTURE_DAY });
  const { status, stdout, stderr } = await run('new', ...command.split(' ').slice(4));
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('The check accepts it.');
  const [, file = ''] = /^Wrote (.+)$/m.exec(stdout) ?? [];
  expect((await run('check', file)).status).toBe(0);
});
