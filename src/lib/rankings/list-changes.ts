import type { Ranking } from '../../model/schemas/ranking.ts';
import { overallRanks } from './rank-history.ts';
import { neighbours } from '../../text/neighbours.ts';

/** A tool's way from one list to a later one. */
export interface Move {
  tool: string;
  from: number;
  to: number;
  /** Places gained; negative when lost. */
  change: number;
}

/** What rose and fell from one known list to the next known one. */
export interface ListChange {
  from: number;
  to: number;
  /** Years between the two of which too little is known. */
  skipped: number[];
  /** How many tools have a known rank in both. */
  compared: number;
  /** Largest rises first. */
  up: Move[];
  /** Largest falls first. */
  down: Move[];
}

/** The moves of all tools whose overall rank is known in both lists, largest rise first, largest fall last. */
export function movesBetween(earlier: Ranking, later: Ranking): Move[] {
  const before = overallRanks(earlier);
  return [...overallRanks(later)]
    .flatMap(([tool, to]) => {
      const from = before.get(tool);
      return from === undefined ? [] : [{ tool, from, to, change: from - to }];
    })
    .sort((a, b) => b.change - a.change || a.to - b.to);
}

/**
 * The largest moves from each list to the next, earliest first. A list of which fewer than `least` overall ranks
 * are known is passed over and named in `skipped`, and so is a pair with fewer than `least` tools in common left out.
 * @param least how many tools must be comparable
 * @param most how many moves to name in each direction, by the number of tools compared
 */
export function listChanges(
  rankings: readonly Ranking[],
  least: number,
  most: (compared: number) => number,
): ListChange[] {
  const years = rankings.toSorted((a, b) => a.year - b.year);
  const known = years.filter((ranking) => overallRanks(ranking).size >= least);
  return [...neighbours(known)].flatMap(([earlier, later]) => {
    const moves = movesBetween(earlier, later);
    if (moves.length < least) return [];
    const few = most(moves.length);
    return [
      {
        from: earlier.year,
        to: later.year,
        skipped: Array.from(
          { length: later.year - earlier.year - 1 },
          (_, offset) => earlier.year + 1 + offset,
        ),
        compared: moves.length,
        up: moves.filter(({ change }) => change > 0).slice(0, few),
        down: moves
          .filter(({ change }) => change < 0)
          .slice(-few)
          .reverse(),
      },
    ];
  });
}
