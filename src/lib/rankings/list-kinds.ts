import type { Ranking } from '../../model/schemas/ranking.ts';
import { overallRanks } from './rank-history.ts';
import { byText } from '../../text/order.ts';

/** Of what kinds the tools near the top of one year's list are. */
export interface YearKinds {
  year: number;
  /** How many tools with a known rank were counted. */
  counted: number;
  /** Tools counted, by kind; a kind without any is absent. */
  kinds: Map<string, number>;
}

/**
 * Counts the tools down to a rank by kind, for the years in which enough of them are known.
 * @param kindOf the kind of a tool; a tool without one is not counted
 * @param within the lowest rank counted
 * @param least how many tools must be known within it for a year to be counted at all
 * @returns the years in order
 */
export function kindsByYear(
  rankings: readonly Ranking[],
  kindOf: (tool: string) => string | undefined,
  within: number,
  least: number,
): YearKinds[] {
  return rankings
    .map((ranking) => {
      const kinds = new Map<string, number>();
      let counted = 0;
      for (const [tool, rank] of overallRanks(ranking)) {
        const kind = rank <= within ? kindOf(tool) : undefined;
        if (kind === undefined) continue;
        counted++;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      return { year: ranking.year, counted, kinds };
    })
    .filter(({ counted }) => counted >= least)
    .sort((a, b) => a.year - b.year);
}

/** The kinds that occur in any of the years, the most frequent over all of them first. */
export function kindsInOrder(years: readonly YearKinds[]): string[] {
  const totals = new Map<string, number>();
  for (const { kinds } of years)
    for (const [kind, count] of kinds) totals.set(kind, (totals.get(kind) ?? 0) + count);
  return [...totals].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([kind]) => kind);
}
