import { attributeOf, walk, type GuardedNode } from '../read/syntax-tree.ts';
import { readDiagram } from '../lib/charts/diagram-table.ts';
import { cellsOf } from '../lib/charts/plot-table.ts';
import type { DiagramKind } from '../model/components.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';
import type { Reading } from '../read/library.ts';

/** A diagram holds one table that can be drawn, of plain words. */
export const diagrams: Rule = {
  id: 'diagrams',
  summary: 'A diagram holds one table that can be drawn, of plain words without links and notes.',
  *check({ articles }) {
    for (const entry of articles) {
      if (!entry.tree) continue;
      const found: GuardedNode[] = [];
      walk(entry.tree, (node) => void (node.name === 'Diagram' && found.push(node)));
      for (const node of found) yield* judge(entry, node);
    }
  },
};

function* judge(entry: Reading, diagram: GuardedNode): Iterable<RuleFinding> {
  const children = diagram.children ?? [];
  const table = children.find((child) => child.type === 'table');
  const other = children.find((child) => child !== table);
  if (!table || other) {
    yield atNode(
      entry,
      other ?? diagram,
      table ? '<Diagram> holds something besides its table' : '<Diagram> holds no table',
      'put one Markdown table between <Diagram …> and </Diagram>, with an empty line before and after it',
    );
    return;
  }
  const rich: GuardedNode[] = [];
  walk(table, (node) => {
    if (['link', 'footnoteReference', 'image'].includes(node.type)) rich.push(node);
  });
  for (const node of rich)
    yield atNode(
      entry,
      node,
      '<Diagram>: a cell holds a link or a note',
      'write it in the text beside the diagram',
    );
  const kind = attributeOf(diagram, 'kind') as DiagramKind;
  for (const { node, problem, remedy } of readDiagram(kind, cellsOf(table)).problems)
    yield atNode(entry, node ?? table, `<Diagram>: ${problem}`, remedy);
}
