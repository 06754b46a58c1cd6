import { understand, type Intent } from './intent.ts';
import { STRONG_LEVEL } from './score.ts';
import type { Ready, SearchStore } from './store.ts';
import { joinedPairs } from './vocabulary.ts';
import { WordHits } from './word-hits.ts';
import { isStopWord, searchWords, stem } from './words.ts';

/** What the words of wishes count beside the others. */
const WISH_SHARE = 0.5;

/** What a query asks for, and which records hold its words. */
export interface QueryReading {
  intent: Intent;
  words: WordHits;
}

/**
 * Reads a query, with the files that its words lead to.
 * @param ignored words for facets that the reader took back
 */
export async function readQuery(
  q: string,
  { names, vocabulary, records }: Ready,
  store: SearchStore,
  ignored?: ReadonlySet<string>,
): Promise<QueryReading> {
  const typed = joinedPairs(searchWords(q), vocabulary);
  await store.learnNames(typed);
  const telling = [...new Set(typed.filter((word) => !isStopWord(word)))];
  const held = await Promise.all(telling.map((word) => store.holding(stem(word))));
  const shares = new Map(
    telling.map((word, place) => [
      word,
      (held[place] ?? []).filter(([, level]) => level === STRONG_LEVEL).length / records.size,
    ]),
  );
  const frequency = (word: string) => shares.get(word) ?? 0;
  const intent = understand(q, { names, vocabulary, frequency }, ignored);
  return { intent, words: await wordsOf(intent, records.size, store) };
}

/** Which records hold which words of a query. */
async function wordsOf(
  { stems, wishStems, excludedStems, phraseStems }: Intent,
  total: number,
  store: SearchStore,
): Promise<WordHits> {
  const words = new WordHits(total);
  const shares = new Map([
    ...[...excludedStems, ...phraseStems].map((word) => [word, 0] as const),
    ...wishStems.map((word) => [word, WISH_SHARE] as const),
    ...stems.map((word) => [word, 1] as const),
  ]);
  const held = await Promise.all([...shares.keys()].map((word) => store.holding(word)));
  for (const [place, [word, share]] of [...shares].entries())
    words.add(word, held[place] ?? [], share);
  return words;
}
