import { BLOCK, occurrences, shardOf, type Occurrence, type WordsFile } from './files.ts';
import { NameIndex } from './name-index.ts';
import {
  setName,
  unpack,
  type BlockItem,
  type FactsFile,
  type NameItem,
  type NamesFile,
  type PageType,
} from './pack.ts';
import type { SearchRecord } from './record.ts';
import { readVocabulary, type Vocabulary, type VocabularyFile } from './vocabulary.ts';

/** Fetches one data file of the search by its path below `/search/data/`, without its ending; undefined when there is none. */
export type FetchFile = (path: string) => Promise<unknown>;

/** What every search needs, ready for use. */
export interface Ready {
  names: NameIndex;
  /** Titles of categories by id. */
  titles: Map<string, string>;
  /** The category above each, by id. */
  tops: Map<string, string>;
  /** All records by id; of a large directory some are without a name until they are looked up. */
  records: Map<number, SearchRecord>;
  pages: readonly PageType[];
  vocabulary: Vocabulary;
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
      this.#shards = new Set(facts.shards.split(' '));
      return {
        names: new NameIndex(records),
        titles: new Map(names.categories),
        tops: new Map(names.categories.map(([id], place) => [id, facts.tops[place] ?? id])),
        records,
        pages: names.pages,
        vocabulary: readVocabulary(vocabulary),
      };
    })();
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  /** The texts of a record, as results show them. */
  async block(id: number): Promise<BlockItem | undefined> {
    const items = (await this.#file(`blocks/${Math.floor(id / BLOCK)}`)) as BlockItem[] | undefined;
    const item = items?.find((one) => one.id === id);
    if (item?.named) await this.#learn([item.named]);
    return item;
  }

  /** Learns the names that begin as some words do, of records whose names are not known at once. */
  async learnNames(words: readonly string[]): Promise<void> {
    const { records, names } = await this.load();
    if (names.size === records.size) return;
    const shards = new Set(words.flatMap((word) => [shardOf(word), shardOf(swapped(word))]));
    const found = await Promise.all([...shards].map((shard) => this.#file(`names/${shard}`)));
    await this.#learn(found.flatMap((items) => (items as NameItem[] | undefined) ?? []));
  }

  /** Records that hold a stem, and how well. */
  async holding(stem: string): Promise<Occurrence[]> {
    return occurrences((await this.#shard(shardOf(stem)))[stem] ?? []);
  }

  /** The stems of texts that begin as this one does. */
  async stemsBeside(stem: string): Promise<string[]> {
    return Object.keys(await this.#shard(shardOf(stem)));
  }

  async #learn(items: readonly NameItem[]): Promise<void> {
    const { records, names, pages } = await this.load();
    for (const item of items) {
      const record = records.get(item.id);
      if (!record || record.name !== '') continue;
      setName(record, pages, item);
      names.add(item.id, record);
    }
  }

  async #shard(name: string): Promise<WordsFile> {
    if (!this.#shards.has(name)) return {};
    const file = ((await this.#file(`words/${name}`)) as WordsFile | undefined) ?? {};
    return Object.assign(Object.create(null) as WordsFile, file);
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

/** A word with its first two letters changed round, as a slip would write it. */
function swapped(word: string): string {
  const [first = '', second = '', ...rest] = word;
  return second + first + rest.join('');
}
