import { definitionOf } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { plainText } from '../text/prose.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries } from '../read/library.ts';
import { indefinite } from '../text/indefinite.ts';

/** Headings make an outline: they begin at ##, skip no level, are not empty and not twice the same. A short text has none. */
export const headingLevels: Rule = {
  id: 'heading-levels',
  summary:
    'Headings begin at ##, skip no level, are not empty, and none stands twice in an article; the text of a tool has none.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      if (!entry.tree) continue;
      const headings: GuardedNode[] = [];
      walk(entry.tree, (node) => void (node.type === 'heading' && headings.push(node)));
      const { noun, text } = definitionOf(entry.collection);
      if (!text?.headings) {
        for (const node of headings)
          yield atNode(
            entry,
            node,
            `${quote(plainText(node))} is a heading, and the text of ${indefinite(noun)} has none`,
            'make it a sentence, or take it out',
          );
        continue;
      }
      let before = 1;
      const seen = new Set<string>();
      for (const node of headings) {
        const depth = node.depth!;
        const text = plainText(node);
        const say = (problem: string, remedy: string): RuleFinding =>
          atNode(entry, node, problem, remedy);
        if (depth === 1)
          yield say(
            `${quote(text)} is a heading of level 1, which is the title`,
            'begin it with ##',
          );
        else if (depth > before + 1)
          yield say(
            `${quote(text)} is a heading of level ${depth} after one of level ${before}`,
            `begin it with ${'#'.repeat(before + 1)}`,
          );
        if (text === '') yield say('a heading is empty', 'write it, or take it out');
        else if (seen.has(text))
          yield say(
            `the heading ${quote(text)} stands here twice`,
            'let each say what only its part holds',
          );
        seen.add(text);
        before = Math.max(depth, 2);
      }
    }
  },
};
