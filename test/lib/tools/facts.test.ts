import { expect, test } from 'vitest';
import { toolSchema, type Tool } from '../../../src/model/schemas/tool.ts';
import { coverageOf } from '../../../src/lib/tools/coverage.ts';
import {
  compareFacts,
  matchRecords,
  missingRecords,
  recentSources,
  siteOf,
  type FactRecord,
} from '../../../src/lib/tools/facts.ts';

const tool = (data: Partial<Tool> = {}): Tool =>
  toolSchema.parse({
    name: 'Foo',
    url: 'https://www.foo.org/',
    summary: 'A tool for the tests of this project, long enough to be a summary.',
    categories: ['notes'],
    contexts: ['personal'],
    pricing: 'open-source',
    licence: 'GPL-3.0-or-later',
    platforms: ['web', 'linux'],
    added: '2026-01-01',
    ...data,
  });
const record = (data: Partial<FactRecord> = {}): FactRecord => ({
  name: 'foo',
  url: 'http://foo.org',
  licence: 'GPL-3.0',
  pricing: 'open-source',
  platforms: ['linux'],
  sources: [{ src: 'awesome-selfhosted-data', ref: 'software/foo.yml' }],
  ...data,
});

test('a record is matched by name and site, by alias, or by repository, but not by name alone', () => {
  const match = (entry: Tool, found: FactRecord) =>
    matchRecords([{ slug: 'foo', data: entry }], [found]).has('foo');
  expect(match(tool(), record())).toBe(true);
  expect(match(tool({ name: 'Bar', aliases: ['Foo'] }), record())).toBe(true);
  expect(
    match(
      tool({ name: 'Bar', repository: 'https://github.com/a/b' }),
      record({ repo: 'https://github.com/A/B.git' }),
    ),
  ).toBe(true);
  expect(match(tool(), record({ url: 'https://foo.com' }))).toBe(false);
});

test('only what both state is compared', () => {
  expect(
    compareFacts(tool(), { name: 'foo', url: 'https://foo.org', sources: [] }).map(
      (item) => item.field,
    ),
  ).toEqual(['url']);
});

test('records without an entry are those whose name, alias and homepage are all unknown', () => {
  const missing = missingRecords(
    [{ slug: 'foo', data: tool({ aliases: ['Fooo'] }) }],
    [
      record(),
      record({ name: 'Fooo' }),
      record({ name: 'Other' }),
      record({ name: 'New', url: 'https://new.org' }),
    ],
  );
  expect(missing.map((item) => item.name)).toEqual(['New']);
});

test('sources of old data sets are left out', () => {
  expect(
    recentSources({
      name: 'x',
      sources: [
        { src: 'Awesome-Windows', ref: 'README.md' },
        { src: 'free-for-dev', ref: 'README.md' },
      ],
    }),
  ).toEqual(['free-for-dev:README.md']);
});

test('sites are told apart by domain, on shared hosts by path', () => {
  expect(siteOf('https://www.app.foo.org/x')).toBe('foo.org');
  expect(siteOf('https://foo.co.uk/x')).toBe('foo.co.uk');
  expect(siteOf('https://github.com/a/b')).toBe('github.com/a/b');
});

test('coverage counts shares and sub-categories outside their bounds', () => {
  const category = (slug: string, parent?: string) => ({
    slug,
    data: { id: slug, title: slug, scope: '', question: '', icon: 'x', aliases: [], parent },
  });
  const coverage = coverageOf(
    [
      {
        slug: 'a',
        data: tool({
          evidence: [{ source: 'https://foo.org', seen: '2026-01-01', shows: ['name'] }],
        }),
      },
      { slug: 'b', data: tool({ status: 'discontinued', ended: 2020 }) },
    ],
    [category('top'), category('notes', 'top'), category('wikis', 'top')],
  );
  expect(coverage).toMatchObject({
    total: 2,
    shares: { evidence: 0.5 },
    closed: { total: 1, withSuccessor: 0 },
    outside: [
      { id: 'wikis', count: 0 },
      { id: 'notes', count: 2 },
    ],
  });
});
