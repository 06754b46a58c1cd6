import { editDistance } from '../../text/nearest.ts';
import { searchWords } from './words.ts';

/** A text as names are compared: its folded words, and its letters without the spaces between. */
export interface Spelling {
  words: readonly string[];
  joined: string;
}

/** How a text is spelt, for comparing it with a name. */
export function spellingOf(text: string): Spelling {
  const words = searchWords(text);
  return { words, joined: words.join('') };
}

/** A way in which what is typed can stand to a name. */
interface Relation {
  holds: (typed: Spelling, name: Spelling) => boolean;
  /** The scores of the poorest case and of the best, between 0 and 1. */
  scores: readonly [poorest: number, best: number];
  /** Where between them a case lies, 0 to 1; when left out, the share of the name's letters that are typed. */
  fit?: (typed: Spelling, name: Spelling) => number;
  /** True when letters had to be forgiven. */
  misspelt?: true;
  /** True for what an index of words cannot find: letters run on across words, or words taken apart. */
  acrossWords?: true;
}

/**
 * The relations in which a name answers what is typed; the first that holds counts. What holds the scores are the
 * judged queries of the kinds named beside them (scripts/bench/queries-tuned-on.yaml), and
 * test/lib/search/name-relations.test.ts, which has a case of each.
 */
const RELATIONS: readonly Relation[] = [
  // moodle: Moodle. Held by “name”, “typo” and “closed”, which lose when it counts 0.08 less.
  {
    holds: (typed, name) => name.joined === typed.joined,
    scores: [1, 1],
    acrossWords: true,
  },
  // google: Google Meet. Held by “half”.
  {
    holds: (typed, name) => beginsName(typed, name) && endsWord(typed, name),
    scores: [0.76, 0.9],
    acrossWords: true,
  },
  // mood, googleme: Moodle, Google Meet. Held by “half”: the less is missing, the better.
  { holds: beginsName, scores: [0.68, 0.82], acrossWords: true },
  // 测验: 中文测验工具
  {
    holds: (typed, name) => isUnspaced(typed.joined) && name.joined.includes(typed.joined),
    scores: [0.6, 0.74],
    acrossWords: true,
  },
  // moddle, HP5: Moodle, H5P. Held by “typo” from below and “constraint” from above: a slip is likelier than a rare name.
  {
    holds: (typed, name) => isSwap(typed.joined, name.joined) || wrongLetters(typed, name) === 1,
    scores: [0.72, 0.81],
    fit: likelySlip,
    misspelt: true,
    acrossWords: true,
  },
  // blakbord: Blackboard. Held by “typo” and “constraint”, which lose when two letters count as one.
  {
    holds: (typed, name) => wrongLetters(typed, name) === 2,
    scores: [0.62, 0.71],
    fit: likelySlip,
    misspelt: true,
    acrossWords: true,
  },
  // meet, powerp mic: Google Meet, Microsoft PowerPoint
  {
    holds: (typed, name) => typed.words.every((word) => beginsWord(word, name)),
    scores: [0.55, 0.7],
  },
  // meat gogle: Google Meet. Held by “typo”.
  {
    holds: (typed, name) => typed.words.every((word) => isNearWord(word, name)),
    scores: [0.56, 0.56],
    misspelt: true,
  },
  // captev: Captivate
  { holds: beginsNear, scores: [0.53, 0.53], misspelt: true, acrossWords: true },
];

const ACROSS_WORDS = RELATIONS.filter(({ acrossWords }) => acrossWords);

/** How well a name answers what is typed, 0 to 1, and whether letters had to be forgiven for that; undefined when it does not. */
export function compareNames(
  typed: Spelling,
  name: Spelling,
): { score: number; misspelt: boolean } | undefined {
  if (typed.joined === '' || name.joined === '') return undefined;
  const relation = RELATIONS.find(({ holds }) => holds(typed, name));
  if (!relation) return undefined;
  const { scores, fit = shareTyped, misspelt = false } = relation;
  const [poorest, best] = scores;
  return { score: poorest + (best - poorest) * fit(typed, name), misspelt };
}

/** True when a name answers what is typed in a way that an index of words cannot find. */
export function answersAcrossWords(typed: Spelling, name: Spelling): boolean {
  return ACROSS_WORDS.some(({ holds }) => holds(typed, name));
}

/** From so many letters on a word may have one wrong, and two. Held by “typo”. */
const FORGIVEN_FROM = [4, 7] as const;

/** How many letters of a word may be wrong. */
export function allowance(word: string): number {
  return FORGIVEN_FROM.filter((letters) => word.length >= letters).length;
}

/** A half-typed name of fewer letters has to be right. */
const BEGINS_NEAR_FROM = 5;
/** From so many letters on a misspelling is hardly another word. */
const LONG_WORD = 10;
/** A slip seldom changes the first letter: what that tells of its likelihood, a share. */
const FIRST_LETTER = 1 / 3;

function shareTyped(typed: Spelling, name: Spelling): number {
  return Math.min(1, typed.joined.length / name.joined.length);
}

/** How likely one is a slip for the other: the longer the likelier, and likelier with the same first letter. */
function likelySlip(typed: Spelling, name: Spelling): number {
  const long = Math.min(1, typed.joined.length / LONG_WORD);
  const sameFirst = typed.joined[0] === name.joined[0] ? 1 : 0;
  return (1 - FIRST_LETTER) * long + FIRST_LETTER * sameFirst;
}

function beginsName(typed: Spelling, name: Spelling): boolean {
  return name.joined.startsWith(typed.joined);
}

/** True when what is typed ends where one of the first words of the name does. */
function endsWord(typed: Spelling, name: Spelling): boolean {
  let letters = 0;
  return name.words.some((word) => (letters += word.length) === typed.joined.length);
}

/** The letters that are wrong, where they are no more than may be; else infinity. */
function wrongLetters({ joined }: Spelling, name: Spelling): number {
  const allowed = allowance(joined);
  const distance = allowed > 0 ? editDistance(joined, name.joined, allowed) : Infinity;
  return distance <= allowed ? distance : Infinity;
}

/** True for a short word with two neighbours changed round: HP5 for H5P. */
function isSwap(one: string, other: string): boolean {
  return (
    one.length === 3 &&
    other.length === 3 &&
    one !== other &&
    [...one].sort().join() === [...other].sort().join() &&
    editDistance(one, other) === 1
  );
}

function beginsWord(word: string, name: Spelling): boolean {
  return name.words.some((other) => other === word || (word.length > 1 && other.startsWith(word)));
}

function isNearWord(word: string, name: Spelling): boolean {
  const allowed = allowance(word);
  return name.words.some(
    (other) =>
      other.startsWith(word) || (allowed > 0 && editDistance(word, other, allowed) <= allowed),
  );
}

/** True when a half-typed name has one letter wrong. */
function beginsNear({ joined }: Spelling, name: Spelling): boolean {
  return (
    joined.length >= BEGINS_NEAR_FROM &&
    name.joined.length > joined.length &&
    joined[0] === name.joined[0] &&
    editDistance(joined, name.joined.slice(0, joined.length), 1) <= 1
  );
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}\u30fc]+$/u;

/** True for letters of a script that puts no spaces between words. */
function isUnspaced(joined: string): boolean {
  return UNSPACED.test(joined);
}
