import { expect, test } from 'vitest';
import { neighbours } from '../../src/text/neighbours.ts';

test('pairs each item with the next', () => {
  expect([...neighbours(['a', 'b', 'c'])]).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
});

test('one item has no neighbour', () => {
  expect([...neighbours(['a'])]).toEqual([]);
  expect([...neighbours([])]).toEqual([]);
});
