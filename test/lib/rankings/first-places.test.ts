import { expect, test } from 'vitest';
import { firstPlaces } from '../../../src/lib/rankings/first-places.ts';
import { rankingSchema } from '../../../src/model/schemas/ranking.ts';

const list = (year: number, ...tools: (string | undefined)[]) =>
  rankingSchema.parse({
    year,
    title: `Top Tools for Learning ${year}`,
    complete: false,
    sources: [{ key: 'a', title: 'A source' }],
    lists: {
      overall: tools.flatMap((tool, index) =>
        tool ? [{ rank: index + 1, tool, sources: ['a'] }] : [],
      ),
    },
  });

test('the latest list counts of which all first places are known, with the moves since the year before', () => {
  const lists = [
    list(2019, 'b', 'a', undefined, 'd'),
    list(2020, 'a', 'b', 'c'),
    list(2021, 'c', undefined, 'a'),
  ];
  expect(firstPlaces(lists, 3)).toEqual({
    year: 2020,
    places: [
      { rank: 1, tool: 'a', change: 1 },
      { rank: 2, tool: 'b', change: -1 },
      { rank: 3, tool: 'c' },
    ],
  });
});

test('a list of two years before says nothing of moves, and without a whole list there is none', () => {
  expect(firstPlaces([list(2018, 'a'), list(2020, 'a')], 1)?.places).toEqual([
    { rank: 1, tool: 'a' },
  ]);
  expect(firstPlaces([list(2020, undefined, 'b')], 2)).toBeUndefined();
});
