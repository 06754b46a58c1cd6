import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  article,
  author,
  breadcrumbs,
  serialise,
  software,
  type ToolFacts,
} from '../../../src/lib/html/json-ld.ts';

const SITE = {
  origin: 'https://example.org',
  name: 'Tools & more',
  magazine: 'The magazine',
  description: 'A site.',
  language: 'en-GB',
};
const TOOL: ToolFacts = {
  path: '/tools/x/',
  name: 'X',
  homepage: 'https://x.example/',
  summary: 'A tool.',
  aliases: [],
  category: 'Quizzes',
  platforms: ['Web', 'Windows'],
  pricing: 'freemium',
};

describe('the text of the element', () => {
  test('cannot be ended by anything a contributor writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '<!--<script>',
            ']]>',
            '\u2028',
            '&quot;',
          ),
        ),
        (title) => {
          const text = serialise({ '@type': 'Thing', name: title });
          expect(text).not.toMatch(/[<>&\u2028\u2029]/);
          expect(JSON.parse(text)).toEqual({
            '@context': 'https://schema.org',
            '@type': 'Thing',
            name: title,
          });
        },
      ),
    );
  });
});

describe('a tool', () => {
  test('says nothing of what is not known', () => {
    expect(software(TOOL, SITE.origin)).toEqual({
      '@type': 'SoftwareApplication',
      '@id': 'https://example.org/tools/x/#tool',
      mainEntityOfPage: 'https://example.org/tools/x/',
      name: 'X',
      url: 'https://x.example/',
      description: 'A tool.',
      applicationCategory: 'Quizzes',
      operatingSystem: 'Web, Windows',
    });
  });

  test.each([
    ['free', true],
    ['open-source', true],
    ['paid', false],
    ['freemium', undefined],
  ] as const)('that is %s is free of charge: %s', (pricing, free) => {
    expect(software({ ...TOOL, pricing }, SITE.origin)['isAccessibleForFree']).toBe(free);
  });

  test.each([
    ['MIT', 'https://spdx.org/licenses/MIT.html'],
    ['AGPL-3.0-or-later', 'https://spdx.org/licenses/AGPL-3.0-or-later.html'],
    ['MIT OR Apache-2.0', undefined],
  ])('under %s points to %s', (licence, address) => {
    expect(software({ ...TOOL, licence }, SITE.origin)['license']).toBe(address);
  });

  test('that has closed has no address', () => {
    expect(software({ ...TOOL, homepage: undefined }, SITE.origin)).not.toHaveProperty('url');
  });
});

test('a contributor is a person, the editors are an organisation', () => {
  expect(
    author(
      'ann',
      { name: 'Ann', kind: 'person', links: [{ url: 'https://ann.example/' }] },
      SITE.origin,
    ),
  ).toEqual({
    '@type': 'Person',
    name: 'Ann',
    url: 'https://example.org/authors/ann/',
    sameAs: ['https://ann.example/'],
  });
  expect(
    author('editors', { name: 'The editors', kind: 'editors', links: [] }, SITE.origin)['@type'],
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
  const work = (title: string, year: number | string) => ({ author: 'A. Author', title, year });
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

test('breadcrumbs count from one and have full addresses', () => {
  expect(
    breadcrumbs(
      [
        { href: '/tools/', title: 'Tools' },
        { href: '/tools/x/', title: 'X' },
      ],
      SITE.origin,
    )['itemListElement'],
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Tools', item: 'https://example.org/tools/' },
    { '@type': 'ListItem', position: 2, name: 'X', item: 'https://example.org/tools/x/' },
  ]);
});
