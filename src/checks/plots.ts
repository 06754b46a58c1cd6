import { slug } from 'github-slugger';
import { quote } from '../text/finding.ts';
import { attributeOf, walk, type GuardedNode } from '../read/syntax-tree.ts';
import { cellsOf, readPlot } from '../lib/charts/plot-table.ts';
import { type PlotKind } from '../model/components.ts';
import { atNode, type Rule, type RuleFinding } from './rule.ts';
import { type Reading } from '../read/library.ts';

/** A plot holds one table of numbers that can be drawn, and no chart stands twice in an article. */
export const plots: Rule = {
  id: 'plots',
  summary:
    'A plot holds one table of numbers that can be drawn, and no chart stands twice in an article.',
  *check({ articles }) {
    for (const entry of articles) {
      if (!entry.tree) continue;
      const charts: GuardedNode[] = [];
      walk(
        entry.tree,
        (node) => void ((node.name === 'Plot' || node.name === 'RankChart') && charts.push(node)),
      );
      const seen = new Set<string>();
      for (const node of charts) {
        const key =
          node.name === 'Plot'
            ? slug(attributeOf(node, 'title'))
            : ['tools', 'list', 'from', 'to'].map((name) => attributeOf(node, name)).join();
        if (seen.has(key))
          yield atNode(
            entry,
            node,
            `<${node.name}>: ${quote(attributeOf(node, node.name === 'Plot' ? 'title' : 'tools'))} stands here twice`,
            'give each chart of an article its own title or tools',
          );
        seen.add(key);
        if (node.name === 'Plot') yield* judgeTable(entry, node);
      }
    }
  },
};

function* judgeTable(entry: Reading, plot: GuardedNode): Iterable<RuleFinding> {
  const children = plot.children ?? [];
  const [table, second] = children.filter((child) => child.type === 'table');
  const other = second ?? children.find((child) => child.type !== 'table');
  if (!table) {
    yield atNode(
      entry,
      plot,
      '<Plot> holds no table',
      'put one Markdown table between <Plot …> and </Plot>, with an empty line before and after it',
    );
    return;
  }
  if (other) {
    yield atNode(
      entry,
      other,
      `<Plot> holds ${other === second ? 'a second table' : `a ${other.type}`} besides its table`,
      other === second ? 'give it a <Plot> of its own' : 'move it before or after the <Plot>',
    );
    return;
  }
  const kind = attributeOf(plot, 'kind') as PlotKind;
  for (const { node, problem, remedy } of readPlot(kind, cellsOf(table)).problems)
    yield atNode(entry, node ?? table, `<Plot>: ${problem}`, remedy);
}
