import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archivesOf, MOST_ITEMS } from '../../../src/lib/magazine/feed-archives.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test('the feed and its archives together bring every item', () => {
  fc.assert(
    fc.property(fc.nat(150), (count) => {
      const all = items(count);
      const brought = new Set([...all.slice(0, MOST_ITEMS), ...archivesOf(all).flat()]);
      expect([...brought].sort((a, b) => b - a)).toEqual(all);
    }),
  );
});

test('an archive stays as it is when an item appears', () => {
  fc.assert(
    fc.property(fc.nat(150), (count) => {
      const before = archivesOf(items(count));
      expect(archivesOf(items(count + 1)).slice(0, before.length)).toEqual(before);
    }),
  );
});
