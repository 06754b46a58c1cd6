import { SORTS, type Sort } from './facets.ts';
import { FACETS, type Facet } from '../../model/facets.ts';

/** What is searched for: the whole state of the search page, as it stands in the address. */
export interface SearchState {
  q: string;
  /** Chosen values of each facet; several of one facet widen, several facets narrow. */
  facets: Record<Facet, string[]>;
  sort: Sort;
  /** Facet words that shall count as plain words. */
  ignored: string[];
  /** True when just what was typed is wanted. */
  literal: boolean;
}

/** Reads the state from the query of an address. Unknown parameters are left out. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query);
  const all = (name: string) => [...new Set(params.getAll(name).filter(Boolean))];
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, all(facet)])) as Record<
    Facet,
    string[]
  >;
  const sort = SORTS.find((name) => name === params.get('sort')) ?? 'relevance';
  return {
    q: (params.get('q') ?? '').trim(),
    facets,
    sort,
    ignored: all('plain'),
    literal: params.get('exact') === '1',
  };
}

/** Writes the state as the query of an address, always in the same order; empty when nothing is searched for. */
export function writeState({ q, facets, sort, ignored, literal }: SearchState): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const facet of FACETS) for (const value of facets[facet]) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  for (const text of ignored) params.append('plain', text);
  if (literal) params.set('exact', '1');
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** True when neither words nor facets are given. */
export function isIdle({ q, facets }: SearchState): boolean {
  return q === '' && FACETS.every((facet) => facets[facet].length === 0);
}
