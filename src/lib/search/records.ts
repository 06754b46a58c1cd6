import type { Article } from '../../model/schemas/article.ts';
import type { Category } from '../../model/schemas/category.ts';
import type { Ranking } from '../../model/schemas/ranking.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import type { SearchWords } from '../../model/schemas/search-words.ts';
import { evidenceState, type EvidenceState } from '../evidence/evidence-state.ts';
import { facetsOf } from '../tools/tool-facets.ts';
import { findAlternatives, type Alternative } from '../tools/alternatives.ts';
import { rankHistories } from '../rankings/rank-history.ts';
import { inIdOrder, searchFiles } from './files.ts';
import { prominence, type FullRecord } from './record.ts';
import { vocabularyFile } from './vocabulary.ts';

type Slugged<T> = readonly { slug: string; data: T }[];

/** What the search is made from; a `Library` of the checks will do. */
export interface SearchSource {
  tools: Slugged<Tool>;
  articles: Slugged<Article>;
  /** In the order of the file. */
  categories: Slugged<Category>;
  rankings: Slugged<Ranking>;
  search: Slugged<SearchWords>;
  /** Articles of later days and drafts are left out; yyyy-mm-dd. */
  today: string;
  /** As `findAlternatives` gives them, where they are known already. */
  alternatives?: ReadonlyMap<string, Alternative[]>;
  /** As `evidenceState` gives it, where it is known already. */
  evidence?: ReadonlyMap<string, EvidenceState>;
}

/**
 * The data files of the search for a site's content; see `searchFiles`.
 * @param found what can be found; normally everything in the source
 */
export function filesOf(
  source: SearchSource,
  found: readonly FullRecord[] = recordsOf(source),
): Map<string, unknown> {
  const all = source.categories.map(({ data }) => data);
  const categories = all.filter(({ parent }) => parent !== undefined);
  const records = inIdOrder(
    found,
    categories.map(({ id }) => id),
  );
  const named = all.map((category) => ({
    ...category,
    children: all.filter(({ parent }) => parent === category.id).map(({ id }) => id),
  }));
  const written = source.search.map(({ data: { words, categories: ids, facets } }) => ({
    words,
    meaning: { ...(ids && { categories: ids }), ...(facets && { facets }) },
  }));
  return searchFiles(
    records,
    categories.map(({ id, title }) => [id, title]),
    vocabularyFile(written, named),
  );
}

/** Every tool and article as the search sees it. */
export function recordsOf({
  tools,
  articles: allArticles,
  rankings,
  today,
  alternatives = findAlternatives(tools),
  evidence,
}: SearchSource): FullRecord[] {
  const names = new Map(tools.map(({ slug, data }) => [slug, data.name]));
  const articles = allArticles.filter(({ data }) => !data.draft && data.published <= today);
  const histories = rankHistories(rankings.map(({ data }) => data));
  const named = countAll(tools.flatMap(({ data }) => data.alternatives ?? []));
  const discussed = countAll(articles.flatMap(({ data }) => data.tools));
  const toolRecords = tools.map(({ slug, data }): FullRecord => {
    const history = histories.get(slug) ?? [];
    const ranks = history.flatMap(({ ranks }) => (ranks.overall ? [ranks.overall.rank] : []));
    const rank = ranks.at(-1);
    return {
      type: 'tool',
      slug,
      name: data.name,
      aliases: data.aliases ?? [],
      categories: data.categories,
      facets: facetsOf(data, evidence?.get(slug) ?? evidenceState(data, today)),
      status: data.status,
      added: data.added,
      summary: data.summary,
      ...(data.ended && { ended: data.ended }),
      ...(data.successor && { successor: data.successor }),
      ...(rank && { rank }),
      prior: prominence({
        named: named.get(slug) ?? 0,
        years: history.length,
        articles: discussed.get(slug) ?? 0,
        sources: data.evidence.length,
        closed: data.status !== 'active',
        ...(ranks.length > 0 && { bestRank: Math.min(...ranks) }),
      }),
      alternatives: (alternatives.get(slug) ?? []).map((other) => [
        other.slug,
        names.get(other.slug) ?? other.slug,
      ]),
    };
  });
  const articleRecords = articles.map(({ slug, data }): FullRecord => ({
    type: 'article',
    slug,
    name: data.title,
    aliases: [],
    categories: [],
    facets: {},
    status: 'active',
    added: data.published,
    summary: data.standfirst,
    prior: 0.2,
    alternatives: [],
  }));
  return [...toolRecords, ...articleRecords];
}

function countAll(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
