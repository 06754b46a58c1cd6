import type { Ranking, ListName, RankedTool } from '../../model/schemas/ranking.ts';
import { toCsv } from '../../text/csv.ts';
import type { Column } from '../data/table.ts';

/** The ranks of all lists as a table. */
export interface RankTable {
  columns: readonly Column[];
  rows: readonly (readonly (string | number | boolean | undefined)[])[];
  csv: string;
}

const COLUMNS: readonly Column[] = [
  { name: 'year', type: 'integer' },
  { name: 'list', type: 'string' },
  { name: 'rank', type: 'integer' },
  { name: 'tool', type: 'string', description: 'Its slug in the directory.' },
  { name: 'name', type: 'string' },
  { name: 'printed as', type: 'string', description: 'Its name in the list, where it differs.' },
  { name: 'votes', type: 'number' },
  { name: 'computed', type: 'boolean' },
  { name: 'disputed', type: 'boolean' },
  { name: 'note', type: 'string' },
  { name: 'sources', type: 'string' },
];

/**
 * The Top Tools lists, a row a rank, year by year and list by list.
 * @param nameOf the name of a tool by its slug
 */
export function rankTable(
  rankings: readonly Ranking[],
  nameOf: (slug: string) => string | undefined,
): RankTable {
  const rows = rankings.flatMap((data) =>
    (Object.entries(data.lists) as [ListName, RankedTool[]][]).flatMap(([list, ranks]) =>
      ranks.map((ranked) => [
        data.year,
        list,
        ranked.rank,
        ranked.tool,
        nameOf(ranked.tool),
        ranked.as,
        ranked.votes,
        ranked.derived ?? false,
        ranked.disputed ?? false,
        ranked.note,
        ranked.sources
          .map((key) => data.sources.find((source) => source.key === key)?.title ?? key)
          .join('; '),
      ]),
    ),
  );
  return {
    columns: COLUMNS,
    rows,
    csv: toCsv(
      COLUMNS.map(({ name }) => name),
      rows,
    ),
  };
}
