import { definitionOf } from '../model/collections.ts';
import { walk } from '../read/syntax-tree.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries } from '../read/library.ts';
import { indefinite } from '../text/indefinite.ts';

/** Texts that stand on one page with others of their kind have no footnotes, whose ids would meet. */
export const shortTexts: Rule = {
  id: 'short-texts',
  summary: 'Picks, digests and ways have no footnotes.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      const { text, noun } = definitionOf(entry.collection);
      if (!entry.tree || !text || text.footnotes) continue;
      const findings: RuleFinding[] = [];
      walk(entry.tree, (node) => {
        if (node.type === 'footnoteDefinition')
          findings.push(
            atNode(
              entry,
              node,
              `the text of ${indefinite(noun)} has no footnotes`,
              'say it in the text, or link it',
            ),
          );
      });
      yield* findings;
    }
  },
};
