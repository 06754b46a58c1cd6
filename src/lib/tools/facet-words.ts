import { FACETS, type Facet, type FacetValues } from '../../model/facets.ts';

/** Facets that every tool of one list shares, so that nothing is narrowed by them there. */
const SHARED: readonly Facet[] = ['type', 'category'];

/** The facets by which the list of a category can be narrowed. */
export const LIST_FACETS = FACETS.filter((facet) => !SHARED.includes(facet));

/** The values of a tool as words for an attribute: `price:free platform:web`, so that style sheets can ask for one. */
export function formatFacets(values: FacetValues): string {
  return LIST_FACETS.flatMap((facet) =>
    (values[facet] ?? []).map((value) => `${facet}:${value}`),
  ).join(' ');
}

/** Reads what `formatFacets` wrote; words without a facet that there is are passed over. */
export function parseFacets(words: string): FacetValues {
  const values: Partial<Record<Facet, string[]>> = {};
  for (const word of words.split(' ')) {
    const facet = LIST_FACETS.find((one) => word.startsWith(`${one}:`));
    if (facet) (values[facet] ??= []).push(word.slice(facet.length + 1));
  }
  return values;
}
