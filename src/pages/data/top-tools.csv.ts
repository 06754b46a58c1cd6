import type { APIRoute } from 'astro';
import type { ListName, RankedTool } from '../../model/schemas/ranking.ts';
import { directory } from '../../site/tools.ts';
import { topTools } from '../../site/top-tools.ts';
import { toCsv } from '../../text/csv.ts';

export const GET: APIRoute = async () => {
  const { rankings } = await topTools();
  const { toolBySlug } = await directory();
  const rows = rankings.flatMap(({ data }) =>
    (Object.entries(data.lists) as [ListName, RankedTool[]][]).flatMap(([list, ranks]) =>
      ranks.map((ranked) => [
        data.year,
        list,
        ranked.rank,
        ranked.tool,
        toolBySlug.get(ranked.tool)?.data.name,
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
  return new Response(
    toCsv(
      [
        'year',
        'list',
        'rank',
        'tool',
        'name',
        'printed as',
        'votes',
        'computed',
        'disputed',
        'note',
        'sources',
      ],
      rows,
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
