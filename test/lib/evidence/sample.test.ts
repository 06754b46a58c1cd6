import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countReading } from '../../../src/lib/evidence/readings.ts';
import {
  readingDraft,
  sampleEntry,
  sampleOf,
  shownFacts,
} from '../../../src/lib/evidence/sample.ts';
import { readingSchema } from '../../../src/model/schemas/reading.ts';
import { evidenceTool } from '../../evidence-tool.ts';

const items = Array.from({ length: 200 }, (_, index) => ({ slug: `tool-${index}` }));
const slugs = (count: number, seed: string, from = items) =>
  sampleOf(from, count, seed).map(({ slug }) => slug);

test('the same seed draws the same sample, in whatever order the entries come', () => {
  expect(slugs(40, 'a')).toEqual(slugs(40, 'a', items.toReversed()));
  expect(slugs(40, 'a')).not.toEqual(slugs(40, 'b'));
});

test('nothing is drawn twice, and never more than there is', () => {
  expect(new Set(slugs(40, 'a')).size).toBe(40);
  expect(slugs(500, 'a')).toHaveLength(200);
});

test('seeds draw evenly: no half of the directory is left out', () => {
  const drawn = ['1', '2', '3', '4', '5'].flatMap((seed) => slugs(40, seed));
  const firstHalf = drawn.filter((slug) => Number(slug.slice(5)) < 100).length;
  expect(firstHalf).toBeGreaterThan(60);
  expect(firstHalf).toBeLessThan(140);
});

test('an entry of a sample names each fact, what shows it, and where to look', () => {
  const evidence = [
    { source: 'https://foo.org/plans', seen: '2026-03-01', shows: ['pricing'], says: 'no price' },
  ];
  const text = sampleEntry('foo', evidenceTool({ evidence }), '2026-06-01');
  expect(text).toContain('- [ ] Price: free (foo.org, Mar 2026)');
  expect(text).toContain('- [ ] Platforms: web (not shown)');
  expect(text).toContain('- https://foo.org/plans: address, price; it says: no price');
});

describe('a sample of facts', () => {
  const tool = evidenceTool({
    launched: 2012,
    maker: 'Foo Ltd',
    evidence: [
      { source: 'https://www.foo.org/about', seen: '2026-05-01', shows: ['name', 'maker'] },
      { source: 'https://old.example.net/', seen: '2012-05-01', shows: ['launched'] },
    ],
  });
  const facts = shownFacts('foo', tool, '2026-06-01');

  test('is drawn from those that a source shows, each with that source', () => {
    expect(facts.map(({ field, source }) => `${field} ${source}`)).toEqual([
      'name https://www.foo.org/about',
      'url https://www.foo.org/about',
      'maker https://www.foo.org/about',
    ]);
  });

  test('becomes a reading that the schema takes, with nothing found yet', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...facts[0]!, tool: `foo-${index}` }));
    const text = readingDraft(ten, {
      day: '2026-06-01',
      seed: 'a: "b"',
      reader: 'Ann, who reads.',
    });
    const { results } = readingSchema.parse(parse(text));
    expect(results.map(({ found }) => found)).toEqual(Array(10).fill('unread'));
    expect(countReading(results)).toMatchObject({ drawn: 10, read: 0 });
  });
});
