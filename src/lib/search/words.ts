import { stemmer } from 'stemmer';
import { wordsOf } from '../../text/folded-words.ts';

/** Words that say nothing about what is looked for. */
const STOP = new Set(
  'a an and any app apps application applications are as at be best better but by can could do does easy for from get give good great help how i in into is it like looking me my need nice of on one or other our out program programs platform platforms site sites software some something that the their them there these they thing things this to tool tools top up us use used using want way we website websites what where which who with without you your'.split(
    ' ',
  ),
);

/** True for a word that does not narrow anything down. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** Verbs for making something: one stem, and never one that has to match. */
const MAKING = new Set(['creat', 'build', 'mak', 'produc', 'develop', 'generat']);
export const MAKE = 'mak';

const stems = new Map<string, string>();

/** The stem of a folded word: Porter's (M. F. Porter, “An algorithm for suffix stripping”, 1980), with doubled endings (quizz) and agent endings (recorder) brought together. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(american(word))
      .replace(/([^aeiouls])\1$/, '$1')
      .replace(/(..[^aeiou])(?:er|or)$/, '$1')
      .replace(/(..[^aeiou])e$/, '$1')
      .replace(/([^aeiouls])\1$/, '$1');
    if (MAKING.has(known)) known = MAKE;
    stems.set(word, known);
  }
  return known;
}

/** One spelling for British and American words, so that they have one stem; not a correct one in every case. */
function american(word: string): string {
  return word
    .replace(/^(..+)is(e|ed|es|er|ers|ing|ation|ations)$/, '$1iz$2')
    .replace(/^(...*)our(s|ed|ing|ful)?$/, '$1or$2')
    .replace(/^(...*)tre(s?)$/, '$1ter$2')
    .replace(/^practiz/, 'practic')
    .replace(/^programme/, 'program');
}

/** The stems of the words of a text that narrow something down, in order; all of its stems if none does. */
export function contentStems(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word)).map(stem);
  return telling.some((word) => word !== MAKE) ? telling : words.map(stem);
}
