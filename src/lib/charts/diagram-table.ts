import { htmlToHast } from 'satteri';
import type { DiagramKind } from '../../model/components.ts';
import { isRealDay } from '../../text/days.ts';
import { cellsOf, type PlotProblem, type TableCells, type TableNode } from './plot-table.ts';

/** What the columns of each kind hold, and how many rows it takes. */
const SHAPE: Record<
  DiagramKind,
  { columns: number; rows: readonly [least: number, most: number] }
> = {
  arrows: { columns: 3, rows: [1, 10] },
  timeline: { columns: 2, rows: [2, 14] },
  dots: { columns: 2, rows: [2, 5] },
  spans: { columns: 3, rows: [2, 14] },
};
/** So many dots can still be told apart. */
const MOST_DOTS = 120;

/** A row of a diagram: its texts, and what they count or how far they reach. */
export interface DiagramRow {
  texts: string[];
  /** `dots`: how many. `spans`: from and to, as numbers or as days since 1970. */
  values: number[];
}

/**
 * Reads a diagram from a table and says what keeps it from being drawn.
 * `arrows`: from, what goes there, to. `timeline`: when, what. `dots`: who, how many (whole numbers). `spans`: what,
 * from, to, as numbers or as days yyyy-mm-dd.
 * @returns the rows when there is no problem
 */
export function readDiagram<N extends TableNode>(
  kind: DiagramKind,
  [heading = [], ...rows]: TableCells<N>,
): { data?: DiagramRow[]; problems: PlotProblem<N>[] } {
  const { columns, rows: span } = SHAPE[kind];
  const problems: PlotProblem<N>[] = [];
  if (heading.length !== columns)
    problems.push({
      problem: `the table has ${heading.length} columns`,
      remedy: `kind="${kind}" takes ${columns}`,
    });
  if (rows.length < span[0] || rows.length > span[1])
    problems.push({
      problem: `the table has ${rows.length === 1 ? 'one row' : `${rows.length} rows`}`,
      remedy: `kind="${kind}" takes ${span[0]} to ${span[1]}`,
    });
  const data = rows.map((row) => {
    const texts = Array.from({ length: columns }, (_, column) => row[column]?.text ?? '');
    const empty = texts.findIndex((text) => text === '');
    if (empty !== -1)
      problems.push({
        ...nodeOf(row[empty] ?? row[0]),
        problem: 'a cell is empty',
        remedy: 'write something into it, or leave the row out',
      });
    const values = texts.slice(1).map(kind === 'spans' ? toPoint : toCount);
    if (kind === 'dots' || kind === 'spans')
      for (const [index, value] of values.entries())
        if (value === undefined && texts[index + 1] !== '')
          problems.push({
            ...nodeOf(row[index + 1]),
            problem: `“${texts[index + 1]}” is no ${kind === 'dots' ? 'whole number' : 'number and no day'}`,
            remedy:
              kind === 'dots' ? 'write it plainly, such as 24' : 'write 7.5 or a day as yyyy-mm-dd',
          });
    const [from, to] = values;
    if (kind === 'spans' && from !== undefined && to !== undefined && from > to)
      problems.push({
        ...nodeOf(row[1]),
        problem: `it ends before it begins: ${texts[1]} to ${texts[2]}`,
        remedy: 'the columns are what, from, to',
      });
    return { texts, values: values.flatMap((value) => value ?? []) };
  });
  const total = data.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  if (kind === 'dots' && (total < 2 || total > MOST_DOTS))
    problems.push({
      problem: `the rows come to ${total} dots`,
      remedy: `2 to ${MOST_DOTS} can be told apart`,
    });
  return problems.length > 0 ? { problems } : { data, problems };
}

/**
 * Reads a diagram from rendered HTML that holds its table.
 * @throws Error when it cannot be drawn; the rule `diagrams` says so before, with the line
 */
export function readDiagramHtml(kind: DiagramKind, html: string): DiagramRow[] {
  const tables: TableNode[] = [];
  const collect = (node: TableNode): void =>
    void (node.tagName === 'table' ? tables.push(node) : node.children?.forEach(collect));
  collect(htmlToHast(html, { fragment: true }));
  const [table] = tables;
  const { data, problems } = table
    ? readDiagram(kind, cellsOf(table))
    : { data: undefined, problems: [{ problem: 'there is no table', remedy: 'add one' }] };
  if (!data) throw new Error(problems.map(({ problem }) => problem).join('\n'));
  return data;
}

function nodeOf<N>(cell: { node: N } | undefined): { node?: N } {
  return cell ? { node: cell.node } : {};
}

function toCount(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** A number, or a day as days since 1970. */
function toPoint(text: string): number | undefined {
  if (isRealDay(text)) return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
