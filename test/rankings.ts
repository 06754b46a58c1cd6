import { readLibrary } from '../src/read/read-library.ts';
import { rankingSchema, type Ranking } from '../src/model/schemas/ranking.ts';
import { readContentFiles } from '../src/read/content-files.ts';

/** The rankings of the repository, earliest first. */
export function realRankings(): Ranking[] {
  const { library } = readLibrary(
    readContentFiles(process.cwd(), 'content/rankings'),
    '2026-12-01',
  );
  return library.rankings.map(({ data }) => data).sort((a, b) => a.year - b.year);
}

/** A ranking of a year with some overall ranks by tool, and further lists. */
export function ranking(year: number, ranks: Record<string, number>, lists = {}): Ranking {
  return rankingSchema.parse({
    year,
    title: `List of ${year}`,
    size: 100,
    complete: false,
    sources: [{ key: 's', title: 'Some source' }],
    lists: {
      overall: Object.entries(ranks).map(([tool, rank]) => ({ rank, tool, sources: ['s'] })),
      ...lists,
    },
  });
}
