import { scriptDoubts } from '../text/names.ts';
import { walk } from '../read/syntax-tree.ts';
import { atField, atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries } from '../read/library.ts';

const REMEDY = 'write it in one script, unless it is meant to be like that';

/** Words of mixed scripts, and words that look Latin and are not, are pointed out; names that imitate others are refused by the fields themselves. */
export const names: Rule = {
  id: 'names',
  summary:
    'Words that mix letters of several scripts, or only look Latin, are pointed out in fields and texts.',
  *check(library) {
    for (const entry of allEntries(library)) {
      for (const [path, text] of textsOf(entry.data))
        for (const doubt of scriptDoubts(text))
          yield { ...atField(entry, path, doubt, REMEDY), severity: 'warning' };
      if (!entry.tree) continue;
      const findings: RuleFinding[] = [];
      walk(entry.tree, (node) => {
        if (node.type !== 'text') return;
        for (const doubt of scriptDoubts(String(node.value)))
          findings.push({ ...atNode(entry, node, doubt, REMEDY), severity: 'warning' });
      });
      yield* findings;
    }
  },
};

/** Every text in the fields of an entry, with its path. */
export function* textsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Iterable<[path: readonly PropertyKey[], text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
}
