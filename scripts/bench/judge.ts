import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query and what answers it: with one slug that page, with several any of them. */
export interface JudgedQuery {
  q: string;
  kind: string;
  /** Slugs of tools. */
  want: string[];
}

/** The judged queries of this repository. */
export function judgedQueries(): JudgedQuery[] {
  return parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as JudgedQuery[];
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
    const rank = got.findIndex((slug) => query.want.includes(slug)) + 1;
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
