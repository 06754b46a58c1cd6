import { walk } from '../lib/mdx-guard.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';

/** Texts that stand on one page with others of their kind have no headings and no footnotes, whose ids would meet. */
export const shortTexts: Rule = {
  id: 'short-texts',
  summary: 'Picks, digests and ways have neither headings nor footnotes.',
  *check({ picks, digests, ways }) {
    for (const entry of [...picks, ...digests, ...ways]) {
      const findings: RuleFinding[] = [];
      if (entry.tree)
        walk(entry.tree, (node) => {
          if (node.type === 'heading')
            findings.push(
              atNode(entry, node, 'a short text has no headings', 'write paragraphs and lists'),
            );
          if (node.type === 'footnoteDefinition')
            findings.push(
              atNode(
                entry,
                node,
                'a short text has no footnotes',
                'say it in the text, or link it',
              ),
            );
        });
      yield* findings;
    }
  },
};
