import type { ListName, RankedTool, Ranking } from '../../model/schemas/ranking.ts';
import { byText } from '../../text/order.ts';

/** The ranks of one tool in the lists of one year. */
export interface YearRanks {
  year: number;
  ranks: Partial<Record<ListName, RankedTool>>;
}

/** One line of a chart of ranks over the years. */
export interface RankLine {
  tool: string;
  /** One point a year in which the rank is known, earliest first. */
  points: { year: number; rank: number }[];
}

/** For each tool that stands in a final list, its ranks year by year, earliest first. Interim lists do not count. */
export function rankHistories(rankings: readonly Ranking[]): Map<string, YearRanks[]> {
  const histories = new Map<string, YearRanks[]>();
  for (const { year, lists } of [...rankings].sort((a, b) => a.year - b.year)) {
    for (const [list, ranks] of Object.entries(lists) as [ListName, RankedTool[]][]) {
      for (const ranked of ranks) {
        const history = histories.get(ranked.tool) ?? [];
        const latest = history.at(-1);
        const last = latest?.year === year ? latest : { year, ranks: {} };
        // A tool can stand in a list under two names; its better rank counts.
        if (!last.ranks[list] || last.ranks[list].rank > ranked.rank) last.ranks[list] = ranked;
        if (latest !== last) history.push(last);
        histories.set(ranked.tool, history);
      }
    }
  }
  return histories;
}

/** The overall ranks of a year by tool; of a tool that stands there under two names, the better one. */
export function overallRanks({ lists }: Ranking): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { tool, rank } of lists.overall)
    ranks.set(tool, Math.min(rank, ranks.get(tool) ?? rank));
  return ranks;
}

/** The years that a tool must have stood among the first to be a leader: two may be chance. */
const LEADING_YEARS = 3;

/**
 * The tools whose overall rank was within `top` in most years, and in `LEADING_YEARS` at least, as lines.
 * @param most how many lines at most
 */
export function leaders(
  histories: ReadonlyMap<string, YearRanks[]>,
  top: number,
  most: number,
): RankLine[] {
  const firstRank = ({ points: [first] }: RankLine) => first?.rank ?? top;
  return rankLines(histories, [...histories.keys()], 'overall')
    .map((line) => ({ ...line, within: line.points.filter(({ rank }) => rank <= top).length }))
    .filter(({ within }) => within >= LEADING_YEARS)
    .sort((a, b) => b.within - a.within || firstRank(a) - firstRank(b) || byText(a.tool, b.tool))
    .slice(0, most)
    .map(({ tool, points }) => ({ tool, points }));
}

/**
 * The known ranks of chosen tools as lines, in the order given; a tool without one has no points.
 * @param from the first year wanted
 * @param to the last year wanted
 */
export function rankLines(
  histories: ReadonlyMap<string, YearRanks[]>,
  tools: readonly string[],
  list: ListName,
  from = 0,
  to = Infinity,
): RankLine[] {
  return tools.map((tool) => ({
    tool,
    points: (histories.get(tool) ?? []).flatMap(({ year, ranks }) =>
      ranks[list] && year >= from && year <= to ? [{ year, rank: ranks[list].rank }] : [],
    ),
  }));
}

/** Parts a line into runs of consecutive years, so that a year without a known rank is drawn as a gap. */
export function runsOf<P extends { year: number }>(points: readonly P[]): P[][] {
  const runs: P[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * How many ranks of the overall list of a year are known: `100` where all are, `7 of 100`, and `7` where no source
 * says how many there were.
 */
export function knownRanks({
  complete,
  lists,
  size,
}: Pick<Ranking, 'complete' | 'lists' | 'size'>): string {
  const known = lists.overall.length;
  if (complete || size === undefined) return String(size ?? known);
  return `${known} of ${size}`;
}
