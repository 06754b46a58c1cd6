import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listChanges, movesBetween } from '../../../src/lib/rankings/list-changes.ts';
import { kindsByYear, kindsInOrder } from '../../../src/lib/rankings/list-kinds.ts';
import { overallRanks } from '../../../src/lib/rankings/rank-history.ts';
import { ranking, realRankings } from '../../rankings.ts';

const real = realRankings();
const changes = listChanges(real, 5, () => 6);

describe('moves between two lists', () => {
  test('are counted only where both ranks are known', () => {
    expect(
      movesBetween(ranking(2019, { a: 50, b: 2, c: 9 }), ranking(2020, { a: 10, b: 30, d: 1 })),
    ).toEqual([
      { tool: 'a', from: 50, to: 10, change: 40 },
      { tool: 'b', from: 2, to: 30, change: -28 },
    ]);
  });

  test('turn round when the lists change places', () => {
    const list = (year: number) =>
      fc
        .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 300 }))
        .map((ranks) => ranking(year, ranks));
    fc.assert(
      fc.property(list(2019), list(2020), (one, other) => {
        const there = movesBetween(one, other);
        expect(there.length).toBe(
          [...overallRanks(one).keys()].filter((tool) => overallRanks(other).has(tool)).length,
        );
        const back = new Map(movesBetween(other, one).map(({ tool, change }) => [tool, change]));
        for (const { tool, change } of there) expect(back.get(tool)! + change).toBe(0);
      }),
    );
  });
});

describe('from list to list', () => {
  test('a list of which little is known is passed over and named', () => {
    const ranks = (from: number) =>
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((tool, index) => [tool, from + index]));
    const [change] = listChanges(
      [ranking(2016, ranks(10)), ranking(2014, ranks(1)), ranking(2015, { a: 3 })],
      5,
      () => 2,
    );
    expect(change).toMatchObject({ from: 2014, to: 2016, skipped: [2015], compared: 5, up: [] });
    expect(change!.down.map(({ tool }) => tool)).toHaveLength(2);
  });

  test('the real lists: every change can be looked up in the two files, and nothing moved further', () => {
    expect(changes.length).toBeGreaterThan(8);
    for (const { from, to, compared, up, down } of changes) {
      const [before, after] = [from, to].map((year) =>
        overallRanks(real.find((list) => list.year === year)!),
      ) as [Map<string, number>, Map<string, number>];
      const all = [...after]
        .filter(([tool]) => before.has(tool))
        .map(([tool, rank]) => before.get(tool)! - rank);
      expect(compared).toBe(all.length);
      for (const { tool, change } of [...up, ...down])
        expect(change).toBe(before.get(tool)! - after.get(tool)!);
      expect(up[0]?.change ?? 0).toBe(Math.max(0, ...all));
      expect(down[0]?.change ?? 0).toBe(Math.min(0, ...all));
    }
  });

  test('the real lists: Google Classroom rose most into 2020, and 2015 and 2016 are too little known', () => {
    expect(changes.find(({ to }) => to === 2020)).toMatchObject({
      from: 2019,
      compared: 162,
      up: [{ tool: 'google-classroom', change: 121 }, {}, {}, {}, {}, {}],
    });
    expect(changes.find(({ to }) => to === 2017)).toMatchObject({
      from: 2014,
      skipped: [2015, 2016],
    });
  });
});

describe('kinds by year', () => {
  test('a year counts only when enough of its places are known, and every tool once', () => {
    const years = kindsByYear(
      [ranking(2008, { a: 1, b: 2, c: 30 }), ranking(2007, { a: 1 })],
      (tool) => (tool === 'a' ? 'first' : 'other'),
      10,
      2,
    );
    expect(years).toEqual([
      {
        year: 2008,
        counted: 2,
        kinds: new Map([
          ['first', 1],
          ['other', 1],
        ]),
      },
    ]);
    expect(kindsInOrder(years)).toEqual(['first', 'other']);
  });

  test('the real lists: the counts of a year sum up to the tools counted, never more than are known', () => {
    const years = kindsByYear(real, (tool) => tool[0]!, 10, 9);
    expect(years.map(({ year }) => year)).toEqual([2007, 2010, 2012, 2013, 2014, 2017, 2019, 2020]);
    for (const { year, counted, kinds } of years) {
      expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(counted);
      expect(counted).toBe(
        [...overallRanks(real.find((list) => list.year === year)!).values()].filter(
          (rank) => rank <= 10,
        ).length,
      );
    }
  });
});
