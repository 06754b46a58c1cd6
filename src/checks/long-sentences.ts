import { quote } from '../text/finding.ts';
import { walk } from '../read/syntax-tree.ts';
import { countWords, plainText, sentences } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import { type Rule, type RuleFinding } from './rule.ts';

/** Words from which on a sentence is worth a second look. */
const LONG = 40;

/** Sentences of articles can be read in one breath; longer ones are pointed out. */
export const longSentences: Rule = {
  id: 'long-sentences',
  summary: `A sentence of an article has at most ${LONG} words (advice).`,
  *check({ articles }) {
    for (const entry of articles) {
      const findings: RuleFinding[] = [];
      if (entry.tree) {
        walk(entry.tree, (node) => {
          if (node.type !== 'paragraph') return;
          for (const sentence of sentences(plainText(node))) {
            const count = countWords(sentence);
            if (count > LONG)
              findings.push({
                file: entry.file,
                ...placeOfWords(entry, sentence, node),
                problem: `a sentence of ${count} words: ${quote(sentence)}`,
                remedy: 'make two of it',
                severity: 'warning',
              });
          }
        });
      }
      yield* findings;
    }
  },
};
