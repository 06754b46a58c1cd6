import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SORTS } from '../../../src/lib/search/facets.ts';
import { FACETS, type Facet } from '../../../src/model/facets.ts';
import { isIdle, readState, writeState } from '../../../src/lib/search/state.ts';

const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const values = fc.uniqueArray(value, { maxLength: 3 });
const state = fc.record({
  q: fc.string().map((text) => text.trim()),
  facets: fc.record(Object.fromEntries(FACETS.map((facet: Facet) => [facet, values]))),
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
