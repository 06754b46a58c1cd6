import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, isIdle, pagefindFilters, readState, writeState } from '../../src/client/search-state.ts';

const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const state = fc.record({
  q: fc.string().map((text) => text.trim()),
  facets: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(value, { maxLength: 3 })]))),
});

test('an address that was written reads back as the same search, whatever was typed', () => {
  fc.assert(fc.property(state, (search) => {
    expect(readState(writeState(search as never))).toEqual(search);
  }));
});

test('reading any text at all does not fail', () => {
  fc.assert(fc.property(fc.string(), (query) => {
    expect(readState(query).facets.price).toBeInstanceOf(Array);
  }));
});

test('no search has no query', () => {
  expect(writeState(readState(''))).toBe('');
  expect(isIdle(readState('?q=%20&other=1'))).toBe(true);
});

test('values of one facet widen, facets narrow', () => {
  expect(pagefindFilters(readState('?price=free&price=paid&platform=web'))).toEqual({ price: { any: ['free', 'paid'] }, platform: { any: ['web'] } });
});
