import { htmlToHast } from 'satteri';

/** How a table is drawn. */
export const PLOT_KINDS = ['bars', 'line', 'range'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];

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
export type TableCells<N extends TableNode> = { text: string; node: N }[][];

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
  const problems: PlotProblem<N>[] = [];
  const [least, most] = COLUMNS[kind];
  const columns = heading.length - 1;
  if (columns < least || columns > most)
    problems.push({
      problem: `the table has ${columns} columns of numbers`,
      remedy: `kind="${kind}" takes ${least === most ? least : `${least} to ${most}`} after the column of labels`,
    });
  if (rows.length < ROWS[0] || rows.length > ROWS[1])
    problems.push({
      problem: `the table has ${rows.length === 1 ? 'one row' : `${rows.length} rows`}`,
      remedy: `write ${ROWS[0]} to ${ROWS[1]}; a longer table reads better without a chart`,
    });
  for (const [index, row] of rows.entries()) {
    const label = row[0];
    // A row may be written shorter than the heading; what is missing is empty.
    const values = heading
      .slice(1)
      .map((_, column) => row[column + 1] ?? { text: '', node: label?.node });
    if (kind === 'line') {
      const [here, before] = [toNumber(label?.text), toNumber(rows[index - 1]?.[0]?.text)];
      if (here === undefined)
        problems.push({
          ...at(label),
          problem: `“${label?.text ?? ''}” is not a number`,
          remedy: 'a line needs years or numbers in the first column',
        });
      else if (before !== undefined && before >= here)
        problems.push({
          ...at(label),
          problem: `${here} stands after ${before}`,
          remedy: 'put the rows in ascending order, each number once',
        });
    } else if (!label?.text)
      problems.push({
        ...at(label),
        problem: 'a row has no label',
        remedy: 'write what the numbers belong to',
      });
    for (const cell of values) {
      if (cell.text === '' && kind === 'line') continue;
      if (toNumber(cell.text) === undefined)
        problems.push({
          ...at(cell),
          problem: cell.text === '' ? 'a cell is empty' : `“${cell.text}” is not a number`,
          remedy:
            cell.text === ''
              ? 'write a number or leave the row out; only a line may have gaps'
              : 'write it plainly, such as 1204 or 0.79; the unit belongs into unit="…"',
        });
    }
    const [low, middle, high] = values.map(({ text }) => toNumber(text));
    if (
      kind === 'range' &&
      low !== undefined &&
      middle !== undefined &&
      high !== undefined &&
      !(low <= middle && middle <= high)
    )
      problems.push({
        ...at(values[1]),
        problem: `${middle} does not lie between ${low} and ${high}`,
        remedy: 'the columns are low, middle, high',
      });
  }
  for (const [column, { text, node }] of heading.entries()) {
    if (kind === 'line' && column > 0 && rows.every((row) => !row[column]?.text))
      problems.push({
        node,
        problem: `the column “${text}” holds no number`,
        remedy: 'leave it out',
      });
  }
  if (problems.length > 0) return { problems };
  const data = {
    labelColumn: heading[0]!.text,
    columns: heading.slice(1).map(({ text }) => text),
    rows: rows.map(([label, ...values]) => ({
      label: label!.text,
      values: heading.slice(1).map((_, index) => toNumber(values[index]?.text)),
    })),
  };
  return { data, problems };
}

/**
 * Reads a plot from rendered HTML that holds its table.
 * @throws Error when there is not exactly one table or it cannot be drawn; the rule `plots` says so before, with the line
 */
export function readPlotHtml(kind: PlotKind, html: string): PlotData {
  const tables: TableNode[] = [];
  const collect = (node: TableNode): void =>
    void (node.tagName === 'table' ? tables.push(node) : node.children?.forEach(collect));
  collect(htmlToHast(html, { fragment: true }) as unknown as TableNode);
  const { data, problems } =
    tables.length === 1
      ? readPlot(kind, cellsOf(tables[0]!))
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
    values.map((value, column) => ({
      value,
      where: columns.length > 1 && kind !== 'range' ? `${label}, ${columns[column]}` : label,
    })),
  );
  const known = points
    .filter((point) => point.value !== undefined)
    .sort((a, b) => a.value! - b.value!);
  const say = (point: (typeof known)[number] | undefined) =>
    point ? `${showNumber(point.value!, unit)} (${point.where})` : 'nothing';
  return `${nouns[kind]} for ${rows.length} rows${kind === 'range' ? '' : ` of ${columns.join(', ')}`}, from ${say(known[0])} to ${say(known.at(-1))}. The table after the chart holds every number.`;
}

/** A number as it is printed in a chart: thousands parted, a true minus, `%` attached. */
export function showNumber(value: number, unit?: string): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 3 }).replace('-', '−')}${unit === '%' ? '%' : ''}`;
}

function at<N extends TableNode>(cell: { node: N | undefined } | undefined): { node?: N } {
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
