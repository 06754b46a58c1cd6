import { visible } from '../lib/characters.ts';
import { quote } from '../lib/finding.ts';
import { walk } from '../lib/mdx-guard.ts';
import { placesInText } from './places.ts';
import { allEntries, type Reading, type Rule, type RuleFinding } from './rule.ts';

/** Words of advertising, which say nothing about a tool; a trailing * stands for any ending. */
const BANNED = [
  'powerful',
  'seamless*',
  'all-in-one',
  'game-chang*',
  'cutting-edge',
  'robust*',
  'intuitive*',
  'user-friendly',
  'easy-to-use',
  'leverag*',
  'empower*',
  'unlock*',
  'elevat*',
  'streamlin*',
  "whether you're",
  'look no further',
  "in today's",
  'platform that helps',
  'wide range of',
  'state-of-the-art',
  'best-in-class',
  'next-generation',
  'supercharg*',
  'revolutioni*',
];

const PATTERN = new RegExp(
  `(?<![\\p{L}-])(?:${BANNED.map((phrase) => phrase.replace(/[.]/g, '\\.').replace("'", "['’]").replace(/[ -]/g, '[ -]').replace('*', '\\p{L}*')).join('|')})(?![\\p{L}])`,
  'giu',
);

const REMEDY = 'say what it does, or leave it out';

/** No advertising phrases in summaries, standfirsts, scopes and texts. */
export const bannedPhrases: Rule = {
  id: 'banned-phrases',
  summary: 'No advertising phrases in summaries, standfirsts and texts.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      yield* inFields(entry);
      if (!entry.tree) continue;
      const findings: RuleFinding[] = [];
      walk(entry.tree, (node) => {
        if (node.type !== 'text') return;
        const placeOf = placesInText(entry, node);
        for (const { phrase, index } of phrasesIn(node.value ?? ''))
          findings.push({
            file: entry.file,
            ...placeOf(index),
            problem: `${quote(phrase)} is advertising`,
            remedy: REMEDY,
          });
      });
      yield* findings;
    }
  },
};

/** The phrases of a text, with what is not seen left out of them, and where they begin. */
function phrasesIn(text: string): { phrase: string; index: number }[] {
  const seen = visible(text);
  const found = Array.from(seen.matchAll(PATTERN), ({ 0: phrase, index }) => ({ phrase, index }));
  if (seen === text || found.length === 0) return found;
  // What is not seen moves the letters behind it.
  const places = Array.from(text, (letter, at) => ({ letter, at }))
    .filter(({ letter }) => visible(letter) !== '')
    .map(({ at }) => at);
  return found.map(({ phrase, index }) => ({ phrase, index: places[index] ?? index }));
}

function* inFields(entry: Reading): Iterable<RuleFinding> {
  for (const field of [
    'summary',
    'title',
    'standfirst',
    'scope',
    'question',
    'bio',
    'purpose',
    'promise',
    'audience',
    'leavesOut',
  ]) {
    const value = entry.written[field];
    if (typeof value !== 'string') continue;
    for (const { phrase, index } of phrasesIn(value))
      yield {
        file: entry.file,
        ...entry.locate([field], index),
        problem: `${field}: ${quote(phrase)} is advertising`,
        remedy: REMEDY,
      };
  }
}
