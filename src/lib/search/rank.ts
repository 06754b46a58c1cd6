import { passes, type Chosen } from './facets.ts';
import { byScore, type Found, type Hit } from './hits.ts';
import type { Intent } from './intent.ts';
import { STRONG, type NameMatch } from './name-index.ts';
import type { SearchRecord } from './record.ts';
import { categoryScore, categoryShare, nameScore, wordScore, WordHits } from './score.ts';
import type { Ready, SearchStore } from './store.ts';
import { contentStems } from './words.ts';

/** Hits by names that are kept. */
const MOST_NAMES = 60;
/** Records without a known name that are looked up for one query. */
const MOST_OTHERS = 16;

/** What names, kinds and summaries answer, and how far that is what was typed. */
export interface Ranked extends Found {
  /** True when every word was understood, so that there is nothing to correct. */
  known: boolean;
  /** The name that was most likely meant, where it is spelt otherwise. */
  misspelt?: string;
  /** Records whose whole names are a letter or two away, best first. */
  near?: Hit[];
}

/** Ranks the records for what a query asks: by their names, their kinds, and the words of their summaries. */
export async function rank(
  intent: Intent,
  groups: readonly Chosen[],
  ready: Ready,
  store: SearchStore,
): Promise<Ranked> {
  const words = await wordHits(intent.stems, ready, store);
  const others = ready.partial ? await lookUp(intent, words, ready, store) : [];
  const names = ready.names.find(intent.rest, MOST_NAMES);
  const hits = scored(intent, [...ready.records, ...others], names, words);
  const [best] = names;
  const spelt = names.some(({ score, misspelt }) => !misspelt && score >= STRONG);
  const near = nearNames(names, ready);
  const strong = hits.filter(({ score, record }) => score >= 45 && passes(record, groups)).length;
  return {
    hits,
    stems: intent.stems,
    known: spelt || isUnderstood(intent, words, ready),
    ...(best?.misspelt && best.score >= 0.55 && !spelt && { misspelt: best.text }),
    ...(near.length > 0 && { near }),
    sufficient: (best !== undefined && best.score >= 0.6) || strong >= 5,
  };
}

/** Every record, the best known first: what an empty query answers. */
export function everything({ records }: Ready): Found {
  const hits = [...records].map(([id, record]) => ({ id, record, score: record.prior }));
  return { hits: hits.sort(byScore), stems: [], sufficient: true };
}

function scored(
  { categories }: Intent,
  records: readonly (readonly [number, SearchRecord])[],
  names: readonly NameMatch[],
  words: WordHits,
): Hit[] {
  const matches = new Map(names.map((match) => [match.id, match]));
  const shares = new Map(records.map(([id, record]) => [id, categoryShare(record, categories)]));
  const telling = words.among(records.flatMap(([id]) => (shares.get(id)! > 0 ? [id] : [])));
  const hits: Hit[] = [];
  for (const [id, record] of records) {
    const name = nameScore(matches.get(id), record);
    const category = categoryScore(record, shares.get(id)!, words.share(id), telling(id));
    const word = wordScore(words.share(id), record);
    const score = Math.max(name, category, word) + 0.04 * Math.min(name, category);
    if (score > 0) hits.push({ id, record, score });
  }
  return hits.sort(byScore);
}

function nearNames(names: readonly NameMatch[], ready: Ready): Hit[] {
  return names
    .filter(({ score, misspelt }) => misspelt && score >= 0.7)
    .slice(0, 2)
    .map(({ id, score }) => ({ id, record: ready.names.record(id), score: 120 + 10 * score }));
}

/** True when no word of a query is left that neither a kind, nor a name, nor a summary explains. */
function isUnderstood(
  { categories, unexplained, stems, rest }: Intent,
  words: WordHits,
  { names }: Ready,
): boolean {
  if (rest === '' || (categories.size > 0 && unexplained.length === 0)) return true;
  return stems.length > 0 && unexplained.every((word) => words.has(word) || names.hasWord(word));
}

async function wordHits(
  stems: readonly string[],
  { total, records }: Ready,
  store: SearchStore,
): Promise<WordHits> {
  const hits = new WordHits(total);
  const found = await Promise.all(stems.map((word) => store.holding(word)));
  for (const [index, word] of stems.entries()) hits.add(word, found[index]!);
  for (const [id, record] of records) hits.addName(id, stemsOfNames(record));
  return hits;
}

/** Records that are not known at once, to which words or categories lead; their names are known from now on. */
async function lookUp(
  { categories }: Intent,
  words: WordHits,
  { names, records }: Ready,
  store: SearchStore,
): Promise<[number, SearchRecord][]> {
  const inCategories = await Promise.all(
    [...categories.keys()].map((category) => store.inCategory(category)),
  );
  const ids = [...new Set([...words.best(MOST_OTHERS * 3), ...inCategories.flat()])]
    .filter((id) => !records.has(id))
    .slice(0, MOST_OTHERS);
  const blocks = await Promise.all(ids.map((id) => store.block(id)));
  const others = blocks.flatMap((item): [number, SearchRecord][] =>
    item?.record ? [[item.id, item.record]] : [],
  );
  for (const [id, record] of others) names.add(id, record);
  return others;
}

const nameStems = new WeakMap<SearchRecord, string[]>();

function stemsOfNames(record: SearchRecord): string[] {
  let known = nameStems.get(record);
  if (!known)
    nameStems.set(record, (known = [record.name, ...record.aliases].flatMap(contentStems)));
  return known;
}
