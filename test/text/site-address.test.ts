import { expect, test } from 'vitest';
import { absolute, fromHost, onHost } from '../../src/text/site-address.ts';

const BASES = ['/', '/learning-tools/', '/a/b.c/', '/tools/'];
const ADDRESSES = ['/', '/tools/moodle/', '/compare/?tools=a,b', '/magazine/#series', '/rss.xml'];

test.each(BASES)('an address of a site at %s has one place on the host, and comes back', (base) => {
  for (const address of ADDRESSES) {
    expect(onHost(address, base)).toBe(base + address.slice(1));
    expect(fromHost(onHost(address, base), base)).toBe(address);
    expect(absolute(address, `https://someone.github.io${base}`)).toBe(
      `https://someone.github.io${base}${address.slice(1)}`,
    );
  }
});

test.each([
  '#top',
  '?q=quiz',
  '',
  'https://example.org/tools/',
  '//example.org/',
  'mailto:a@b.org',
])('what is no address of the site stays: %j', (address) => {
  for (const base of BASES) expect(onHost(address, base)).toBe(address);
});

test('what the build has placed is not placed twice', () => {
  expect(onHost('/learning-tools/_astro/a.css', '/learning-tools/')).toBe(
    '/learning-tools/_astro/a.css',
  );
  // A path of the host may be called as a folder of the site is.
  expect(onHost('/tools/moodle/', '/tools/')).toBe('/tools/tools/moodle/');
});

test('a path outside the site is none of its addresses', () => {
  expect(fromHost('/other/', '/learning-tools/')).toBe('/other/');
  expect(fromHost('/learning-tools-2/', '/learning-tools/')).toBe('/learning-tools-2/');
});
