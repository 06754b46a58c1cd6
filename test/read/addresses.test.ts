import { NEVER } from '../../src/model/collection.ts';
import { COLLECTION_NAMES } from '../../src/model/collections.ts';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import {
  FILES,
  PAGES,
  ROUTES,
  addressesOf,
  reservedSlugs,
  type AddressSource,
} from '../../src/read/addresses.ts';
import { articleSchema } from '../../src/model/schemas/article.ts';

/** The address, or the route, that a file of `src/pages` stands for. */
function routeOf(file: string): string {
  const path = `/${file}`;
  return path.endsWith('.ts')
    ? path.slice(0, -3)
    : path.replace(/\.astro$/, '/').replace(/\/index\/$/, '/');
}

/** Paths of the files below a folder, from it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

test('every page of the site is on the lists of addresses, and nothing else is', () => {
  expect(filesIn('src/pages').map(routeOf).sort()).toEqual(
    // Nobody means to lead a reader to the page that says that there is none.
    ['/404/', ...PAGES, ...Object.keys(ROUTES)].sort(),
  );
});

test('every public file is on the list as well', () => {
  expect(
    filesIn('public')
      .map((path) => `/${path}`)
      .sort(),
  ).toEqual(FILES.filter((path) => path !== '/sitemap-index.xml'));
});

const NOTHING = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, []]),
) as unknown as AddressSource;
const heading = (id: string) => ({
  slug: id,
  data: { id, title: 'A heading', description: 'What stands under it.' },
});

test('a topic is there from the day of its first article, a draft never', () => {
  const article = (published: string, draft: boolean) => ({
    slug: `a-${published}`,
    data: articleSchema.parse({
      title: 'A title that is long enough',
      standfirst: 'A standfirst that says in one sentence what the reader gets.',
      authors: ['editors'],
      published,
      draft,
      topics: ['practice'],
    }),
  });
  const addresses = addressesOf({
    ...NOTHING,
    topics: [heading('practice'), heading('evidence')],
    articles: [
      article('2026-03-01', false),
      article('2026-02-01', false),
      article('2026-01-01', true),
    ],
  });
  const from = (path: string) => addresses.get(path)?.from;
  expect(from('/magazine/topics/practice/')).toBe('2026-02-01');
  expect(from('/magazine/topics/evidence/')).toBe(NEVER);
  expect(from('/magazine/a-2026-03-01/')).toBe('2026-03-01');
  expect(from('/magazine/a-2026-01-01/')).toBe(NEVER);
  expect(from('/tools/')).toBe('');
});

test('no entry may stand where a page of the site does', () => {
  expect([...reservedSlugs('tools')].sort()).toEqual(['a-z', 'closed', 'newest', 'rss']);
  expect([...reservedSlugs('articles')].sort()).toEqual([
    'about',
    'archive',
    'corrections',
    'issues',
    'series',
    'topics',
  ]);
  expect([...reservedSlugs('authors')]).toEqual([]);
  expect([...reservedSlugs('ways')]).toContain('main');
});
