import type { Ranking } from '../../model/schemas/ranking.ts';
import { overallRanks } from './rank-history.ts';

/** The head of a list, and how far each tool has moved since the list of the year before. */
export interface FirstPlaces {
  year: number;
  /** By rank; `change` counts places gained, negative when lost, and is absent where the rank before is not known. */
  places: { rank: number; tool: string; change?: number }[];
}

/**
 * The first places of the latest list in which every one of them is known.
 * @param most how many places
 */
export function firstPlaces(rankings: readonly Ranking[], most: number): FirstPlaces | undefined {
  const places = ({ lists }: Ranking) =>
    lists.overall.filter(({ rank }) => rank <= most).toSorted((a, b) => a.rank - b.rank);
  const latest = rankings
    .filter((ranking) => new Set(places(ranking).map(({ rank }) => rank)).size === most)
    .toSorted((a, b) => b.year - a.year)[0];
  if (!latest) return undefined;
  const before = rankings.find(({ year }) => year === latest.year - 1);
  const ranks = before ? overallRanks(before) : new Map<string, number>();
  return {
    year: latest.year,
    places: places(latest).map(({ rank, tool }) => {
      const was = ranks.get(tool);
      return { rank, tool, ...(was !== undefined && { change: was - rank }) };
    }),
  };
}
