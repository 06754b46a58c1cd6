import { COLLECTION_NAMES, definitionOf } from '../model/collections.ts';
import { countWords, plainText } from '../text/prose.ts';
import { startOfText } from './places.ts';
import { type Rule, type RuleFinding } from './rule.ts';
import { allEntries, type Reading } from '../read/library.ts';

/** The usual lengths by what an entry is called: “tool 40 to 140, …”. */
const LENGTHS = COLLECTION_NAMES.flatMap((name) => {
  const { noun, text } = definitionOf(name);
  const [least, most] = (text?.words.usual ?? []).map((count) => count.toLocaleString('en-GB'));
  return text ? [`${noun} ${least} to ${most}`] : [];
}).join(', ');

/** A text has as many words as its collection wants; a draft may still lack some. */
export const bodyLength: Rule = {
  id: 'body-length',
  summary: `A text has as many words as its collection wants: ${LENGTHS}; a little more or less is advice.`,
  *check(readings) {
    for (const entry of allEntries(readings)) yield* judge(entry);
  },
};

function* judge(entry: Reading): Iterable<RuleFinding> {
  const { text } = definitionOf(entry.collection);
  if (!text || !entry.tree) return;
  const count = countWords(plainText(entry.tree));
  const { hard, usual } = text.words;
  const outside = ([least, most]: readonly [number, number]) => count < least || count > most;
  if (!outside(usual)) return;
  const draft = 'draft' in entry.data && entry.data.draft;
  const remedy =
    count < usual[0]
      ? 'say what someone does with it, what it is good at, and where it stops'
      : 'shorten it';
  yield {
    file: entry.file,
    ...startOfText(entry),
    severity: outside(hard) && !draft ? 'error' : 'warning',
    problem: `the text has ${count} words, but ${usual[0]} to ${usual[1]} are wanted`,
    remedy,
  };
}
