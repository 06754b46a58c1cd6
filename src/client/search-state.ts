/** The facets of the search page: names of form fields, query parameters and Pagefind filters alike. */
export const FACETS = ['type', 'category', 'price', 'platform', 'context'] as const;
export type Facet = (typeof FACETS)[number];

/** What is searched for: the whole state of the search page, as it stands in the address. */
export interface SearchState {
  q: string;
  /** Chosen values of each facet; several of one facet widen, several facets narrow. */
  facets: Record<Facet, string[]>;
}

/** Reads the state from the query of an address. Unknown parameters are left out. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(params.getAll(facet).filter(Boolean))]])) as Record<Facet, string[]>;
  return { q: (params.get('q') ?? '').trim(), facets };
}

/** Writes the state as the query of an address, always in the same order; empty when nothing is searched for. */
export function writeState({ q, facets }: SearchState): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const facet of FACETS) for (const value of facets[facet]) params.append(facet, value);
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** The filters in Pagefind's form: any of the values of a facet, all of the facets. */
export function pagefindFilters({ facets }: SearchState): Record<string, { any: string[] }> {
  return Object.fromEntries(FACETS.filter((facet) => facets[facet].length > 0).map((facet) => [facet, { any: facets[facet] }]));
}

/** True when neither words nor facets are given. */
export function isIdle({ q, facets }: SearchState): boolean {
  return q === '' && FACETS.every((facet) => facets[facet].length === 0);
}
