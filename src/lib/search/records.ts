import {
  COLLECTION_NAMES,
  definitionOf,
  folderOfPages,
  type CollectionName,
  type DataOf,
} from '../../model/collections.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { evidenceState, type EvidenceState } from '../evidence/evidence-state.ts';
import { rankHistories } from '../rankings/rank-history.ts';
import { findAlternatives, type Alternative } from '../tools/alternatives.ts';
import { facetsOf } from '../tools/tool-facets.ts';
import { inIdOrder, searchFiles } from './files.ts';
import type { PageType } from './pack.ts';
import { prominence, type FullRecord } from './record.ts';
import { beginningOf, proseOf } from './texts.ts';
import { vocabularyFile } from './vocabulary.ts';

type Slugged<T> = readonly { slug: string; data: T; body?: string | undefined }[];

/** What the search is made from: the entries of each collection; a `Library` of the checks will do. */
export type SearchSource = { [C in CollectionName]: Slugged<DataOf[C]> } & {
  /** Entries of later days and drafts are left out; yyyy-mm-dd. */
  today: string;
  /** As `findAlternatives` gives them, where they are known already. */
  alternatives?: ReadonlyMap<string, Alternative[]>;
  /** As `evidenceState` gives it, where it is known already. */
  evidence?: ReadonlyMap<string, EvidenceState>;
};

/** Letters of the beginning of a text that stand for a summary. */
const BEGINNING = 150;
/** How well known a page is that is no tool, 0 to 1: as a tool of middling standing. */
const PAGE_PRIOR = 0.2;

/** The kinds of pages that can be found. */
const PAGE_TYPES: readonly PageType[] = COLLECTION_NAMES.flatMap((name) => {
  const { search } = definitionOf(name);
  return search ? [{ type: search.type, one: search.one, folder: folderOfPages(name) }] : [];
});

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
  const written = source.search.map(
    ({ data: { words, categories: ids, facets, unfilterable } }) => ({
      words,
      meaning: {
        ...(ids && { categories: ids }),
        ...(facets && { facets }),
        ...(unfilterable && { unfilterable }),
      },
    }),
  );
  return searchFiles(
    records,
    categories.map(({ id, title, parent }) => [id, title, parent]),
    PAGE_TYPES,
    vocabularyFile(written, named),
  );
}

/** Everything that can be found, as the search sees it. */
export function recordsOf(source: SearchSource): FullRecord[] {
  const standing = standingIn(source);
  return COLLECTION_NAMES.flatMap((collection) => {
    const { search, appears, address } = definitionOf(collection);
    if (!search) return [];
    const shown = source[collection].filter(
      ({ data }) => !appears || appears(data) <= source.today,
    );
    return shown.map(({ slug, data, body = '' }): FullRecord => {
      const { name, summary, added, texts = [] } = search.item(data);
      const prose = proseOf(body);
      return {
        type: search.type,
        slug,
        href: address(slug),
        name,
        aliases: [],
        categories: [],
        facets: {},
        status: 'active',
        added,
        summary: summary ?? beginningOf(prose, BEGINNING),
        text: [...texts, prose].join(' '),
        prior: PAGE_PRIOR,
        alternatives: [],
        ...(collection === 'tools' && standing(slug, data as Tool)),
      };
    });
  });
}

/** What of a record only tools have, and how well known they are. */
function standingIn({
  tools,
  articles,
  rankings,
  today,
  alternatives = findAlternatives(tools),
  evidence,
}: SearchSource): (slug: string, tool: Tool) => Partial<FullRecord> {
  const names = new Map(tools.map(({ slug, data }) => [slug, data.name]));
  const histories = rankHistories(rankings.map(({ data }) => data));
  const named = countAll(tools.flatMap(({ data }) => data.alternatives ?? []));
  const discussed = countAll(articles.flatMap(({ data }) => data.tools));
  return (slug, data) => {
    const history = histories.get(slug) ?? [];
    const ranks = history.flatMap(({ ranks }) => (ranks.overall ? [ranks.overall.rank] : []));
    const rank = ranks.at(-1);
    return {
      aliases: data.aliases ?? [],
      categories: data.categories,
      facets: facetsOf(data, evidence?.get(slug) ?? evidenceState(data, today)),
      status: data.status,
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
  };
}

function countAll(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
