import { expect, test } from 'vitest';
import { read } from './pages.ts';

const notices = read('/licences.txt')
  .split(/\n={80}\n(?=\S)/)
  .slice(1);
const of = (name: string) => notices.find((notice) => notice.startsWith(`${name} `)) ?? '';

test.each([
  ['@fontsource-variable/atkinson-hyperlegible-next', /SIL OPEN FONT LICENSE Version 1\.1/],
  ['@fontsource-variable/bricolage-grotesque', /SIL OPEN FONT LICENSE Version 1\.1/],
  ['@fontsource-variable/literata', /SIL OPEN FONT LICENSE Version 1\.1/],
  ['@iconify-json/lucide', /ISC License.*Lucide.*The MIT License.*Cole Bemis/s],
  ['@iconify-json/arcticons', /Arcticons.*Attribution-ShareAlike 4\.0 International/s],
  ['simple-icons', /CC0 1\.0 Universal/],
  ['minisearch', /MIT/],
  ['@sveltia/cms', /Kohei Yoshino.*(?:Apache License|SIL OPEN FONT LICENSE)/s],
  ['pagefind', /MIT License/],
  ['zod', /MIT License/],
  ['yaml', /ISC|Permission to use, copy, modify/],
])('what is served of %s comes with the text of its licence', (name, text) => {
  expect(of(name)).toMatch(text);
});

test('the page about the site leads there', () => {
  expect(read('/about/')).toContain('href="/licences.txt"');
});
