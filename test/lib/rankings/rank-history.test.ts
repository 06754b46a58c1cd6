import { expect, test } from 'vitest';
import {
  knownRanks,
  leaders,
  rankHistories,
  rankLines,
  runsOf,
} from '../../../src/lib/rankings/rank-history.ts';
import { ranking } from '../../rankings.ts';

test("a tool's history holds only the years and lists in which a source shows it", () => {
  const histories = rankHistories([
    ranking(2009, { x: 1 }),
    ranking(2007, { x: 43 }),
    ranking(2008, { y: 1 }, { workplace: [{ rank: 7, tool: 'x', sources: ['s'] }] }),
  ]);
  expect(histories.get('x')).toEqual([
    { year: 2007, ranks: { overall: expect.objectContaining({ rank: 43 }) } },
    { year: 2008, ranks: { workplace: expect.objectContaining({ rank: 7 }) } },
    { year: 2009, ranks: { overall: expect.objectContaining({ rank: 1 }) } },
  ]);
});

test('under two names in one list the better rank counts', () => {
  const twice = ranking(
    2013,
    {},
    {
      overall: [
        { rank: 12, tool: 'x', sources: ['s'] },
        { rank: 3, tool: 'x', sources: ['s'] },
      ],
    },
  );
  expect(rankHistories([twice]).get('x')![0]!.ranks.overall!.rank).toBe(3);
});

test('a year without a known rank parts the line', () => {
  const points = [2007, 2008, 2010].map((year) => ({ year, rank: 1 }));
  expect(runsOf(points).map((run) => run.map(({ year }) => year))).toEqual([[2007, 2008], [2010]]);
});

test('leaders stood among the first ten in three years at least', () => {
  const histories = rankHistories(
    [1, 2, 3, 4].map((offset) =>
      ranking(2006 + offset, { often: offset, seldom: offset === 1 ? 1 : 50 }),
    ),
  );
  expect(leaders(histories, 10, 5).map(({ tool }) => tool)).toEqual(['often']);
});

test('chosen tools keep their order, one without a known rank in those years has no points', () => {
  const histories = rankHistories([ranking(2007, { x: 43, y: 2 }), ranking(2009, { x: 1 })]);
  expect(rankLines(histories, ['y', 'nobody', 'x'], 'overall', 2008, 2020)).toEqual([
    { tool: 'y', points: [] },
    { tool: 'nobody', points: [] },
    { tool: 'x', points: [{ year: 2009, rank: 1 }] },
  ]);
  expect(rankLines(histories, ['x'], 'workplace')[0]!.points).toEqual([]);
});

test('how many ranks are known is said without a total where no source has one', () => {
  const known = ranking(2010, { x: 1, y: 2 });
  expect(knownRanks({ ...known, complete: false, size: 100 })).toBe('2 of 100');
  expect(knownRanks({ ...known, complete: false, size: undefined })).toBe('2');
  expect(knownRanks({ ...known, complete: true, size: 2 })).toBe('2');
  expect(knownRanks({ ...known, complete: true, size: undefined })).toBe('2');
});
