import { FACETS, type Facet, type FacetValues } from '../../model/facets.ts';
import type { SearchRecord } from './record.ts';

/** Chosen values of each facet: several of one widen, several facets narrow. */
export type Chosen = FacetValues;

export const SORTS = ['relevance', 'name', 'newest', 'rank'] as const;
export type Sort = (typeof SORTS)[number];

/** What has values: a record of the search, or a tool in a list. */
type Faceted = Pick<SearchRecord, 'type' | 'categories' | 'facets'>;

/** The values something carries for a facet. */
function valuesOf(record: Faceted, facet: Facet): readonly string[] {
  if (facet === 'type') return [record.type];
  return facet === 'category' ? record.categories : (record.facets[facet] ?? []);
}

/** Whether a record has what is asked of one facet. */
function meets(record: Faceted, chosen: readonly Chosen[], facet: Facet): boolean {
  return chosen.every(({ [facet]: wanted = [] }) => {
    const values = wanted.length > 0 ? valuesOf(record, facet) : [];
    return wanted.length === 0 || wanted.some((value) => values.includes(value));
  });
}

/** Whether a record passes every facet. */
export function passes(record: Faceted, chosen: readonly Chosen[]): boolean {
  return FACETS.every((facet) => meets(record, chosen, facet));
}

/** How many records each value of each facet would leave, given the choices in the other facets. */
export function countFacets(
  records: readonly Faceted[],
  chosen: readonly Chosen[],
): Record<Facet, Map<string, number>> {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<Facet, Map<string, number>>;
  for (const record of records) {
    // A record counts for the facets but those that it fails: for all of them, for one, or for none.
    const failed = FACETS.filter((facet) => !meets(record, chosen, facet));
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : FACETS)
      for (const value of valuesOf(record, facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}

/** Sorts by something else than relevance; records without a rank come last. */
export function sortRecords<T>(
  items: readonly T[],
  recordOf: (item: T) => SearchRecord,
  sort: Sort,
): T[] {
  if (sort === 'relevance') return [...items];
  const compare: Record<
    Exclude<Sort, 'relevance'>,
    (a: SearchRecord, b: SearchRecord) => number
  > = {
    name: (a, b) => a.name.localeCompare(b.name, 'en-GB', { sensitivity: 'base', numeric: true }),
    newest: (a, b) => b.added.localeCompare(a.added),
    rank: (a, b) => (a.rank ?? 999) - (b.rank ?? 999),
  };
  return [...items].sort((a, b) => compare[sort](recordOf(a), recordOf(b)));
}
