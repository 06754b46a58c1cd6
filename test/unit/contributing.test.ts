import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
