import { htmlToHast } from 'satteri';
import type { PlotKind } from '../../model/components.ts';

/** How many columns of numbers each kind takes, at least and at most. */
const COLUMNS: Record<PlotKind, readonly [least: number, most: number]> = {
  bars: [1, 3],
  line: [1, 4],
  range: [3, 3],
};
const ROWS = [2, 14] as const;

/** A node of a syntax tree, of Markdown or of HTML, as far as a table is read from it. */
export interface TableNode {
  type: string;
  tagName?: string;
  value?: unknown;
  children?: TableNode[];
}

/** A table as it was read: the heading row first, each cell with the node it came from. */
export type TableCells<N extends TableNode> = Cell<N>[][];
interface Cell<N extends TableNode> {
  text: string;
  node: N;
}
type PlaceableCell<N extends TableNode> = Pick<Cell<N>, 'text'> & Partial<Cell<N>>;

/** The numbers of a plot. */
export interface PlotData {
  /** The heading of the first column. */
  labelColumn: string;
  /** The headings of the columns of numbers. */
  columns: string[];
  /** A value is absent where a line has a gap. */
  rows: { label: string; values: (number | undefined)[] }[];
}

export interface PlotProblem<N> {
  /** The cell it concerns; absent when it concerns the whole table. */
  node?: N;
  problem: string;
  remedy: string;
}

/** The cells of a table node: `table` of a Markdown tree, or the element `table` of an HTML tree. */
export function cellsOf<N extends TableNode>(table: N): TableCells<N> {
  const isA = (node: TableNode, types: string[]) => types.includes(node.tagName ?? node.type);
  const find = (node: TableNode, types: string[]): TableNode[] =>
    isA(node, types) ? [node] : (node.children ?? []).flatMap((child) => find(child, types));
  return find(table, ['tableRow', 'tr']).map((row) =>
    find(row, ['tableCell', 'td', 'th']).map((cell) => ({
      text: textOf(cell).trim(),
      node: cell as N,
    })),
  );
}

/**
 * Reads the numbers of a plot and says what keeps it from being drawn.
 * `bars`: labels and one to three columns of numbers. `line`: ascending numbers such as years, and one to four
 * columns in which an empty cell is a gap. `range`: labels, and for each the low end, the middle and the high end.
 * @returns the numbers when there is no problem
 */
export function readPlot<N extends TableNode>(
  kind: PlotKind,
  cells: TableCells<N>,
): { data?: PlotData; problems: PlotProblem<N>[] } {
  const [heading = [], ...rows] = cells;
  const problems = [
    ...sizeProblems<N>(kind, heading.length - 1, rows.length),
    ...rows.flatMap((row, index) => rowProblems(kind, heading.length - 1, row, rows[index - 1])),
    ...(kind === 'line' ? emptyColumns(heading, rows) : []),
  ];
  if (problems.length > 0) return { problems };
  const [corner, ...columns] = heading;
  const data = {
    labelColumn: corner?.text ?? '',
    columns: columns.map(({ text }) => text),
    rows: rows.map(([label, ...values]) => ({
      label: label?.text ?? '',
      values: columns.map((_, index) => toNumber(values[index]?.text)),
    })),
  };
  return { data, problems };
}

function sizeProblems<N>(kind: PlotKind, columns: number, rows: number): PlotProblem<N>[] {
  const problems: PlotProblem<N>[] = [];
  const [least, most] = COLUMNS[kind];
  if (columns < least || columns > most)
    problems.push({
      problem: `the table has ${columns} columns of numbers`,
      remedy: `kind="${kind}" takes ${least === most ? least : `${least} to ${most}`} after the column of labels`,
    });
  if (rows < ROWS[0] || rows > ROWS[1])
    problems.push({
      problem: `the table has ${rows === 1 ? 'one row' : `${rows} rows`}`,
      remedy: `write ${ROWS[0]} to ${ROWS[1]}; a longer table reads better without a chart`,
    });
  return problems;
}

function rowProblems<N extends TableNode>(
  kind: PlotKind,
  columns: number,
  row: Cell<N>[],
  before: Cell<N>[] | undefined,
): PlotProblem<N>[] {
  const [label] = row;
  // A row may be written shorter than the heading; what is missing is empty.
  const values = Array.from({ length: Math.max(columns, 0) }, (_, column) => ({
    text: row[column + 1]?.text ?? '',
    ...at(row[column + 1] ?? label),
  }));
  return [
    ...(kind === 'line' ? orderProblems(label, before?.[0]) : labelProblems(label)),
    ...values
      .filter(({ text }) => toNumber(text) === undefined && !(text === '' && kind === 'line'))
      .map(numberProblem),
    ...(kind === 'range' ? rangeProblems(values) : []),
  ];
}

function labelProblems<N extends TableNode>(label: Cell<N> | undefined): PlotProblem<N>[] {
  if (label?.text) return [];
  return [
    { ...at(label), problem: 'a row has no label', remedy: 'write what the numbers belong to' },
  ];
}

function orderProblems<N extends TableNode>(
  label: Cell<N> | undefined,
  labelBefore: Cell<N> | undefined,
): PlotProblem<N>[] {
  const [here, before] = [toNumber(label?.text), toNumber(labelBefore?.text)];
  if (here === undefined)
    return [
      {
        ...at(label),
        problem: `“${label?.text ?? ''}” is not a number`,
        remedy: 'a line needs years or numbers in the first column',
      },
    ];
  if (before === undefined || before < here) return [];
  return [
    {
      ...at(label),
      problem: `${here} stands after ${before}`,
      remedy: 'put the rows in ascending order, each number once',
    },
  ];
}

function numberProblem<N extends TableNode>(cell: PlaceableCell<N>): PlotProblem<N> {
  if (cell.text === '')
    return {
      ...at(cell),
      problem: 'a cell is empty',
      remedy: 'write a number or leave the row out; only a line may have gaps',
    };
  return {
    ...at(cell),
    problem: `“${cell.text}” is not a number`,
    remedy: 'write it plainly, such as 1204 or 0.79; the unit belongs into unit="…"',
  };
}

function rangeProblems<N extends TableNode>(values: PlaceableCell<N>[]): PlotProblem<N>[] {
  const [low, middle, high] = values.map(({ text }) => toNumber(text));
  if (low === undefined || middle === undefined || high === undefined) return [];
  if (low <= middle && middle <= high) return [];
  return [
    {
      ...at(values[1]),
      problem: `${middle} does not lie between ${low} and ${high}`,
      remedy: 'the columns are low, middle, high',
    },
  ];
}

function emptyColumns<N extends TableNode>(
  heading: Cell<N>[],
  rows: Cell<N>[][],
): PlotProblem<N>[] {
  return heading.flatMap(({ text, node }, column) =>
    column > 0 && rows.every((row) => !row[column]?.text)
      ? [{ node, problem: `the column “${text}” holds no number`, remedy: 'leave it out' }]
      : [],
  );
}

/**
 * Reads a plot from rendered HTML that holds its table.
 * @throws Error when there is not exactly one table or it cannot be drawn; the rule `plots` says so before, with the line
 */
export function readPlotHtml(kind: PlotKind, html: string): PlotData {
  const tables: TableNode[] = [];
  const collect = (node: TableNode): void =>
    void (node.tagName === 'table' ? tables.push(node) : node.children?.forEach(collect));
  collect(htmlToHast(html, { fragment: true }));
  const [table, ...more] = tables;
  const { data, problems } =
    table && more.length === 0
      ? readPlot(kind, cellsOf(table))
      : {
          data: undefined,
          problems: [
            { problem: `a plot holds ${tables.length} tables`, remedy: 'put one table into it' },
          ],
        };
  if (!data)
    throw new Error(problems.map(({ problem, remedy }) => `${problem} → ${remedy}`).join('\n'));
  return data;
}

/** What a plot shows, in a sentence for readers who cannot see it. */
export function describePlot(kind: PlotKind, { columns, rows }: PlotData, unit?: string): string {
  const nouns = { bars: 'Bars', line: 'Lines', range: 'Middle values with their ranges' } as const;
  const points = rows.flatMap(({ label, values }) =>
    values.flatMap((value, column) => {
      const where = columns.length > 1 && kind !== 'range' ? `${label}, ${columns[column]}` : label;
      return value === undefined ? [] : [{ value, where }];
    }),
  );
  const known = points.sort((a, b) => a.value - b.value);
  const say = (point: (typeof known)[number] | undefined) =>
    point ? `${showNumber(point.value, unit)} (${point.where})` : 'nothing';
  return `${nouns[kind]} for ${rows.length} rows${kind === 'range' ? '' : ` of ${columns.join(', ')}`}, from ${say(known[0])} to ${say(known.at(-1))}. The table after the chart holds every number.`;
}

/** A number as it is printed in a chart: thousands parted, a true minus, `%` attached. */
export function showNumber(value: number, unit?: string): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 3 }).replace('-', '−')}${unit === '%' ? '%' : ''}`;
}

function at<N extends TableNode>(cell: { node?: N } | undefined): { node?: N } {
  return cell?.node ? { node: cell.node } : {};
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[-−+]?\d{1,15}(?:\.\d{1,15})?$/.test(text)
    ? Number(text.replace('−', '-'))
    : undefined;
}

function textOf(node: TableNode): string {
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map(textOf).join('');
}
