import { visible } from '../lib/characters.ts';
import { quote } from '../lib/finding.ts';
import { walk, type GuardedNode } from '../lib/mdx-guard.ts';
import { allEntries, atField, atNode, type Entry, type Rule, type RuleFinding } from './rule.ts';

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
  *check(library) {
    for (const entry of allEntries(library)) {
      yield* inFields(entry);
      if (entry.tree) yield* inText(entry, entry.tree);
    }
  },
};

/** Blocks of text, each of which is read as one: emphasis and line ends within it part nothing. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function* inText(entry: Entry, tree: GuardedNode): Iterable<RuleFinding> {
  const findings: RuleFinding[] = [];
  const say = (node: GuardedNode, phrase: string) =>
    findings.push(atNode(entry, node, `${quote(phrase)} is advertising`, REMEDY));
  walk(tree, (node) => {
    for (const { value } of node.attributes ?? [])
      if (typeof value === 'string')
        for (const [phrase] of shown(value).matchAll(PATTERN)) say(node, phrase);
    if (!BLOCKS.has(node.type)) return;
    const pieces: { node: GuardedNode; end: number }[] = [];
    let text = '';
    walk(node, (part) => {
      if (part.type !== 'text') return;
      text += shown(part.value ?? '');
      pieces.push({ node: part, end: text.length });
    });
    for (const { 0: phrase, index } of text.matchAll(PATTERN))
      say(pieces.find(({ end }) => end > index)!.node, phrase);
  });
  yield* findings;
}

/** A text as its letters are read: without what is not seen, wide and mathematical letters as plain ones, one space for a line end. */
function shown(text: string): string {
  return visible(text).normalize('NFKC').replace(/\s/g, ' ');
}

function* inFields(entry: Entry): Iterable<RuleFinding> {
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
    const value = (entry.data as Record<string, unknown>)[field];
    if (typeof value !== 'string') continue;
    for (const [phrase] of shown(value).matchAll(PATTERN))
      yield atField(entry, [field], `${field}: ${quote(phrase)} is advertising`, REMEDY);
  }
}
