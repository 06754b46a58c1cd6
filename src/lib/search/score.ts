import type { SearchRecord } from './record.ts';

/**
 * What is known of a record with regard to a query, each from 0 to 1: what the score is made of.
 */
export interface Features {
  /** How well the whole query is its name; squared, so that a part of a name says little. */
  name: number;
  /** How sure it is that the query names it among other words. */
  brand: number;
  /** How much of the query names its kind. */
  kind: number;
  /** The share of the query's words in its texts, weighed by how rare and how prominent they are. */
  text: number;
  /** The same among the tools of the kinds meant: what tells them apart. */
  telling: number;
  /** How well known it is, for a tool of a kind that is meant. */
  known: number;
  /** 1 for a tool that has closed. */
  closed: number;
  /** The share of the query's words in its texts, for a page that is no tool. */
  page: number;
  /** The share of the wished facts that its entry states. */
  wish: number;
}

/**
 * The weights of the features, found by `npm run bench -- fit` on the queries to tune on, each of which is judged
 * by weights that were found without it, in five parts.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  name: 100,
  brand: 60,
  kind: 52,
  text: 46,
  telling: 38,
  known: 100,
  closed: -12,
  page: 20,
  wish: 20,
};

/** How much a word counts by where a record holds it: 1 to 3 in its text, 4 in its name or summary. */
export const LEVEL_WEIGHTS = [0, 0.45, 0.6, 0.75, 1] as const;

/** The level of a word in a name or summary. */
export const STRONG_LEVEL = LEVEL_WEIGHTS.length - 1;

/** The score of a record. */
export function scoreOf(
  features: Features,
  weights: Readonly<Record<keyof Features, number>> = WEIGHTS,
): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) sum += features[name] * weights[name];
  return sum;
}

export const FEATURE_NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

/** What a category counts that is not a tool's home, a share. */
const SECOND_CATEGORY = 0.85;

/** How much of a query names one of a record's categories, 0 to 1; its home counts most. */
export function categoryShare(
  { categories: own }: SearchRecord,
  categories: ReadonlyMap<string, number>,
): number {
  let best = 0;
  for (const [place, id] of own.entries())
    best = Math.max(best, (categories.get(id) ?? 0) * (place === 0 ? 1 : SECOND_CATEGORY));
  return best;
}
