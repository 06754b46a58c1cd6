import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const prose = (file: string) => readFileSync(file, 'utf8').replace(/^ *```[^]*?^ *```$/gm, '');
const namesIn = (text: string) =>
  Array.from(text.matchAll(/`([^`\n]+)`/g), ([, name = '']) => name);
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => `${name}/`);

test.each(['README.md', 'CONTRIBUTING.md'])('every file that %s names is there', (file) => {
  const paths = namesIn(prose(file)).filter((name) =>
    /^(?:src|test|scripts|public|\.github)\/[^\s<{*]*$/.test(name),
  );
  const links = Array.from(
    prose(file).matchAll(/\]\((?!https?:|\/)([^)#]+)/g),
    ([, to = '']) => to,
  );
  expect(paths.concat(links).length).toBeGreaterThan(0);
  expect([...paths, ...links].filter((path) => !existsSync(path))).toEqual([]);
});

test('every script of npm that the README names is one, and every one stands in it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const readme = readFileSync('README.md', 'utf8');
  const named = Array.from(
    readme.matchAll(/npm (?:run ([a-z-]+)|(start|test))/g),
    ([, script, short]) => script ?? short,
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
});

test('every room stands in the map', () => {
  const [, map = ''] = /\n## Map\n([^]*?)\n## /.exec(readFileSync('README.md', 'utf8')) ?? [];
  const named = namesIn(map);
  expect(folders('src').filter((room) => !named.includes(`src/${room}`))).toEqual([]);
  expect(folders('src/lib').filter((room) => !named.includes(room))).toEqual([]);
  const rooms = [...folders('src'), ...named];
  expect(folders('test').filter((room) => !rooms.includes(room))).toEqual([]);
});
