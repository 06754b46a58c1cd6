import { visible } from '../text/characters.ts';
import { quote } from '../text/finding.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { placesInText } from './places.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries, type Reading } from '../read/library.ts';

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
      if (entry.tree) yield* inText(entry, entry.tree);
    }
  },
};

/** Blocks of text, each of which is read as one: emphasis and line ends within it part nothing. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function* inText(entry: Reading, tree: GuardedNode): Iterable<RuleFinding> {
  const findings: RuleFinding[] = [];
  walk(tree, (node) => {
    for (const { value } of node.attributes ?? [])
      if (typeof value === 'string')
        for (const { phrase } of phrasesIn(value))
          findings.push(atNode(entry, node, problemOf(phrase), REMEDY));
    if (!BLOCKS.has(node.type)) return;
    const pieces: { node: GuardedNode; start: number }[] = [];
    let text = '';
    walk(node, (part) => {
      if (part.type !== 'text') return;
      pieces.push({ node: part, start: text.length });
      text += part.value ?? '';
    });
    for (const { phrase, index } of phrasesIn(text)) {
      const piece = pieces.findLast(({ start }) => start <= index)!;
      const place = placesInText(entry, piece.node)(index - piece.start);
      findings.push({ file: entry.file, ...place, problem: problemOf(phrase), remedy: REMEDY });
    }
  });
  yield* findings;
}

const problemOf = (phrase: string) => `${quote(phrase)} is advertising`;

/** The phrases of a text as its letters are read, and where in the text as it is written they begin. */
function phrasesIn(text: string): { phrase: string; index: number }[] {
  let read = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    // Without what is not seen, wide and mathematical letters as plain ones, one space for a line end.
    const shown = /[ -~]/.test(letter)
      ? letter
      : visible(letter).normalize('NFKC').replace(/\s/g, ' ');
    for (let unit = 0; unit < shown.length; unit++) places.push(at);
    read += shown;
    at += letter.length;
  }
  return Array.from(read.matchAll(PATTERN), ({ 0: phrase, index }) => ({
    phrase,
    index: places[index] ?? 0,
  }));
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
        problem: `${field}: ${problemOf(phrase)}`,
        remedy: REMEDY,
      };
  }
}
