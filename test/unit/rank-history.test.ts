import { expect, test } from 'vitest';
import { rankingSchema } from '../../src/content/schemas/ranking.ts';
import { leaders, movers, rankHistories, runsOf } from '../../src/lib/rank-history.ts';

const ranking = (year: number, ranks: Record<string, number>, lists = {}) =>
  rankingSchema.parse({ year, title: `List of ${year}`, size: 100, complete: false, sources: [{ key: 's', title: 'Some source' }], lists: { overall: Object.entries(ranks).map(([tool, rank]) => ({ rank, tool, sources: ['s'] })), ...lists } });

test('a tool\'s history holds only the years and lists in which a source shows it', () => {
  const histories = rankHistories([ranking(2009, { x: 1 }), ranking(2007, { x: 43 }), ranking(2008, { y: 1 }, { workplace: [{ rank: 7, tool: 'x', sources: ['s'] }] })]);
  expect(histories.get('x')).toEqual([
    { year: 2007, ranks: { overall: expect.objectContaining({ rank: 43 }) } },
    { year: 2008, ranks: { workplace: expect.objectContaining({ rank: 7 }) } },
    { year: 2009, ranks: { overall: expect.objectContaining({ rank: 1 }) } },
  ]);
});

test('under two names in one list the better rank counts', () => {
  const twice = ranking(2013, {}, { overall: [{ rank: 12, tool: 'x', sources: ['s'] }, { rank: 3, tool: 'x', sources: ['s'] }] });
  expect(rankHistories([twice]).get('x')![0]!.ranks.overall!.rank).toBe(3);
});

test('a year without a known rank parts the line', () => {
  const points = [2007, 2008, 2010].map((year) => ({ year, rank: 1 }));
  expect(runsOf(points).map((run) => run.map(({ year }) => year))).toEqual([[2007, 2008], [2010]]);
});

test('leaders stood among the first ten in three years at least', () => {
  const histories = rankHistories([1, 2, 3, 4].map((offset) => ranking(2006 + offset, { often: offset, seldom: offset === 1 ? 1 : 50 })));
  expect(leaders(histories, 10, 5).map(({ tool }) => tool)).toEqual(['often']);
});

test('movers are counted only where both ranks are known', () => {
  const { up, down } = movers(ranking(2019, { a: 50, b: 2, c: 9 }), ranking(2020, { a: 10, b: 30, d: 1 }), 3);
  expect(up).toEqual([{ tool: 'a', from: 50, to: 10, change: 40 }]);
  expect(down).toEqual([{ tool: 'b', from: 2, to: 30, change: -28 }]);
});
