import { editDistance } from '../../text/nearest.ts';
import { before, type Found } from './hits.ts';
import type { Ranked } from './rank.ts';
import type { Ready, SearchStore } from './store.ts';
import { isStopWord, searchWords, stem } from './words.ts';

/** A word of fewer letters is not corrected. */
const SHORTEST = 4;
/** A word of fewer letters may have one letter wrong, a longer one two. */
const LONG = 7;

/**
 * Puts known words in the place of unknown ones that are near them, and takes apart words that are two.
 * @param text the query without its facet words
 * @returns undefined when there is nothing to correct
 */
export async function correctSpelling(
  text: string,
  { names, vocabulary }: Ready,
  store: SearchStore,
): Promise<string | undefined> {
  const written = searchWords(text);
  const words = await Promise.all(
    written.map(async (word) => {
      if (
        word.length < SHORTEST ||
        isStopWord(word) ||
        vocabulary.words.has(word) ||
        vocabulary.stems.has(stem(word)) ||
        names.hasWord(word)
      )
        return word;
      const beside = await store.stemsBeside(stem(word));
      if (beside.includes(stem(word))) return word;
      return (
        takenApart(word, vocabulary.words) ??
        nearestSpelling(word, vocabulary.words) ??
        nearestSpelling(word, beside) ??
        word
      );
    }),
  );
  return words.some((word, index) => word !== written[index]) ? words.join(' ') : undefined;
}

/** A word as two words of the vocabulary: videoconference. */
function takenApart(word: string, known: ReadonlySet<string>): string | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}

/**
 * What is answered when a query could be corrected.
 * @param typed what the query finds as it was typed
 * @param better what the corrected query finds
 * @returns undefined when the correction finds nothing
 */
export function withCorrection(typed: Ranked, better: Found, corrected: string): Found | undefined {
  const [near] = typed.near ?? [];
  // A whole name one or two letters away is likelier meant than a kind of tool that is as near.
  if (typed.near && near)
    return { ...better, hits: before(typed.near, better.hits), correctedTo: near.record.name };
  if (better.hits.length === 0) return undefined;
  const named = typed.hits.filter((hit) => hit.named);
  return {
    ...better,
    hits: before(named.slice(0, 1), before(better.hits, named)),
    correctedTo: named[0]?.record.name ?? corrected,
  };
}

function nearestSpelling(word: string, spellings: Iterable<string>): string | undefined {
  const allowed = word.length < LONG ? 1 : 2;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const other of spellings) {
    if (other.length < SHORTEST || Math.abs(other.length - word.length) >= bestDistance) continue;
    // A slip seldom begins a word.
    const distance = editDistance(word, other) + (other[0] === word[0] ? 0 : 0.5);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}
