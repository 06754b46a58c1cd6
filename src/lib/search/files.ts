import { packBlock, packFacts, packNames } from './pack.ts';
import type { FullRecord } from './record.ts';
import { contentStems, stem } from './words.ts';
import { wordsOf } from '../../text/folded-words.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** Records whose names every search knows at once; of a larger directory, the best known ones. */
const KNOWN_AT_ONCE = 2100;
/** Records whose texts come in one file. */
export const BLOCK = 8;
/** Letters of a word that say in which file its occurrences stand. */
const SHARD_LETTERS = 2;

/** Occurrences of words: for each stem the ids of the records, as steps from one to the next. */
export type WordsFile = Record<string, number[]>;

/** The order in which records get their ids: neighbours in a category stand together, the best known first, so that one block serves a list of them. */
export function inIdOrder<T extends FullRecord>(
  records: readonly T[],
  categoryIds: readonly string[],
): T[] {
  const place = new Map(categoryIds.map((id, index) => [id, index]));
  const home = (record: T) => place.get(record.categories[0] ?? '') ?? categoryIds.length;
  return [...records].sort(
    (a, b) => home(a) - home(b) || b.prior - a.prior || a.slug.localeCompare(b.slug),
  );
}

/**
 * Every data file of the search, by path below `/search/data/`, as plain values for JSON.
 * `names` and `facts` are loaded whole, `words/…` and `blocks/…` as a query needs them.
 * @param records in the order of `inIdOrder`
 * @param categories ids and titles
 */
export function searchFiles(
  records: readonly FullRecord[],
  categories: [string, string][],
  vocabulary: VocabularyFile,
): Map<string, unknown> {
  const known = knownIds(records);
  const ids = [...known].sort((a, b) => a - b);
  const knownRecords = ids.map((id) => records[id]!);
  const files = new Map<string, unknown>();
  const shards = wordShards(records, known);
  files.set('names', {
    ...packNames(knownRecords, ids, categories),
    shards: [...shards.keys()].join(' '),
    total: records.length,
  });
  files.set('facts', packFacts(knownRecords, categories));
  files.set('vocabulary', vocabulary);
  for (let first = 0; first < records.length; first += BLOCK)
    files.set(
      `blocks/${first / BLOCK}`,
      packBlock(records.slice(first, first + BLOCK), first, known),
    );
  for (const [shard, words] of shards) files.set(`words/${shard}`, words);
  return files;
}

/**
 * The same files in two, for whoever wants all of them at once: `bundles/words` holds what answers a query,
 * `bundles/texts` what is shown of the results. public/search/sw.js takes them apart.
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

/** The file in which a stem's occurrences stand. */
export function shardOf(word: string): string {
  return [...word.slice(0, SHARD_LETTERS)]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : '_'))
    .join('');
}

function knownIds(records: readonly FullRecord[]): Set<number> {
  const ids = records.map((_, id) => id);
  if (records.length <= KNOWN_AT_ONCE) return new Set(ids);
  return new Set(
    ids.sort((a, b) => records[b]!.prior - records[a]!.prior || a - b).slice(0, KNOWN_AT_ONCE),
  );
}

/** Stems of every summary; of records whose names are not known at once also those of names, aliases and categories. */
function wordShards(
  records: readonly FullRecord[],
  known: ReadonlySet<number>,
): Map<string, WordsFile> {
  const ids = new Map<string, number[]>();
  const count = (word: string, id: number) => {
    const list = ids.get(word);
    if (!list) ids.set(word, [id]);
    else if (list.at(-1) !== id) list.push(id);
  };
  for (const [id, record] of records.entries()) {
    for (const word of new Set(contentStems(record.summary))) count(word, id);
    if (known.has(id)) continue;
    for (const text of [record.name, ...record.aliases])
      for (const word of wordsOf(text)) count(stem(word), id);
    for (const category of record.categories) count(categoryWord(category), id);
  }
  const shards = new Map<string, WordsFile>();
  for (const [word, list] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = word.startsWith(CATEGORY_MARK)
      ? categoryShard(word.slice(CATEGORY_MARK.length))
      : shardOf(word);
    const file = shards.get(shard) ?? {};
    file[word] = list.map((id, index) => id - (list[index - 1] ?? 0));
    shards.set(shard, file);
  }
  return shards;
}

const CATEGORY_MARK = 'category:';

/** The file in which that word stands. */
export function categoryShard(category: string): string {
  return `c-${category}`;
}

/** The made-up word under which the records of a category stand that are not known at once. */
export function categoryWord(category: string): string {
  return CATEGORY_MARK + category;
}
