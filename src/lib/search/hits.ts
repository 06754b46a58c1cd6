import type { FacetWords } from './intent.ts';
import type { SearchRecord } from './record.ts';

/** One record that answers a query. */
export interface Hit {
  id: number;
  record: SearchRecord;
  score: number;
  /** True for one that the query names. */
  named?: boolean;
  /** True for one that stands here although it does not meet the constraints. */
  kept?: boolean;
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
}

/** Compares two hits: the better one first, then the one with the lower id. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.id - b.id;
}

/** First the hits of one list, then those of the other that it lacks. */
export function before(first: readonly Hit[], then: readonly Hit[]): Hit[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !known.has(id))];
}

/** After a closed tool that was found by its name comes what took its place. */
export function withSuccessor(hits: Hit[], records: ReadonlyMap<number, SearchRecord>): Hit[] {
  const [first] = hits;
  if (!first?.record.successor || !first.named) return hits;
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

/** Whether an entry states the fact that a wish asks for. */
export function grants({ facets }: FacetWords, record: SearchRecord): boolean {
  return Object.entries(facets).every(([facet, wanted]) =>
    wanted.some((value) => record.facets[facet as keyof typeof facets]?.includes(value)),
  );
}
