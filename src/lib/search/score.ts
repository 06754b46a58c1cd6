import { EXACT, type NameMatch } from './name-index.ts';
import type { SearchRecord } from './record.ts';

/*
 * Scores of 0 to about 110, so that the three ways to answer a query can be compared: a name that is the
 * query stands above everything; a kind of tool that is the query stands above names that merely begin
 * with it, for well-known tools; words in summaries come after both. The weights were set on the judged
 * queries of test/search.
 */

/** The score of a name match. */
export function nameScore(match: NameMatch | undefined, record: SearchRecord): number {
  if (!match) return 0;
  return (
    100 * match.score +
    (match.score >= EXACT ? 10 : 6) * record.prior -
    (record.status === 'active' || match.score >= EXACT ? 0 : 4)
  );
}

/**
 * The score of a record for the categories a query names.
 * @param share how much of the query names its category, 0 to 1, from `categoryShare`
 * @param words share of the query's words in its texts, 0 to 1
 * @param telling the same, with words weighed by how few of the category's records hold them, 0 to 1
 */
export function categoryScore(
  record: SearchRecord,
  share: number,
  words: number,
  telling: number,
): number {
  if (share === 0) return 0;
  return (
    (66 * share + 28 * record.prior * share + 4 * words + 30 * telling + 24 * words * (1 - share)) *
    (record.status === 'active' ? 1 : 0.6)
  );
}

/** How much of a query names one of a record's categories, 0 to 1; its home counts most. */
export function categoryShare(
  record: SearchRecord,
  categories: ReadonlyMap<string, number>,
): number {
  let best = 0;
  for (const [place, id] of record.categories.entries())
    best = Math.max(best, (categories.get(id) ?? 0) * (place === 0 ? 1 : 0.85));
  return best;
}

/** The score of a record for words in its name and summary alone; a few words of many count little. */
export function wordScore(share: number, record: SearchRecord): number {
  if (share < 0.34) return 0;
  return (58 * share * share + 10 * record.prior) * (record.status === 'active' ? 1 : 0.8);
}

/** Which records hold which words of a query, weighed by how rare each word is. */
export class WordHits {
  readonly #total: number;
  readonly #weights = new Map<string, number>();
  readonly #found = new Map<number, Set<string>>();
  #sum = 0;

  /** @param total how many records there are */
  constructor(total: number) {
    this.#total = total;
  }

  /** Adds one word of the query and the records whose summaries hold it. The weight is the inverse document frequency of Robertson and Spärck Jones (BM25). */
  add(word: string, ids: readonly number[]): void {
    const weight = Math.log(1 + (this.#total - ids.length + 0.5) / (ids.length + 0.5));
    this.#weights.set(word, weight);
    this.#sum += weight;
    for (const id of ids) this.#at(id).add(word);
  }

  /** Adds the words of a record's names. */
  addName(id: number, stems: readonly string[]): void {
    for (const word of stems) if (this.#weights.has(word)) this.#at(id).add(word);
  }

  /** True when some record holds the word. */
  has(word: string): boolean {
    return [...this.#found.values()].some((words) => words.has(word));
  }

  /** The weighed share of the query's words that a record holds, 0 to 1. */
  share(id: number): number {
    if (this.#sum === 0) return 0;
    return (
      [...(this.#found.get(id) ?? [])].reduce((sum, word) => sum + this.#weights.get(word)!, 0) /
      this.#sum
    );
  }

  /**
   * Weighs words by how few of some records hold them: a word that stands in all of them tells none apart.
   * @param ids the records
   * @returns for a record the weighed share of the words it holds, 0 to 1
   */
  among(ids: readonly number[]): (id: number) => number {
    const weights = new Map(
      [...this.#weights.keys()].map((word) => {
        const holding = ids.filter((id) => this.#found.get(id)?.has(word)).length;
        return [word, Math.log((ids.length + 1) / (holding + 1)) / Math.log(ids.length + 2)];
      }),
    );
    return (id) =>
      [...(this.#found.get(id) ?? [])].reduce((sum, word) => sum + weights.get(word)!, 0) /
      Math.max(1, weights.size);
  }

  /** The records that hold most of the query, best first. */
  best(most: number): number[] {
    return [...this.#found.keys()]
      .sort((a, b) => this.share(b) - this.share(a) || a - b)
      .slice(0, most);
  }

  #at(id: number): Set<string> {
    let words = this.#found.get(id);
    if (!words) this.#found.set(id, (words = new Set()));
    return words;
  }
}
