import { visible } from '../lib/characters.ts';
import { quote } from '../lib/finding.ts';
import { walk } from '../lib/mdx-guard.ts';
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
      if (!entry.tree) continue;
      const findings: RuleFinding[] = [];
      walk(entry.tree, (node) => {
        if (node.type !== 'text') return;
        for (const [phrase] of visible(String(node.value)).matchAll(PATTERN))
          findings.push(atNode(entry, node, `${quote(phrase)} is advertising`, REMEDY));
      });
      yield* findings;
    }
  },
};

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
    for (const [phrase] of visible(value).matchAll(PATTERN))
      yield atField(entry, [field], `${field}: ${quote(phrase)} is advertising`, REMEDY);
  }
}
