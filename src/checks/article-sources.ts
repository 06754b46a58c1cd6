import { quote } from '../text/finding.ts';
import { walk, type GuardedNode } from '../read/syntax-tree.ts';
import { placesInText } from './places.ts';
import { atField, atNode, type Rule, type RuleFinding } from './rule.ts';
import { type Reading } from '../read/library.ts';

/** An article names what it rests on, and each of its footnotes has a place and a text. */
export const articleSources: Rule = {
  id: 'article-sources',
  summary:
    'An article names its sources; every footnote is referred to, and every reference has its footnote.',
  *check({ articles }) {
    for (const entry of articles) {
      if (!entry.data.draft && [entry.written['sources'] ?? []].flat().length === 0)
        yield atField(
          entry,
          ['sources'],
          'sources: there is none',
          'name the works the article rests on; a claim that is not common knowledge needs one',
        );
      if (entry.tree) yield* judgeNotes(entry, entry.tree);
    }
  },
};

function* judgeNotes(entry: Reading, tree: GuardedNode): Iterable<RuleFinding> {
  const notes = new Map<string, GuardedNode>();
  const referred = new Set<string>();
  const findings: RuleFinding[] = [];
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier!, node);
    if (node.type === 'footnoteReference') referred.add(node.identifier!);
    // A reference without a note is no reference to the parser: it stays in the text as it was typed.
    if (node.type !== 'text') return;
    const placeOf = placesInText(entry, node);
    for (const { 1: name = '', index } of (node.value ?? '').matchAll(/\[\^([^[\]\s]+)\]/g))
      findings.push({
        file: entry.file,
        ...placeOf(index),
        problem: `the footnote ${quote(name)} has no text`,
        remedy: `add a line that begins with [^${name}]:`,
      });
  });
  yield* findings;
  for (const [name, node] of notes)
    if (!referred.has(name))
      yield atNode(
        entry,
        node,
        `nothing refers to the footnote ${quote(name)}`,
        `write [^${name}] where it belongs, or take it out`,
      );
}
