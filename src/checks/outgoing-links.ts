import { bannedBecause } from '../model/banned-sources.ts';
import { definitionOf } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { misleadingLabel } from '../text/labels.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { plainText } from '../text/prose.ts';
import { atNode, type Rule } from './rule.ts';
import { allEntries } from '../read/library.ts';
import { indefinite } from '../text/indefinite.ts';

/** Links that leave the site are few, lead to works and not to copies of them, and their words do not name another host than the one they lead to. */
export const outgoingLinks: Rule = {
  id: 'outgoing-links',
  summary:
    'A text has few links that leave the site, and none to uploads or copies; words that look like an address lead to that address (advice).',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      if (!entry.tree) continue;
      const links: GuardedNode[] = [];
      walk(entry.tree, (node) => {
        if (node.type === 'link' && /^https:/i.test(node.url ?? '')) links.push(node);
      });
      const { noun, text } = definitionOf(entry.collection);
      const outgoing = text?.outgoing ?? 0;
      const [beyond] = links.slice(outgoing);
      if (beyond)
        yield atNode(
          entry,
          beyond,
          `the text has ${links.length} links that leave the site, but the text of ${indefinite(noun)} has ${outgoing} at the most`,
          'keep those that a reader needs here; what facts rest on stands under sources',
        );
      for (const node of links) {
        const words = plainText({ type: 'paragraph', children: node.children ?? [] });
        const banned = bannedBecause(node.url!);
        if (banned)
          yield atNode(
            entry,
            node,
            `${new URL(node.url!).hostname} is no place to send readers: it ${banned}`,
            'link the page of the work itself',
          );
        const host = misleadingLabel(words, node.url!);
        if (host)
          yield {
            ...atNode(
              entry,
              node,
              `the link ${quote(words)} leads to ${host}`,
              'let its words say where it leads',
            ),
            severity: 'warning',
          };
      }
    }
  },
};
