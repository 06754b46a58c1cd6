import { expect, test } from 'vitest';
import { wayOn } from '../../../src/lib/tools/successor.ts';

const tools = (ways: Record<string, string | undefined>) =>
  new Map(
    Object.entries(ways).map(([id, to]) => [
      id,
      {
        id,
        data: to === 'open' ? { status: 'active' } : { status: 'discontinued', successor: to },
      },
    ]),
  );
const way = (ways: Record<string, string | undefined>) => {
  const { to, via } = wayOn(tools(ways).get('a')!, tools(ways));
  return [to?.id, via.map(({ id }) => id)];
};

test('a closed tool leads to the next that is open, past those that closed after it', () => {
  expect(way({ a: 'b', b: 'open' })).toEqual(['b', []]);
  expect(way({ a: 'b', b: 'c', c: 'd', d: 'open' })).toEqual(['d', ['b', 'c']]);
});

test('where the last one closed as well, or nobody knows it, there is none to go to', () => {
  expect(way({ a: 'b', b: undefined })).toEqual([undefined, ['b']]);
  expect(way({ a: 'gone' })).toEqual([undefined, []]);
});

test('a circle ends', () => {
  expect(way({ a: 'b', b: 'c', c: 'b' })).toEqual([undefined, ['b', 'c']]);
  expect(way({ a: 'a' })).toEqual([undefined, []]);
});
