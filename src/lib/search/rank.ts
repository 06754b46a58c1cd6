import { byScore, grants, type Found, type Hit } from './hits.ts';
import type { Intent } from './intent.ts';
import { EXACT, STRONG, type NameMatch } from './name-index.ts';
import type { SearchRecord } from './record.ts';
import { categoryShare, scoreOf, type Features } from './score.ts';
import type { Ready } from './store.ts';
import type { WordHits } from './word-hits.ts';

/** Names that are looked at for one query. */
const MOST_NAMES = 60;
/** A page that no name and no kind leads to holds at least this share of the words. */
const LEAST_TEXT = 0.3;
/** From this match on a query is taken for a name, however it is spelt. */
const IS_NAME = 0.6;
/** So many answers are seen without looking further. */
const FIRST = 3;
/** The least share of the words with which a page comes among them. */
const LEAST_PAGE = 0.5;
/** From this share on a kind is the whole query. */
const WHOLE_KIND = 0.9;
/** From this match on a misspelt whole name is likelier meant than a kind of tool that is as near. */
const NEAR = 0.7;
/** So many near names are shown at the most. */
const MOST_NEAR = 2;

/** A record that may answer, and what is known of it. */
export interface Candidate {
  id: number;
  record: SearchRecord;
  features: Features;
  named: boolean;
}

/** What names, kinds and texts answer, and how far that is what was typed. */
export interface Ranked extends Found {
  /** True when every word was understood, so that there is nothing to correct. */
  known: boolean;
  /** The name that was most likely meant, where it is spelt otherwise. */
  misspelt?: string;
  /** Records whose whole names are a letter or two away, best first. */
  near?: Hit[];
}

/** Ranks the records for what a query asks: by their names, their kinds, and the words of their texts. */
export function rank(intent: Intent, ready: Ready, words: WordHits): Ranked {
  const names = ready.names.find(intent.rest, MOST_NAMES);
  const hits = withPage(
    candidates(intent, ready, names, words)
      .map(({ features, ...hit }): Hit => ({ ...hit, score: scoreOf(features) }))
      .sort(byScore),
    intent,
    words,
  );
  const [best] = names;
  const spelt = names.some(({ score, misspelt }) => !misspelt && score >= STRONG);
  const near = nearNames(names, ready);
  return {
    hits,
    stems: [...intent.stems, ...intent.wishStems],
    known: spelt || intent.brands.length > 0 || isUnderstood(intent, words, ready),
    ...(best?.misspelt && best.score >= STRONG && !spelt && { misspelt: best.text }),
    ...(near.length > 0 && { near }),
  };
}

/**
 * A page of the magazine that holds more of the words than each of the first three answers is the third of them: a
 * kind of tool that explains one word of a question does not hide what answers all of it.
 */
function withPage(hits: readonly Hit[], { stems, unexplained }: Intent, words: WordHits): Hit[] {
  const first = hits.slice(0, FIRST);
  const isPage = ({ record }: Hit) => record.type !== 'tool';
  if (stems.length < 2 || unexplained.length === 0 || first.some(isPage)) return [...hits];
  const least = Math.max(LEAST_PAGE, ...first.map(({ id }) => words.share(id)));
  const page = hits
    .filter((hit) => isPage(hit) && words.share(hit.id) > least)
    .sort((a, b) => words.share(b.id) - words.share(a.id))[0];
  if (!page) return [...hits];
  const others = hits.filter((hit) => hit !== page);
  return [...others.slice(0, FIRST - 1), page, ...others.slice(FIRST - 1)];
}

/** Every record, the best known first: what an empty query answers. */
export function everything({ records }: Ready): Found {
  const hits = [...records].map(([id, record]) => ({ id, record, score: record.prior }));
  return { hits: hits.sort(byScore), stems: [] };
}

/** The records that may answer, with their features. */
export function candidates(
  intent: Intent,
  { records }: Ready,
  names: readonly NameMatch[],
  words: WordHits,
): Candidate[] {
  const matches = new Map(names.map(({ id, score }) => [id, score]));
  const meant = new Map(intent.brands.map(({ id, strength }) => [id, strength]));
  const shares = kindShares(intent, records);
  const telling = words.among([...shares.keys()]);
  // A query that is the name of a kind asks for the kind; only a whole name is then a name.
  const isKind = Math.max(0, ...intent.categories.values()) >= WHOLE_KIND;
  const ids = new Set([...matches.keys(), ...meant.keys(), ...shares.keys(), ...words.ids()]);
  return [...ids].flatMap((id): Candidate[] => {
    const record = records.get(id);
    if (!record || isExcluded(id, intent, words)) return [];
    const match = matches.get(id) ?? 0;
    const name = isKind && match < EXACT ? 0 : match;
    const brand = meant.get(id) ?? 0;
    const kind = shares.get(id) ?? 0;
    const text = words.share(id);
    if (name + brand + kind === 0 && text < LEAST_TEXT) return [];
    const named = name >= IS_NAME || brand > 0;
    const features: Features = {
      name: name * name,
      brand,
      kind,
      text,
      telling: kind > 0 ? telling(id) : 0,
      known: Math.max(kind, name, brand, text) * record.prior,
      closed: record.status === 'active' || named ? 0 : 1,
      page: record.type === 'tool' ? 0 : text,
      wish: granted(intent, record),
    };
    return [{ id, record, features, named }];
  });
}

/** How much of the query names the kind of each record, by id; without those of other kinds. */
function kindShares({ categories }: Intent, records: Ready['records']): Map<number, number> {
  const shares = new Map<number, number>();
  if (categories.size === 0) return shares;
  for (const [id, record] of records) {
    const share = categoryShare(record, categories);
    if (share > 0) shares.set(id, share);
  }
  return shares;
}

/** The share of the wished facts that an entry states, 0 to 1. */
function granted({ wishes }: Intent, record: SearchRecord): number {
  if (wishes.length === 0) return 0;
  return wishes.filter((wish) => grants(wish, record)).length / wishes.length;
}

function isExcluded(
  id: number,
  { excludedStems, excludedIds, phraseStems }: Intent,
  words: WordHits,
): boolean {
  return (
    excludedIds.has(id) ||
    excludedStems.some((word) => words.level(id, word) === 1) ||
    phraseStems.some((word) => words.level(id, word) === 0)
  );
}

function nearNames(names: readonly NameMatch[], ready: Ready): Hit[] {
  return names
    .filter(({ score, misspelt }) => misspelt && score >= NEAR)
    .slice(0, MOST_NEAR)
    .map(({ id, score }) => ({ id, record: ready.names.record(id), score, named: true }));
}

/** True when no word of a query is left that neither a kind, nor a name, nor a text explains. */
function isUnderstood(
  { categories, unexplained, stems, rest }: Intent,
  words: WordHits,
  { names }: Ready,
): boolean {
  if (rest === '' || (categories.size > 0 && unexplained.length === 0)) return true;
  return stems.length > 0 && unexplained.every((word) => words.has(word) || names.hasWord(word));
}
