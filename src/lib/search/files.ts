import { contentStems, searchWords } from './words.ts';
import {
  packBlock,
  packFacts,
  packNames,
  type NamedCategories,
  type NameItem,
  type PageType,
} from './pack.ts';
import type { FullRecord } from './record.ts';
import type { VocabularyFile } from './vocabulary.ts';
import { byText } from '../../text/order.ts';

/** Records whose names every search knows at once; of a larger directory, the best known ones. Held by the size of the first answers. */
const KNOWN_AT_ONCE = 2600;
/** Records whose texts come in one file. */
export const BLOCK = 8;
/** Letters of a word that say in which file its occurrences stand. */
const SHARD_LETTERS = 2;
/** The levels at which a text can hold a word: once, several times, often, and in its name or summary. */
const LEVELS = 4;
/** BM25: how soon more of a word counts no more, and how far the length of a text is held against it (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009). */
const K1 = 1.2;
const B = 0.75;

/** Occurrences of words: for each stem the ids of the records, times five with the level added, as steps from one to the next. */
export type WordsFile = Record<string, number[]>;

/** A record that holds a word, and how well: 1 to 3 in its text, 4 in its name or summary. */
export type Occurrence = readonly [id: number, level: number];

/** The order in which records get their ids: neighbours in a category stand together, the best known first, so that one block serves a list of them. */
export function inIdOrder<T extends FullRecord>(
  records: readonly T[],
  categoryIds: readonly string[],
): T[] {
  const place = new Map(categoryIds.map((id, index) => [id, index]));
  const home = (record: T) => place.get(record.categories[0] ?? '') ?? categoryIds.length;
  return [...records].sort(
    (a, b) =>
      home(a) - home(b) || b.prior - a.prior || byText(a.type, b.type) || byText(a.slug, b.slug),
  );
}

/**
 * Every data file of the search, by path below `/search/data/`, as plain values for JSON.
 * `names`, `facts` and `vocabulary` are loaded whole, `words/…`, `names/…` and `blocks/…` as a query needs them.
 * @param records in the order of `inIdOrder`
 * @param categories ids and titles, and the ids of those above them
 */
export function searchFiles(
  records: readonly FullRecord[],
  categories: NamedCategories,
  pages: readonly PageType[],
  vocabulary: VocabularyFile,
): Map<string, unknown> {
  const known = knownIds(records);
  const ids = [...known].sort((a, b) => a - b);
  const files = new Map<string, unknown>();
  const shards = wordShards(records);
  files.set(
    'names',
    packNames(
      ids.flatMap((id) => records[id] ?? []),
      ids,
      categories,
      pages,
    ),
  );
  files.set('facts', packFacts(records, known, categories, pages, [...shards.keys()]));
  files.set('vocabulary', vocabulary);
  for (let first = 0; first < records.length; first += BLOCK)
    files.set(
      `blocks/${first / BLOCK}`,
      packBlock(records.slice(first, first + BLOCK), first, known),
    );
  for (const [shard, words] of shards) files.set(`words/${shard}`, words);
  for (const [shard, items] of nameShards(records, known)) files.set(`names/${shard}`, items);
  return files;
}

/**
 * The same files in two, for whoever wants all of them at once: `bundles/words` holds what answers a query,
 * `bundles/texts` what is shown of the results. public/sw.js takes them apart.
 * @param files from `searchFiles`
 * @returns by path, objects of the files by theirs
 */
export function bundles(files: ReadonlyMap<string, unknown>): Map<string, Record<string, unknown>> {
  const isText = (path: string) => path.startsWith('blocks/');
  const all = [...files];
  return new Map([
    ['bundles/words', Object.fromEntries(all.filter(([path]) => !isText(path)))],
    ['bundles/texts', Object.fromEntries(all.filter(([path]) => isText(path)))],
  ]);
}

/** The file in which a word's occurrences stand, or the names that begin with it. */
export function shardOf(word: string): string {
  return [...word.slice(0, SHARD_LETTERS)]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : '_'))
    .join('');
}

/** Unpacks the occurrences of a word. */
export function occurrences(steps: readonly number[]): Occurrence[] {
  let last = 0;
  return steps.map((step) => {
    last += step;
    return [Math.floor(last / (LEVELS + 1)), last % (LEVELS + 1)];
  });
}

function knownIds(records: readonly FullRecord[]): Set<number> {
  const ids = records.map((_, id) => id);
  if (records.length <= KNOWN_AT_ONCE) return new Set(ids);
  const priors = records.map(({ prior }) => prior);
  return new Set(
    ids.sort((a, b) => (priors[b] ?? 0) - (priors[a] ?? 0) || a - b).slice(0, KNOWN_AT_ONCE),
  );
}

/** The level at which each record holds each stem. */
function levelsOf(record: FullRecord, averageLength: number): Map<string, number> {
  const counts = new Map<string, number>();
  const stems = contentStems(record.text);
  for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  const length = 1 - B + (B * stems.length) / averageLength;
  const levels = new Map(
    [...counts].map(([word, count]) => [
      word,
      // The saturated frequency of BM25 lies between 0 and 1 once it is divided by k1 + 1; here in three parts.
      Math.min(LEVELS - 1, Math.floor((LEVELS * count) / (count + K1 * length)) || 1),
    ]),
  );
  for (const text of [record.name, ...record.aliases, record.summary])
    for (const word of contentStems(text)) levels.set(word, LEVELS);
  return levels;
}

/** Words in the texts of each kind of page: articles are compared with articles. */
function averageLengths(records: readonly FullRecord[]): Map<string, number> {
  return new Map(
    Object.entries(Object.groupBy(records, ({ type }) => type)).map(([type, own = []]) => {
      const words = own.reduce((sum, { text }) => sum + contentStems(text).length, 0);
      return [type, Math.max(1, words / own.length)];
    }),
  );
}

function wordShards(records: readonly FullRecord[]): Map<string, WordsFile> {
  const averages = averageLengths(records);
  const codes = new Map<string, number[]>();
  for (const [id, record] of records.entries())
    for (const [word, level] of levelsOf(record, averages.get(record.type) ?? 1)) {
      const list = codes.get(word);
      const code = id * (LEVELS + 1) + level;
      if (list) list.push(code);
      else codes.set(word, [code]);
    }
  const shards = new Map<string, WordsFile>();
  for (const [word, list] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = shards.get(shardOf(word)) ?? {};
    file[word] = list.map((code, index) => code - (list[index - 1] ?? 0));
    shards.set(shardOf(word), file);
  }
  return shards;
}

/** The names that are not known at once, by the beginnings of their words. */
function nameShards(
  records: readonly FullRecord[],
  known: ReadonlySet<number>,
): Map<string, NameItem[]> {
  const shards = new Map<string, NameItem[]>();
  for (const [id, { name, slug, aliases }] of records.entries()) {
    if (known.has(id)) continue;
    const words = [name, ...aliases].flatMap(searchWords);
    for (const shard of new Set(words.map(shardOf))) {
      const items = shards.get(shard) ?? [];
      items.push({ id, name, slug, aliases });
      shards.set(shard, items);
    }
  }
  return shards;
}
