import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/read/content-files.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { attributes, builtPages, read } from './pages.ts';

const files = readContentFiles(process.cwd(), 'content/comparisons');
const { library } = readLibrary(files, '2100-01-01');
const pages = new Set(builtPages());

/** The lines of a comparison below one of its headings: the label and the words of each cell. */
function linesUnder(html: string, heading: string): string[][] {
  const group = html
    .split('<tbody')
    .find((part) => part.includes('scope="rowgroup"') && part.includes(heading));
  return [...(group ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<small.*?<\/small>/gs, '')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
}

const inAnyOrder = (list = '') => list.split(', ').sort();

describe.each(library.comparisons.map(({ slug, data }) => [slug, data] as const))(
  'the comparison %s',
  (slug, { tools, title, asked }) => {
    const html = read(`/compare/${slug}/`);

    test('needs no script, and says in which facts the two differ and in which not', () => {
      expect(html).not.toMatch(/<script\b(?! type="application\/ld\+json">)/);
      expect(attributes(html, 'data-tool')).toEqual(tools);
      const different = linesUnder(html, 'Where they differ');
      const same = linesUnder(html, 'Where they do not');
      expect(different.length).toBeGreaterThan(0);
      for (const [label, a, b] of different)
        if (label !== 'Source code') expect(inAnyOrder(a), label).not.toEqual(inAnyOrder(b));
      for (const [label, a, b] of same) expect(inAnyOrder(a), label).toEqual(inAnyOrder(b));
    });

    test('stands in the list, on the pages of its tools, in the sitemap and in the feed', () => {
      expect(pages).toContain(`/compare/${slug}/`);
      for (const page of ['/compare/', ...tools.map((tool) => `/tools/${tool}/`)])
        expect(attributes(read(page), 'href'), page).toContain(`/compare/${slug}/`);
      expect(read('/sitemap-0.xml')).toContain(`/compare/${slug}/`);
      expect(read('/compare/rss.xml')).toContain(`/compare/${slug}/`);
    });

    test('leads to the pages on which the two are weighed', () => {
      for (const { page } of asked) expect(attributes(html, 'href')).toContain(page);
      expect(title).not.toBe('');
    });
  },
);

test('no two comparisons begin alike', () => {
  const openings = library.comparisons.map(({ body }) =>
    body.trim().split(' ').slice(0, 4).join(' '),
  );
  expect(new Set(openings).size).toBe(openings.length);
});
