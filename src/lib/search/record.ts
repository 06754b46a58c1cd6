import type { FacetValues } from '../../model/facets.ts';

/** One page that can be found, with what searching, narrowing and sorting need. */
export interface SearchRecord {
  /** What kind of page it is, as the collections say. */
  type: string;
  slug: string;
  /** Its address on this site. */
  href: string;
  /** Empty for one of a large directory that has not been looked up. */
  name: string;
  aliases: string[];
  /** Ids of categories, its home first; only tools have some. */
  categories: string[];
  /** The values it carries for each facet but its kind and its categories, which stand above. */
  facets: FacetValues;
  status: string;
  ended?: number;
  /** Slug of the tool to go to now. */
  successor?: string;
  /** Day it was added or published, yyyy-mm-dd. */
  added: string;
  /** Its rank in the newest Top Tools list that names it. */
  rank?: number;
  /** How well known it is, 0 to 1; see `prominence`. */
  prior: number;
}

/** A record with the texts that results show. */
export interface FullRecord extends SearchRecord {
  summary: string;
  /** Everything else in which words are looked for. */
  text: string;
  /** Slugs and names of its alternatives, best first. */
  alternatives: [slug: string, name: string][];
}

/** Counts that speak for a tool being known. */
export interface Standing {
  /** Entries that name it as an alternative. */
  named: number;
  /** Best rank in any Top Tools list. */
  bestRank?: number;
  /** Years in which it stood in a list. */
  years: number;
  /** Articles that discuss it. */
  articles: number;
  sources: number;
  closed: boolean;
}

/**
 * How well known a tool is, 0 to 1, from what this site holds. A heuristic of this site without an outside
 * source: who is named most often as an alternative, who stood high and long in the Top Tools lists.
 */
export function prominence({
  named,
  bestRank,
  years,
  articles,
  sources,
  closed,
}: Standing): number {
  const points =
    1.2 * Math.log2(1 + named) +
    (bestRank ? Math.max(0, 4.5 - Math.log2(bestRank) * 0.6) : 0) +
    0.5 * Math.log2(1 + years) +
    0.4 * Math.log2(1 + articles) +
    0.3 * Math.min(sources, 4);
  return Math.min(1, points / 13) * (closed ? 0.4 : 1);
}
