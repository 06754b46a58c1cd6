import { alternativesTo, sideBySide } from './comparison.ts';
import { correctSpelling, withCorrection } from './correction.ts';
import { passes, sortRecords, type Chosen, type Sort } from './facets.ts';
import { withSuccessor, type Found } from './hits.ts';
import type { FacetWords } from './intent.ts';
import type { BlockItem } from './pack.ts';
import { everything, rank } from './rank.ts';
import { readQuery, type QueryReading } from './query-reading.ts';
import type { SearchRecord } from './record.ts';
import { SearchStore, type FetchFile, type Ready } from './store.ts';

export interface Question {
  q: string;
  chosen: Chosen;
  sort: Sort;
  /** Facet words the reader took back. */
  ignored?: ReadonlySet<string>;
  /** True when the reader wants just what was typed, without corrections. */
  literal?: boolean;
}

export interface Answer extends Found {
  /** Every record that answers the words and the constraints among them, before chosen facets narrow them: what counts are made of. */
  unnarrowed: SearchRecord[];
  facetWords: FacetWords[];
  /** Words for facts that few entries state. */
  wishes: FacetWords[];
  /** Words for constraints that nothing in the entries can answer. */
  unfilterable: string[];
  /** Phrases that stood in quotation marks. */
  phrases: string[];
}

/** Names that are looked up for the best answers of a large directory before these are shown. */
const NAMED_AT_ONCE = 20;

/** Answers queries from the data files of `searchFiles`; the same in the browser, in tests and in the benchmark. */
export class SearchEngine {
  readonly #store: SearchStore;

  constructor(fetch: FetchFile) {
    this.#store = new SearchStore(fetch);
  }

  /** Loads what every search needs; called early, so that the first key finds it there. */
  load(): Promise<Ready> {
    return this.#store.load();
  }

  /** The texts of a record, as results show them. */
  block(id: number): Promise<BlockItem | undefined> {
    return this.#store.block(id);
  }

  /** Answers a question. */
  async search(question: Question): Promise<Answer> {
    const ready = await this.load();
    const { q, chosen, sort, ignored } = question;
    const reading = await readQuery(q, ready, this.#store, ignored);
    const { intent } = reading;
    const worded = intent.facetWords.map(({ facets }) => facets);
    const groups = [chosen, ...worded];
    const found =
      q.trim() === '' ? everything(ready) : await this.#answer(question, reading, groups, ready);
    const met = found.hits.filter(({ record, kept }) => kept ?? meetsWords(record, worded));
    const narrowed = met.filter(({ record, kept }) => kept ?? passes(record, [chosen]));
    const hits =
      found.alternativesTo || sort !== 'relevance'
        ? narrowed
        : withSuccessor(narrowed, ready.records);
    const sorted = sortRecords(hits, ({ record }) => record, sort);
    await this.name(sorted.slice(0, NAMED_AT_ONCE).map(({ id }) => id));
    return {
      ...found,
      hits: sorted,
      unnarrowed: met.map(({ record }) => record),
      facetWords: intent.facetWords,
      wishes: intent.wishes,
      unfilterable: intent.unfilterable,
      phrases: intent.phrases,
    };
  }

  /** Looks up the names of records that have none yet. */
  async name(ids: readonly number[]): Promise<void> {
    const { records } = await this.load();
    const missing = ids.filter((id) => records.get(id)?.name === '');
    await Promise.all(missing.map((id) => this.block(id)));
  }

  async #answer(
    { literal }: Question,
    { intent, words }: QueryReading,
    groups: readonly Chosen[],
    ready: Ready,
  ): Promise<Found> {
    const store = this.#store;
    const compared =
      (await alternativesTo(intent, groups, ready, store, words)) ?? sideBySide(intent, ready);
    if (compared) return compared;
    const typed = rank(intent, ready, words);
    if (literal || (typed.known && typed.hits.length > 0)) return typed;
    const corrected = await correctSpelling(intent.rest, ready, store);
    if (corrected) {
      const meant = await readQuery(corrected, ready, store);
      const better = rank(meant.intent, ready, meant.words);
      const answer = withCorrection(typed, better, corrected);
      if (answer) return answer;
    }
    return typed.misspelt ? { ...typed, correctedTo: typed.misspelt } : typed;
  }
}

/** Whether a record meets the constraints among the words of a query: a page that is no tool has no price and no device, and is held to its kind alone. */
function meetsWords(record: SearchRecord, worded: readonly Chosen[]): boolean {
  return passes(
    record,
    record.type === 'tool' ? worded : worded.map(({ type = [] }) => ({ type })),
  );
}
