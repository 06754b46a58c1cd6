import { BLOCK, categoryShard, categoryWord, shardOf, type WordsFile } from './files.ts';
import { NameIndex } from './name-index.ts';
import { unpack, type BlockItem, type FactsFile, type NamesFile } from './pack.ts';
import type { SearchRecord } from './record.ts';
import { readVocabulary, type Phrase, type VocabularyFile } from './vocabulary.ts';

/** Fetches one data file of the search by its path below `/search/data/`, without its ending; undefined when there is none. */
export type FetchFile = (path: string) => Promise<unknown>;

/** What every search needs, ready for use. */
export interface Ready {
  names: NameIndex;
  /** Titles of categories by id. */
  titles: Map<string, string>;
  /** The records whose names are known at once, by id. */
  records: Map<number, SearchRecord>;
  phrases: Phrase[];
  /** True when there are more records than are known at once. */
  partial: boolean;
  /** How many records there are. */
  total: number;
}

/** The data files of `searchFiles`, each fetched once and only when it is needed. */
export class SearchStore {
  readonly #fetch: FetchFile;
  readonly #files = new Map<string, Promise<unknown>>();
  #shards: ReadonlySet<string> = new Set();
  #ready: Promise<Ready> | undefined;

  constructor(fetch: FetchFile) {
    this.#fetch = fetch;
  }

  /** Loads what every search needs; the other methods want it done. */
  load(): Promise<Ready> {
    this.#ready ??= (async () => {
      const [names, facts, vocabulary] = (await Promise.all(
        ['names', 'facts', 'vocabulary'].map((path) => this.#file(path)),
      )) as [NamesFile, FactsFile, VocabularyFile];
      const records = unpack(names, facts);
      this.#shards = new Set(names.shards.split(' '));
      return {
        names: new NameIndex(records),
        titles: new Map(names.categories),
        records,
        phrases: readVocabulary(vocabulary),
        partial: names.total > records.size,
        total: names.total,
      };
    })();
    return this.#ready;
  }

  /** The texts of a record, as results show them. */
  async block(id: number): Promise<BlockItem | undefined> {
    const items = (await this.#file(`blocks/${Math.floor(id / BLOCK)}`)) as BlockItem[] | undefined;
    return items?.find((item) => item.id === id);
  }

  /** Ids of the records whose summaries hold a stem. */
  async holding(stem: string): Promise<number[]> {
    return this.#ids(shardOf(stem), stem);
  }

  /** Ids of the records of a category that are not known at once. */
  async inCategory(id: string): Promise<number[]> {
    return this.#ids(categoryShard(id), categoryWord(id));
  }

  /** The stems of summaries that begin as this one does. */
  async stemsBeside(stem: string): Promise<string[]> {
    return Object.keys(await this.#shard(shardOf(stem)));
  }

  async #ids(shard: string, word: string): Promise<number[]> {
    let id = 0;
    return ((await this.#shard(shard))[word] ?? []).map((step) => (id += step));
  }

  async #shard(name: string): Promise<WordsFile> {
    if (!this.#shards.has(name)) return {};
    return ((await this.#file(`words/${name}`)) as WordsFile | undefined) ?? {};
  }

  #file(path: string): Promise<unknown> {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#fetch(path);
      this.#files.set(path, file);
      file.catch(() => this.#files.delete(path));
    }
    return file;
  }
}
