import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attributes, builtFiles, builtPages, read, samplePages } from './pages.ts';

const pages = builtPages();

test('no page loads anything from another host', () => {
  const foreign = pages.flatMap((page) => {
    const html = read(page);
    const loading = [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio|embed|object|track)\b[^>]*>|<link\b[^>]*rel="(?:stylesheet|preload|modulepreload|icon|manifest)"[^>]*>/g,
      ),
    ].map(([tag]) => tag);
    const addresses = loading.flatMap((tag) =>
      ['src', 'href', 'srcset', 'data'].flatMap((name) => attributes(tag, name)),
    );
    return [
      ...addresses.filter((address) => /^(?:https?:)?\/\//.test(address)),
      ...(html.match(/url\(["']?(?:https?:)?\/\/[^)]*\)/g) ?? []),
    ].map((address) => `${page}: ${address}`);
  });
  expect(foreign).toEqual([]);
});

test('no style sheet loads anything from another host', () => {
  for (const file of builtFiles().filter((path) => path.endsWith('.css')))
    expect(read(file), file).not.toMatch(/url\(["']?(?:https?:)?\/\/|@import/);
});

test('only pages with tools to choose from, large search boxes, sortable lists and forms ship a script', () => {
  expect(
    pages.filter(
      (page) =>
        /<script\b(?! type="application\/ld\+json">)/.test(read(page)) &&
        !attributes(read(page), 'class').includes('tool-item') &&
        !/^\/(?:(?:search|tools|tools\/[\w-]+|compare|shortlist|challenges\/[\w-]+|contribute\/[\w-]+|edit|edit\/ballot|top-tools\/\d{4}|categories\/[\w-]+)\/)?$/.test(
          page,
        ),
    ),
  ).toEqual([]);
});

test('no page carries an inline event handler or a script address', () => {
  for (const page of pages)
    expect(read(page), page).not.toMatch(
      /\son[a-z]+="|(?:href|src)="\s*(?:javascript|data|vbscript):/i,
    );
});

describe('bytes, compressed with gzip', () => {
  test('what suggestions load when the box has the focus stays under 45 kB, their data under 30', () => {
    const names = builtFiles().find((path) => /^\/search\/data\/[^/]+\/names\.json$/.test(path))!;
    const scripts = builtFiles().filter((path) =>
      /\/_astro\/(?:suggest|search-files|name-index|record)[^/]*\.js$/.test(path),
    );
    expect(size(names)).toBeLessThan(30_000);
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    expect(size(names) + scripts.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(45_000);
  });

  test('what the search page needs before it looks up the words of a query is named in the page, and under 95 kB', () => {
    const page = read('/search/index.html');
    const named = [
      ...page.matchAll(/<link rel="modulepreload" href="([^"]+)"/g),
      ...page.matchAll(/<link rel="preload" as="fetch"[^>]* href="([^"]+)"/g),
      ...page.matchAll(/<script type="module" src="([^"]+)"/g),
    ].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(95_000);
  });

  const size = (address: string) => gzipSync(read(address)).length;
  const { front, category, tool, article } = samplePages();

  test.each([
    ['front page', front!, 13_000],
    ['longest category', category!, 30_000],
    ['tool page', tool!, 10_000],
    ['longest article', article!, 26_000],
  ])('the %s stays small', (_, page, budget) => {
    expect(size(page)).toBeLessThan(budget);
  });

  test('all style sheets of a page together stay under 11 kB', () => {
    for (const page of Object.values(samplePages())) {
      const sheets = [...read(page).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href]) => href!,
      );
      expect(
        sheets.reduce((sum, sheet) => sum + size(sheet), 0),
        page,
      ).toBeLessThan(11_000);
    }
  });
});
