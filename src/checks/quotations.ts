import { quote } from '../text/finding.ts';
import type { GuardedNode } from '../read/syntax-tree.ts';
import { countWords, plainText } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import type { Rule } from './rule.ts';

/** Words from which on something in quotation marks is taken for a quotation, and not for a phrase. */
const LEAST = 8;
const QUOTED = /“([^“”]+)”|"([^"]+)"/g;
/** What shows that somebody is named as the source: a verb of saying, “according to”, or a year in brackets. */
const ATTRIBUTION =
  /\b(?:accord(?:ing|s) to|announc(?:es|ed)|ask(?:s|ed)|answer(?:s|ed)|argu(?:es|ed)|call(?:s|ed)|claim(?:s|ed)|conclud(?:es|ed)|defin(?:es|ed)|describ(?:es|ed)|explain(?:s|ed)|in the words of|not(?:es|ed)|put(?:s)? it|quot(?:es|ed)|reads?|repl(?:ies|ied)|report(?:s|ed)|sa(?:ys|id|y)|stat(?:es|ed)|tells?|told|w(?:rites|rote|riting)|warn(?:s|ed))\b|\(\d{4}\)/i;

/** A quotation says whose words it is. */
export const quotations: Rule = {
  id: 'quotations',
  summary: `Words in quotation marks, from ${LEAST} words on, and block quotations say whose they are (advice).`,
  *check({ articles }) {
    for (const entry of articles) {
      if (!entry.tree) continue;
      for (const { node, words } of unattributed(entry.tree))
        yield {
          file: entry.file,
          ...placeOfWords(entry, words, node),
          problem: `whose words are ${quote(words)}?`,
          remedy:
            'name who said or wrote it and where, or give it a footnote; <PullQuote by="…" source="…"> sets a quotation apart',
          severity: 'warning',
        };
    }
  },
};

/** The quotations of a text that do not say whose they are, and no sentence before them does. */
function unattributed(tree: GuardedNode): { node: GuardedNode; words: string }[] {
  const found: { node: GuardedNode; words: string }[] = [];
  let before: GuardedNode | undefined;
  const visit = (node: GuardedNode, attributed: boolean): void => {
    if (node.name === 'PullQuote' || node.type === 'footnoteDefinition') return;
    const introduced = attributed || (before !== undefined && plainText(before).endsWith(':'));
    const quoted = quotedBy(node, before);
    if (quoted.length > 0 && !introduced && !names(node))
      found.push(...quoted.map((words) => ({ node, words })));
    const inside = attributed || node.type === 'blockquote';
    for (const child of node.children ?? []) {
      visit(child, inside);
      if (['paragraph', 'blockquote', 'heading'].includes(child.type)) before = child;
    }
  };
  visit(tree, false);
  return found;
}

/** What a block quotes itself; a block quotation after another goes on with it. */
function quotedBy(node: GuardedNode, before: GuardedNode | undefined): string[] {
  if (node.type === 'blockquote') return before?.type === 'blockquote' ? [] : [plainText(node)];
  if (node.type !== 'paragraph') return [];
  return [...plainText(node).matchAll(QUOTED)]
    .map(([, curly, straight]) => curly ?? straight ?? '')
    .filter((words) => countWords(words) >= LEAST);
}

/** True when a block names a source: by a verb of saying, a link or a footnote. */
function names(node: GuardedNode): boolean {
  const leadsAway = ({ type, children = [] }: GuardedNode): boolean =>
    type === 'link' || type === 'footnoteReference' || children.some(leadsAway);
  return leadsAway(node) || ATTRIBUTION.test(plainText(node));
}
