import type { SearchRecord } from './record.ts';

/** One record that answers a query. */
export interface Hit {
  id: number;
  record: SearchRecord;
  score: number;
  /** Why it stands here, where that is not plain: it took the place of a closed tool. */
  successorOf?: string;
}

/** What one way of reading a query finds. */
export interface Found {
  hits: Hit[];
  /** The tool whose alternatives the hits are. */
  alternativesTo?: SearchRecord;
  /** What was searched for instead of what was typed. */
  correctedTo?: string;
  /** Stems that a result may show as matched. */
  stems: string[];
  /** True when names, kinds and summaries answered well enough, so that the full texts need not be asked. */
  sufficient: boolean;
}

/** From this score on a hit is taken for what the query names. */
export const NAMED = 62;

/** Compares two hits: the better one first, then the one with the lower id. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.id - b.id;
}

/** The hits of both lists, each record once with its better score, best first. */
export function merge(first: readonly Hit[], second: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of [...first, ...second])
    if ((best.get(hit.id)?.score ?? -1) < hit.score) best.set(hit.id, hit);
  return [...best.values()].sort(byScore);
}

/** After a closed tool that was found by its name comes what took its place. */
export function withSuccessor(hits: Hit[], records: ReadonlyMap<number, SearchRecord>): Hit[] {
  const [first] = hits;
  if (!first?.record.successor || first.score < NAMED) return hits;
  const entry = [...records].find(
    ([, record]) => record.type === 'tool' && record.slug === first.record.successor,
  );
  if (!entry) return hits;
  const [id, record] = entry;
  return [
    first,
    { id, record, score: first.score, successorOf: first.record.name },
    ...hits.slice(1).filter((hit) => hit.id !== id),
  ];
}
