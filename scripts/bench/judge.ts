import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { passes } from '../../src/lib/search/facets.ts';
import type { SearchRecord } from '../../src/lib/search/record.ts';
import type { FacetValues } from '../../src/model/facets.ts';

/** The parts of the judged queries: those the search may be tuned on, and those that are only ever measured. */
export const PARTS = ['tuned-on', 'measured-only'] as const;
export type Part = (typeof PARTS)[number];

/** A query and what answers it. */
export interface JudgedQuery {
  q: string;
  kind: string;
  /** Slugs of what answers it: any of them, or all where `every` says so. */
  want: string[];
  every?: boolean;
  /** Slugs of what must not be found. */
  not?: string[];
}

/** The same as it is written: answers can be named by their categories, and facets they need. */
interface WrittenQuery extends Omit<JudgedQuery, 'want'> {
  want?: string[];
  in?: string[];
  with?: FacetValues;
  /** Where it was seen: a thread or an address, or `own`. */
  seen?: string;
}

/**
 * The judged queries of a part.
 * @param records what can be found, for answers that are named by their categories
 * @throws Error for a query that nothing can answer
 */
export function judgedQueries(part: Part, records: readonly SearchRecord[]): JudgedQuery[] {
  const file = new URL(`queries-${part}.yaml`, import.meta.url);
  const known = new Set(records.map(({ slug }) => slug));
  return (parse(readFileSync(file, 'utf8')) as WrittenQuery[]).map(
    ({ q, kind, want = [], in: categories = [], with: facets = {}, every, not }) => {
      const named = records
        .filter(
          (record) =>
            record.status === 'active' &&
            record.categories.some((id) => categories.includes(id)) &&
            passes(record, [facets]) &&
            !not?.includes(record.slug),
        )
        .map(({ slug }) => slug);
      const all = [...want.filter((slug) => known.has(slug)), ...named];
      if (all.length === 0) throw new Error(`Nothing answers “${q}”.`);
      return { q, kind, want: all, ...(every && { every }), ...(not && { not }) };
    },
  );
}

/** How an engine did on a kind of query. */
export interface Verdict {
  kind: string;
  queries: number;
  /** Mean reciprocal rank of the first right answer among ten, 0 to 1. */
  mrr: number;
  /** Share of queries with a right answer among the first three. */
  success: number;
}

/**
 * Judges an engine.
 * @param answer slugs of what it finds for a query, best first
 * @returns a verdict for each kind of query, and one over all, named `all`; and the queries without a right answer among the first three
 */
export async function judge(
  queries: readonly JudgedQuery[],
  answer: (q: string) => Promise<string[]> | string[],
): Promise<{ verdicts: Verdict[]; missed: { query: JudgedQuery; got: string[] }[] }> {
  const missed: { query: JudgedQuery; got: string[] }[] = [];
  const ranks = new Map<string, number[]>();
  for (const query of queries) {
    const got = (await answer(query.q)).slice(0, 10);
    const rank = rankOf(query, got);
    if (rank === 0 || rank > 3) missed.push({ query, got });
    for (const kind of [query.kind, 'all']) ranks.set(kind, [...(ranks.get(kind) ?? []), rank]);
  }
  const verdicts = [...ranks].map(([kind, list]) => ({
    kind,
    queries: list.length,
    mrr: list.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / list.length,
    success: list.filter((rank) => rank > 0 && rank <= 3).length / list.length,
  }));
  return { verdicts, missed };
}

/** The place of the first right answer, from 1; of the last one where all are wanted; 0 for none. */
function rankOf({ want, every, not }: JudgedQuery, got: readonly string[]): number {
  if (not?.some((slug) => got.includes(slug))) return 0;
  if (!every) return got.findIndex((slug) => want.includes(slug)) + 1;
  const places = want.map((slug) => got.indexOf(slug) + 1);
  // Two side by side are right at the first place, three at the second, as one answer would be.
  return places.includes(0) ? 0 : Math.max(1, Math.max(...places) - want.length + 1);
}

/** A table of verdicts, for a page of Markdown. */
export function tableOf(verdicts: readonly Verdict[]): string {
  return [
    '| kind of query | queries | MRR@10 | success@3 |',
    '| --- | ---: | ---: | ---: |',
    ...verdicts.map(
      ({ kind, queries, mrr, success }) =>
        `| ${kind} | ${queries} | ${mrr.toFixed(3)} | ${success.toFixed(3)} |`,
    ),
  ].join('\n');
}
