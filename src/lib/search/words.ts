import { stemmer } from 'stemmer';
import { fold } from '../../text/folded-words.ts';

/** Words that say nothing about what is looked for, also the commonest of French, German, Spanish, Italian and Portuguese. */
const STOP = new Set(
  (
    'a an and any app apps application applications are as at be best better but by can could do does easy for from get give good great help how i in into is it its like looking me my nice of on one or other our out program programs platform platforms site sites software some something that the their them there these they thing things this to tool tools top up us use used using very want way we website websites what where which who with without you your need needs have has ' +
    'de la le les des du un une pour et avec sur outil logiciel creer faire el los las para con por una y herramienta programa crear hacer di per il lo della del uno strumento creare der die das den fur mit und ein eine zum zur von werkzeug programm erstellen machen os um uma com na da dos ferramenta criar fazer online'
  ).split(' '),
);

/** True for a word that does not narrow anything down. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * The folded words of a text as they are searched: e-learning is one word, as is elearning; text2speech is three.
 */
export function searchWords(text: string): string[] {
  return fold(text)
    .replace(/(?<![a-z0-9])([em]) (?=[a-z]{4})/g, '$1')
    .replace(/(?<=[a-z]{3})2(?=[a-z]{3})/g, ' to ')
    .split(' ')
    .filter(Boolean);
}

/** Verbs for making something: one stem, and never one that has to match. */
const MAKING = new Set(['creat', 'build', 'mak', 'produc', 'develop', 'generat']);
export const MAKE = 'mak';

/** What tools do, as stems: recorder and record are one word, poster and post are not. */
const AGENTS = new Set(
  'record edit mak creat build play read writ plan check translat track manag organiz generat view convert schedul detect summariz transcrib design captur annotat simulat calculat aggregat host remind notetak tak'.split(
    ' ',
  ),
);

const stems = new Map<string, string>();

/** The stem of a folded word: Porter's (M. F. Porter, “An algorithm for suffix stripping”, 1980), with doubled endings (quizz) and what tools are called after what they do (recorder) brought together. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(american(word)).replace(/([^aeiouls])\1$/, '$1');
    const verb = known.replace(/(?:er|or)$/, '').replace(/([^aeiouls])\1$/, '$1');
    if (AGENTS.has(verb)) known = verb;
    known = known.replace(/(..[^aeiou])e$/, '$1').replace(/([^aeiouls])\1$/, '$1');
    if (MAKING.has(known)) known = MAKE;
    stems.set(word, known);
  }
  return known;
}

/** One spelling for British and American words, so that they have one stem; not a correct one in every case. */
function american(word: string): string {
  return word
    .replace(/^(..+)is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2')
    .replace(/^(...*)our(s|ed|ing|ful)?$/, '$1or$2')
    .replace(/^(...*)tre(s?)$/, '$1ter$2')
    .replace(/^practiz/, 'practic')
    .replace(/^programme/, 'program');
}

/** The stems of the words of a text that narrow something down, in order; all of its stems if none does. */
export function contentStems(text: string): string[] {
  return stemsOf(searchWords(text));
}

/** The same of words that `searchWords` made. */
export function stemsOf(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isStopWord(word)).map(stem);
  return telling.some((word) => word !== MAKE) ? telling : words.map(stem);
}
