import MiniSearch from 'minisearch';
import {
  allowance,
  answersAcrossWords,
  compareNames,
  spellingOf,
  type Spelling,
} from './name-relations.ts';
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

interface Form extends Spelling {
  text: string;
  alias: boolean;
}

/** At or above this score a match is the name itself or an alias, spelt as it is. */
export const EXACT = 0.95;
/** At or above this score a match is worth calling a name match. */
export const STRONG = 0.5;

/** What a match loses when the text is an alias: of a name and an alias alike, the name comes first. */
const ALIAS = -0.03;
/** What the best known tool gains: it comes before an unknown one whose name is about as near. */
const KNOWN = 0.12;
/** What a tool that has closed loses: of two with one name, the one in use comes first. */
const CLOSED = -0.01;

/** With so many names that hold every word of a query, none that holds a part of them is looked at. */
const ENOUGH = 5;
/** Names that are compared for one query, of those that hold every word, and of those that hold some. */
const MOST_HOLDING_ALL = 400;
const MOST_HOLDING_SOME = 200;

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
    // What it is given are words already.
    tokenize: (words) => words.split(' '),
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: allowance },
  });

  /** @param records by id */
  constructor(records: ReadonlyMap<number, SearchRecord>) {
    for (const [id, record] of records) this.add(id, record);
  }

  add(id: number, record: SearchRecord): void {
    if (this.#records.has(id) || record.name === '') return;
    const forms = [record.name, ...record.aliases].map((text, index): Form => ({
      ...spellingOf(text),
      text,
      alias: index > 0,
    }));
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
    const typed = spellingOf(query);
    if (typed.joined === '') return [];
    return [...this.#candidates(typed)]
      .map((id) => this.#match(id, typed))
      .filter((match) => match !== undefined)
      .sort((a, b) => this.#standing(b) - this.#standing(a) || a.id - b.id)
      .slice(0, most);
  }

  /** Ids of records that may answer, which are to be compared. */
  #candidates(typed: Spelling): Set<number> {
    const text = typed.words.join(' ');
    const either = typed.words.length > 1 ? `${text} ${typed.joined}` : text;
    const all = this.#index.search(text, { combineWith: 'AND' });
    const some = all.length >= ENOUGH ? [] : this.#index.search(either, { combineWith: 'OR' });
    const found = [...all.slice(0, MOST_HOLDING_ALL), ...some.slice(0, MOST_HOLDING_SOME)];
    const ids = new Set(found.map(({ id }) => id as number));
    for (const [id, forms] of this.#forms)
      if (!ids.has(id) && forms.some((form) => answersAcrossWords(typed, form))) ids.add(id);
    return ids;
  }

  #match(id: number, typed: Spelling): NameMatch | undefined {
    let best: NameMatch | undefined;
    for (const form of this.#forms.get(id) ?? []) {
      const match = compareNames(typed, form);
      if (!match) continue;
      const score = match.score + (form.alias ? ALIAS : 0);
      if (score > (best?.score ?? 0))
        best = { id, score, misspelt: match.misspelt, text: form.text };
    }
    return best;
  }

  /** By what matches are put in order. */
  #standing({ id, score }: NameMatch): number {
    const { prior, status } = this.record(id);
    return score + KNOWN * prior + (status === 'active' ? 0 : CLOSED);
  }
}
