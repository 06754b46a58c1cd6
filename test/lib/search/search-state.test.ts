import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SORTS } from '../../../src/lib/search/facets.ts';
import { FACETS, facetDefinition, type Facet } from '../../../src/model/facets.ts';
import { isIdle, readState, unknownIn, writeState } from '../../../src/lib/search/state.ts';

const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const values = fc.uniqueArray(value, { maxLength: 3 });
const state = fc.record({
  q: fc.string().map((text) => text.trim()),
  facets: fc.record(
    Object.fromEntries(
      FACETS.map((facet: Facet) => {
        const known = Object.keys(facetDefinition(facet).values ?? {});
        return [
          facet,
          known.length > 0 ? fc.subarray(known, { maxLength: Math.min(3, known.length) }) : values,
        ];
      }),
    ),
  ),
  sort: fc.constantFrom(...SORTS),
  ignored: values,
  literal: fc.boolean(),
});

test('an address that was written reads back as the same search, whatever was typed', () => {
  fc.assert(
    fc.property(state, (search) => {
      expect(readState(writeState(search as never))).toEqual(search);
    }),
  );
});

test('reading any text at all does not fail', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      expect(readState(query).facets.price).toBeInstanceOf(Array);
    }),
  );
});

test('no search has no query', () => {
  expect(writeState(readState(''))).toBe('');
  expect(isIdle(readState('?q=%20&other=1'))).toBe(true);
});

test('what the search does not know is left out of its state, and named', () => {
  const query = '?q=quiz&price=free&price=cheap&colour=red&sort=random&exact=2';
  expect(writeState(readState(query))).toBe('?q=quiz&price=free');
  expect(unknownIn(query)).toEqual(['price=cheap', 'colour=red', 'sort=random', 'exact=2']);
  expect(unknownIn('?q=quiz&price=free&category=flashcards&sort=name&plain=free')).toEqual([]);
});

test('ten thousand facets and a thousand letters are cut', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `category=c${index}`).join('&');
  const read = readState(`?q=${'x'.repeat(1000)}&${many}`);
  expect(read.q.length).toBe(300);
  expect(read.facets.category.length).toBeLessThan(100);
});
