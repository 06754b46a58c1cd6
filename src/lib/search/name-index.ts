import MiniSearch from 'minisearch';
import { editDistance } from '../../text/nearest.ts';
import type { SearchRecord } from './record.ts';
import { searchWords } from './words.ts';

/** How well a name answers a query: 1 for the very name, less for aliases, beginnings and misspellings. */
export interface NameMatch {
  id: number;
  score: number;
  /** True when letters had to be forgiven. */
  misspelt: boolean;
  /** The name or alias that matched. */
  text: string;
}

interface Form {
  text: string;
  words: string[];
  joined: string;
  alias: boolean;
}

/** At or above this score a match is the name itself or an alias, spelt as it is. */
export const EXACT = 0.95;
/** At or above this score a match is worth calling a name match. */
export const STRONG = 0.5;

/** The names and aliases of records, for finding them whole, half typed or misspelt. */
export class NameIndex {
  readonly #forms = new Map<number, Form[]>();
  readonly #records = new Map<number, SearchRecord>();
  readonly #byJoined = new Map<string, number[]>();
  readonly #words = new Set<string>();
  /** Ids by a word of a longer name: jitsi, captivate. */
  readonly #byPart = new Map<string, number[]>();
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: (term) => allowance(term.length) },
  });

  /** @param records by id */
  constructor(records: ReadonlyMap<number, SearchRecord>) {
    for (const [id, record] of records) this.add(id, record);
  }

  add(id: number, record: SearchRecord): void {
    if (this.#records.has(id) || record.name === '') return;
    const forms = [record.name, ...record.aliases].map((text, index): Form => {
      const words = searchWords(text);
      return { text, words, joined: words.join(''), alias: index > 0 };
    });
    this.#records.set(id, record);
    this.#forms.set(id, forms);
    for (const { joined, words } of forms) {
      this.#byJoined.set(joined, [...(this.#byJoined.get(joined) ?? []), id]);
      for (const word of words) this.#words.add(word);
      if (record.type === 'tool' && words.length > 1)
        for (const word of words) {
          const ids = this.#byPart.get(word) ?? [];
          if (!ids.includes(id)) this.#byPart.set(word, [...ids, id]);
        }
    }
    this.#index.add({
      id,
      text: forms
        .flatMap(({ words, joined }) => (words.length > 1 ? [...words, joined] : words))
        .join(' '),
    });
  }

  record(id: number): SearchRecord {
    return this.#records.get(id)!;
  }

  /** How many records it knows the names of. */
  get size(): number {
    return this.#records.size;
  }

  /** Ids of records that bear this very name or alias. */
  exact(query: string): readonly number[] {
    return this.#byJoined.get(searchWords(query).join('')) ?? [];
  }

  /** Ids of tools with a word in a longer name. */
  withWord(word: string): readonly number[] {
    return this.#byPart.get(word) ?? [];
  }

  /** True for a word that stands in some name. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * Records whose name or alias answers a query, best first; of equal ones the best known.
   * @param most how many at most
   */
  find(query: string, most: number): NameMatch[] {
    const words = searchWords(query);
    if (words.length === 0) return [];
    const joined = words.join('');
    const candidates = new Set<number>(this.#byJoined.get(joined));
    const found = this.#index.search(words.join(' '), { combineWith: 'AND' });
    const loose =
      found.length >= 5
        ? []
        : this.#index.search(words.length > 1 ? `${words.join(' ')} ${joined}` : joined, {
            combineWith: 'OR',
          });
    for (const { id } of [...found.slice(0, 400), ...loose.slice(0, 200)])
      candidates.add(id as number);
    // One- and two-letter words, and names run together or taken apart, are what word-wise matching misses.
    for (const [id, forms] of this.#forms)
      if (
        forms.some(
          (form) =>
            form.joined.startsWith(joined) ||
            isPart(joined, form.joined) ||
            isNear(joined, form.joined) ||
            beginsNear(joined, form.joined),
        )
      )
        candidates.add(id);
    return [...candidates]
      .map((id) => this.#score(id, words, joined))
      .filter((match) => match !== undefined)
      .sort((a, b) => rankOf(b, this.#records) - rankOf(a, this.#records) || a.id - b.id)
      .slice(0, most);
  }

  #score(id: number, words: string[], joined: string): NameMatch | undefined {
    let best: NameMatch | undefined;
    for (const form of this.#forms.get(id)!) {
      const { score, misspelt } = compare(words, joined, form);
      const weighed = form.alias ? score - (score === 1 ? 0.04 : 0.03) : score;
      if (weighed > 0 && weighed > (best?.score ?? 0))
        best = { id, score: weighed, misspelt, text: form.text };
    }
    return best;
  }
}

/** A well-known tool wins over an unknown one whose name is about as near. */
function rankOf({ id, score }: NameMatch, records: ReadonlyMap<number, SearchRecord>): number {
  const { prior, status } = records.get(id)!;
  return score + 0.12 * prior - (status === 'active' ? 0 : 0.01);
}

/** How many letters of a word may be wrong. */
function allowance(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

function isNear(joined: string, other: string): boolean {
  const allowed = allowance(joined.length);
  return (
    isSwap(joined, other) ||
    (allowed > 0 &&
      Math.abs(joined.length - other.length) <= allowed &&
      editDistance(joined, other) <= allowed)
  );
}

/** True for a short word with two neighbours changed round: HP5 for H5P. */
function isSwap(joined: string, other: string): boolean {
  return (
    joined.length === 3 &&
    other.length === 3 &&
    joined !== other &&
    [...joined].sort().join() === [...other].sort().join() &&
    editDistance(joined, other) === 1
  );
}

/** True when a half-typed name has one letter wrong. */
function beginsNear(joined: string, other: string): boolean {
  return (
    joined.length >= 5 &&
    other.length > joined.length &&
    joined[0] === other[0] &&
    editDistance(joined, other.slice(0, joined.length)) <= 1
  );
}

/** True for a part of a name in a script that puts no spaces between words. */
function isPart(joined: string, other: string): boolean {
  return UNSPACED.test(joined) && other.includes(joined);
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}\u30fc]+$/u;

function compare(
  words: string[],
  joined: string,
  form: Form,
): { score: number; misspelt: boolean } {
  if (form.joined === joined) return { score: 1, misspelt: false };
  if (joined.length === 0 || form.joined.length === 0) return { score: 0, misspelt: false };
  const share = Math.min(1, joined.length / form.joined.length);
  if (form.joined.startsWith(joined))
    return {
      score:
        (form.words.some((_, index) => form.words.slice(0, index + 1).join('') === joined)
          ? 0.76
          : 0.68) +
        0.14 * share,
      misspelt: false,
    };
  if (isPart(joined, form.joined)) return { score: 0.6 + 0.14 * share, misspelt: false };
  const allowed = allowance(joined.length);
  const distance =
    Math.abs(joined.length - form.joined.length) <= allowed + 1
      ? editDistance(joined, form.joined)
      : 99;
  const sameStart = joined[0] === form.joined[0] ? 0.03 : 0;
  if (distance <= allowed || isSwap(joined, form.joined))
    return {
      score: 0.82 - 0.1 * distance + 0.06 * Math.min(1, joined.length / 10) + sameStart,
      misspelt: true,
    };
  const inside = words.filter((word) =>
    form.words.some((other) => other === word || (word.length > 1 && other.startsWith(word))),
  ).length;
  if (inside === words.length) return { score: 0.55 + 0.15 * share, misspelt: false };
  const near = words.filter((word) =>
    form.words.some(
      (other) =>
        other === word ||
        other.startsWith(word) ||
        (word.length > 3 && editDistance(word, other) <= allowance(word.length)),
    ),
  ).length;
  if (near === words.length) return { score: 0.5 + 0.12 * share, misspelt: true };
  if (beginsNear(joined, form.joined)) return { score: 0.48 + 0.1 * share, misspelt: true };
  const contained =
    form.words.length > 0 &&
    form.joined.length > 3 &&
    words.length > form.words.length &&
    form.words.every((word) => words.includes(word));
  return { score: contained ? 0.3 + (0.2 * form.words.length) / words.length : 0, misspelt: false };
}
