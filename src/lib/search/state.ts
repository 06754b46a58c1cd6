import { SORTS, type Sort } from './facets.ts';
import { FACETS, facetDefinition, type Facet } from '../../model/facets.ts';

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

/** A query of so many letters is enough: what is longer is cut. */
export const LONGEST_QUERY = 300;
/** So many values of one parameter are read. */
const MOST_VALUES = 60;
const OTHER_PARAMETERS = ['q', 'sort', 'plain', 'exact'];

/** Whether a facet can have a value, as far as that is known without the data. */
function canBe(facet: Facet, value: string): boolean {
  const { values } = facetDefinition(facet);
  return values === undefined || Object.hasOwn(values, value);
}

/**
 * What of the query of an address says nothing here: parameters that there are not, and values that they cannot have.
 * @returns each as it stands there, `name=value`
 */
export function unknownIn(query: string): string[] {
  return [...new URLSearchParams(query)]
    .filter(([name, value]) => {
      if (value === '') return false;
      const facet = FACETS.find((known) => known === name);
      if (facet) return !canBe(facet, value);
      if (name === 'sort') return !SORTS.some((sort) => sort === value);
      if (name === 'exact') return value !== '1';
      return !OTHER_PARAMETERS.includes(name);
    })
    .map(([name, value]) => `${name}=${value}`);
}

/** Reads the state from the query of an address. What is not known is left out. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query);
  const all = (name: string) =>
    [...new Set(params.getAll(name).filter(Boolean))].slice(0, MOST_VALUES);
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, all(facet).filter((value) => canBe(facet, value))]),
  ) as Record<Facet, string[]>;
  const sort = SORTS.find((name) => name === params.get('sort')) ?? 'relevance';
  return {
    q: (params.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
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

/** So many things of an address that say nothing are named. */
const MOST_NAMED = 3;
/** Letters of such a thing that are shown. */
const MOST_SHOWN = 40;

/**
 * What of an address says nothing to the search, in a sentence; empty for an address that says no more than it understands.
 * @param search the part of the address from the question mark on
 */
export function notUnderstood(search: string): string {
  const unknown = unknownIn(search);
  const typed = new URLSearchParams(search).get('q') ?? '';
  const named = unknown
    .slice(0, MOST_NAMED)
    .map((text) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text));
  const more = unknown.length - named.length;
  return [
    unknown.length > 0 &&
      `The address asks for something that this search does not know: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    typed.length > LONGEST_QUERY && `Only the first ${LONGEST_QUERY} letters were looked for.`,
  ]
    .filter(Boolean)
    .join(' ');
}
