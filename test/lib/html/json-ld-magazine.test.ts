import { expect, test } from 'vitest';
import { article, author } from '../../../src/lib/html/json-ld-magazine.ts';

const SITE = {
  home: 'https://example.org/',
  name: 'Tools & more',
  magazine: 'The magazine',
  description: 'A site.',
  language: 'en-GB',
};

test('a contributor is a person, the editors are an organisation', () => {
  expect(
    author(
      'ann',
      { name: 'Ann', kind: 'person', links: [{ url: 'https://ann.example/' }] },
      SITE.home,
    ),
  ).toEqual({
    '@type': 'Person',
    name: 'Ann',
    url: 'https://example.org/authors/ann/',
    sameAs: ['https://ann.example/'],
  });
  expect(
    author('editors', { name: 'The editors', kind: 'editors', links: [] }, SITE.home)['@type'],
  ).toBe('Organization');
});

test('an article that was never changed has no day of change', () => {
  const node = article(
    {
      path: '/magazine/a/',
      title: 'A',
      standfirst: 'B',
      published: '2026-01-02',
      image: '/og/magazine/a.png',
      authors: [],
      topics: ['Evidence'],
      words: 900,
      sources: [],
    },
    SITE,
  );
  expect(node).not.toHaveProperty('dateModified');
  expect(node).not.toHaveProperty('citation');
  expect(node).toMatchObject({
    headline: 'A',
    datePublished: '2026-01-02',
    image: 'https://example.org/og/magazine/a.png',
    isPartOf: { '@type': 'Periodical', name: 'The magazine' },
  });
});

test('a source without a year states none, and one that is still to appear says so', () => {
  const work = (title: string, year: number | string) => ({
    author: 'A. Author',
    title,
    year,
  });
  const { citation } = article(
    {
      path: '/magazine/a/',
      title: 'A',
      standfirst: 'B',
      published: '2026-01-02',
      image: '/og/magazine/a.png',
      authors: [],
      topics: [],
      words: 900,
      sources: [work('Old', 1885), work('Undated', 'n.d.'), work('To come', 'in press')],
    },
    SITE,
  );
  const author = { '@type': 'Thing', name: 'A. Author' };
  expect(citation).toEqual([
    { '@type': 'CreativeWork', name: 'Old', author, datePublished: '1885' },
    { '@type': 'CreativeWork', name: 'Undated', author },
    { '@type': 'CreativeWork', name: 'To come', author, creativeWorkStatus: 'In press' },
  ]);
});
