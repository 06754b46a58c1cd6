import { wordsOf } from '../../text/folded-words.ts';
import { alternativesTo, sideBySide } from './comparison.ts';
import { correctSpelling, withCorrection } from './correction.ts';
import { passes, sortRecords, type Chosen, type Sort } from './facets.ts';
import { withSuccessor, type Found } from './hits.ts';
import { understand, type FacetWords, type Intent } from './intent.ts';
import type { BlockItem } from './pack.ts';
import { everything, rank } from './rank.ts';
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
  /** Every record that answers the words, before facets narrow them: what counts are made of. */
  unnarrowed: SearchRecord[];
  facetWords: FacetWords[];
}

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
    const isName = (text: string) => ready.names.exact(text).length > 0;
    const intent = understand(question.q, ready.phrases, isName, question.ignored);
    const groups = [question.chosen, ...intent.facetWords.map(({ facets }) => facets as Chosen)];
    const found =
      question.q.trim() === ''
        ? everything(ready)
        : await this.#answer(question, intent, groups, ready);
    const narrowed = found.hits.filter(({ record }) => passes(record, groups));
    const hits =
      found.alternativesTo || question.sort !== 'relevance'
        ? narrowed
        : withSuccessor(narrowed, ready.records);
    return {
      ...found,
      hits: sortRecords(hits, ({ record }) => record, question.sort),
      unnarrowed: found.hits.map(({ record }) => record),
      facetWords: intent.facetWords,
    };
  }

  async #answer(
    { q, literal }: Question,
    intent: Intent,
    groups: readonly Chosen[],
    ready: Ready,
  ): Promise<Found> {
    const store = this.#store;
    const compared = (await alternativesTo(intent, groups, ready, store)) ?? sideBySide(q, ready);
    if (compared) return compared;
    const asTyped = intent.like ? { ...intent, rest: wordsOf(q).join(' ') } : intent;
    const typed = await rank(asTyped, groups, ready, store);
    if (literal || typed.known) return typed;
    const corrected = await correctSpelling(intent.rest, ready, store);
    if (corrected) {
      const meant = understand(corrected, ready.phrases, () => false);
      const better = await rank(meant, groups, ready, store);
      const answer = withCorrection(typed, better, corrected);
      if (answer) return answer;
    }
    return typed.misspelt ? { ...typed, correctedTo: typed.misspelt } : typed;
  }
}
