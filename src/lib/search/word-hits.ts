import type { Occurrence } from './files.ts';
import { LEVEL_WEIGHTS } from './score.ts';

/** Which records hold which words of a query, and how well. */
export class WordHits {
  readonly #total: number;
  /** How rare each word is. */
  readonly #weights = new Map<string, number>();
  readonly #found = new Map<number, Map<string, number>>();
  #sum = 0;

  /** @param total how many records there are */
  constructor(total: number) {
    this.#total = total;
  }

  /**
   * Adds a word of the query and the records that hold it. Its weight is the inverse document frequency of
   * Robertson and Spärck Jones (BM25).
   * @param share how much of its weight counts, 0 to 1
   */
  add(word: string, held: readonly Occurrence[], share = 1): void {
    const rarity = Math.log(1 + (this.#total - held.length + 0.5) / (held.length + 0.5));
    this.#weights.set(word, rarity * share);
    this.#sum += rarity * share;
    for (const [id, level] of held) {
      const own = this.#found.get(id) ?? new Map<string, number>();
      own.set(word, LEVEL_WEIGHTS[level] ?? 0);
      this.#found.set(id, own);
    }
  }

  /** True when some record holds the word. */
  has(word: string): boolean {
    return [...this.#found.values()].some((words) => words.has(word));
  }

  /** How well a record holds a word, 0 to 1. */
  level(id: number, word: string): number {
    return this.#found.get(id)?.get(word) ?? 0;
  }

  /** The number of records that hold a word in their names or summaries. */
  strong(word: string): number {
    let count = 0;
    for (const words of this.#found.values()) if (words.get(word) === 1) count++;
    return count;
  }

  /** Ids of the records that hold any of the words. */
  ids(): Iterable<number> {
    return this.#found.keys();
  }

  /** The weighed share of the query's words that a record holds, 0 to 1. */
  share(id: number): number {
    if (this.#sum === 0) return 0;
    let sum = 0;
    for (const [word, level] of this.#found.get(id) ?? [])
      sum += level * (this.#weights.get(word) ?? 0);
    return sum / this.#sum;
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
    return (id) => {
      let sum = 0;
      for (const [word, level] of this.#found.get(id) ?? [])
        sum += level * (weights.get(word) ?? 0);
      return sum / Math.max(1, weights.size);
    };
  }
}
