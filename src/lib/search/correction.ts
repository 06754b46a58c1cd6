import { wordsOf } from '../../text/folded-words.ts';
import { editDistance } from '../../text/nearest.ts';
import { merge, NAMED, type Found } from './hits.ts';
import type { Ranked } from './rank.ts';
import type { Ready, SearchStore } from './store.ts';
import type { Phrase } from './vocabulary.ts';
import { stem } from './words.ts';

/**
 * Puts known words in the place of unknown ones that are near them.
 * @param text the query without its facet words
 * @returns undefined when there is nothing to correct
 */
export async function correctSpelling(
  text: string,
  { names, phrases }: Ready,
  store: SearchStore,
): Promise<string | undefined> {
  const spellings = spellingsOf(phrases);
  const written = wordsOf(text);
  const words = await Promise.all(
    written.map(async (word) => {
      const root = stem(word);
      if (
        word.length < 4 ||
        spellings.has(word) ||
        names.hasWord(word) ||
        phrases.some(({ stems }) => stems.includes(root))
      )
        return word;
      const beside = await store.stemsBeside(root);
      if (beside.includes(root)) return word;
      return nearestSpelling(word, spellings) ?? nearestSpelling(word, beside) ?? word;
    }),
  );
  return words.some((word, index) => word !== written[index]) ? words.join(' ') : undefined;
}

/**
 * What is answered when a query could be corrected.
 * @param typed what the query finds as it was typed
 * @param better what the corrected query finds
 * @returns undefined when the correction finds nothing
 */
export function withCorrection(typed: Ranked, better: Found, corrected: string): Found | undefined {
  // A whole name one or two letters away is likelier meant than a kind of tool that is as near.
  const [near] = typed.near ?? [];
  if (typed.near && near)
    return {
      ...better,
      hits: merge(typed.near, better.hits),
      correctedTo: near.record.name,
    };
  const [best] = better.hits;
  if (!best) return undefined;
  const named = typed.hits.filter(({ score }) => score >= NAMED);
  const [name] = named;
  if (!name) return { ...better, correctedTo: corrected };
  return {
    ...better,
    hits: merge(named, better.hits),
    correctedTo: name.score >= best.score ? name.record.name : corrected,
  };
}

const spellings = new WeakMap<readonly Phrase[], Set<string>>();

/** The words of the vocabulary that are long enough to be told from a misspelt one. */
function spellingsOf(phrases: readonly Phrase[]): Set<string> {
  let known = spellings.get(phrases);
  if (!known)
    spellings.set(
      phrases,
      (known = new Set(
        phrases.flatMap(({ text }) => wordsOf(text)).filter((word) => word.length > 3),
      )),
    );
  return known;
}

function nearestSpelling(word: string, spellings: Iterable<string>): string | undefined {
  const allowed = word.length < 7 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const other of spellings) {
    if (Math.abs(other.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, other) + (other[0] === word[0] ? 0 : 0.5);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}
