import type { NameIndex } from './name-index.ts';
import type { SearchRecord } from './record.ts';
import { isCommon, type Vocabulary } from './vocabulary.ts';
import { contentStems, isStopWord } from './words.ts';

/** A tool that a query names among other words. */
export interface Brand {
  id: number;
  /** Places of its words in the query: from the first to before the last. */
  start: number;
  end: number;
  /** How sure it is that the tool is meant, 0 to 1. */
  strength: number;
}

/** A name of so many words at the most is looked for in a query. */
const LONGEST_NAME = 5;
/** A word that more than this share of all names and summaries hold is a word like others. */
const RARE = 0.012;
/** A word of a longer name that so many names share names none of them. */
const MOST_SHARED = 6;
/** From this standing on a tool is so well known that its name is meant even where it is a common word: teams. */
const WELL_KNOWN = 0.45;
/** How sure it is that a tool is meant: by its whole name, by a word of it, by a common word. */
const WHOLE = 1;
const PART = 0.75;
const COMMON = 0.6;
/** A tool with a word in its name is meant rather than one with that name when it is so much better known: captivate. */
const BETTER_KNOWN = 0.2;
/** From this on a tool is taken for the one that a query is about. */
export const MEANT = 0.5;

/** What finding brands needs to know. */
export interface Names {
  names: NameIndex;
  vocabulary: Vocabulary;
  /** In how many names and summaries a word stands, as a share of all. */
  frequency: (word: string) => number;
}

/** The tools that the words of a query name, in the order in which they stand; a longer name before a shorter one in it. */
export function brandsIn(words: readonly string[], known: Names): Brand[] {
  const found: Brand[] = [];
  for (let start = 0; start < words.length; start++)
    for (let size = Math.min(LONGEST_NAME, words.length - start); size > 0; size--) {
      const own = words.slice(start, start + size);
      const named = best(own, known);
      if (!named) continue;
      found.push({ ...named, start, end: start + size });
      start += size - 1;
      break;
    }
  return found;
}

function best(
  words: readonly string[],
  { names, vocabulary, frequency }: Names,
): Pick<Brand, 'id' | 'strength'> | undefined {
  if (words.every(isStopWord) || words.join('').length < 2) return undefined;
  const whole = bestKnown(names.exact(words.join(' ')), names);
  const part = partOf(words, { names, vocabulary, frequency });
  const isPart =
    part !== undefined &&
    whole?.record.status === 'active' &&
    part.record.prior > whole.record.prior + BETTER_KNOWN;
  if (whole && !isPart) {
    const strength = strengthOf(words, whole.record, vocabulary, frequency);
    return strength > 0 ? { id: whole.id, strength } : undefined;
  }
  return part && { id: part.id, strength: PART };
}

/** The best known of the few tools in whose names a rare word stands. */
function partOf(
  words: readonly string[],
  { names, vocabulary, frequency }: Names,
): ReturnType<typeof bestKnown> {
  const [word = ''] = words;
  if (words.length > 1 || word.length < 4 || isCommon(word, vocabulary)) return undefined;
  const ids = names.withWord(word);
  return ids.length <= MOST_SHARED && frequency(word) <= RARE ? bestKnown(ids, names) : undefined;
}

function strengthOf(
  words: readonly string[],
  { prior }: SearchRecord,
  vocabulary: Vocabulary,
  frequency: (word: string) => number,
): number {
  const stems = contentStems(words.join(' '));
  const isKind = vocabulary.kinds.some(
    (phrase) =>
      phrase.stems.length === stems.length && phrase.stems.every((own) => stems.includes(own)),
  );
  if (isKind) return 0;
  // A name of several words is one, however common each of them is.
  const telling = words.filter((word) => !isStopWord(word));
  if (telling.length > 1 || telling.some((word) => frequency(word) <= RARE)) return WHOLE;
  return prior >= WELL_KNOWN ? COMMON : 0;
}

function bestKnown(
  ids: readonly number[],
  names: NameIndex,
): { id: number; record: SearchRecord } | undefined {
  return ids
    .map((id) => ({ id, record: names.record(id) }))
    .filter(({ record }) => record.type === 'tool')
    .sort(
      (a, b) =>
        Number(b.record.status === 'active') - Number(a.record.status === 'active') ||
        b.record.prior - a.record.prior,
    )[0];
}
