import { readPlotHtml, type PlotData } from '../charts/plot-table.ts';
import type { Block, ComponentBlock } from '../html/blocks.ts';
import type { PlotKind } from '../../model/components.ts';

/** The numbers of an article that its opener is drawn from. */
export interface PlotSubject {
  kind: PlotKind;
  title: string;
  data: PlotData;
}

/** The first plot of a rendered text; none where it holds no plot. */
export function firstPlot(blocks: readonly Block[]): PlotSubject | undefined {
  const plot = blocks.find(
    (block): block is ComponentBlock => typeof block !== 'string' && block.component === 'Plot',
  );
  if (!plot) return undefined;
  const kind = plot.attributes['kind'] as PlotKind;
  const table = plot.children.filter((child) => typeof child === 'string').join('');
  return { kind, title: plot.attributes['title'] ?? '', data: readPlotHtml(kind, table) };
}

/** The size of the drawing that opens an article, in its own units. */
export const OPENER_SIZE = { width: 120, height: 40 } as const;
const EDGE = 4;

/** The shapes of an opener as outlines of paths; `line` is stroked, `area` is filled. */
export interface OpenerPaths {
  line: string;
  area: string;
}

/**
 * Draws the numbers of a plot as shapes without words, in the order and in the proportions of the plot.
 * @returns outlines on a canvas of `OPENER_SIZE`
 */
export function drawSubject({ kind, data }: PlotSubject): OpenerPaths {
  const values = data.rows.flatMap((row) => row.values.filter((value) => value !== undefined));
  const least = kind === 'bars' ? Math.min(0, ...values) : Math.min(...values);
  const most = Math.max(...values, least + 1e-9);
  const span = OPENER_SIZE.height - 2 * EDGE;
  const y = (value: number) =>
    OPENER_SIZE.height - EDGE - ((value - least) / (most - least)) * span;
  const step = (OPENER_SIZE.width - 2 * EDGE) / data.rows.length;
  const x = (row: number, share = 0.5) => EDGE + (row + share) * step;
  const round = (number: number) => Math.round(number * 10) / 10;
  const point = (row: number, value: number, share?: number) =>
    `${round(x(row, share))} ${round(y(value))}`;
  if (kind === 'bars') {
    const columns = Math.max(1, data.columns.length);
    const wide = (step * 0.5) / columns;
    const bars = data.rows.flatMap(({ values: row }, index) =>
      row.map((value = 0, column) => {
        const left = round(EDGE + index * step + step * 0.25 + column * wide);
        return `M${left} ${round(y(0))}V${round(y(value))}h${round(wide * 0.9)}V${round(y(0))}z`;
      }),
    );
    return { line: '', area: bars.join('') };
  }
  if (kind === 'range')
    return {
      line: data.rows
        .map(
          ({ values: [low = least, , high = least] }, row) =>
            `M${point(row, low)}L${point(row, high)}`,
        )
        .join(''),
      area: data.rows
        .map(({ values: [, middle = least] }, row) => dot(round(x(row)), round(y(middle))))
        .join(''),
    };
  const lines = data.columns.map((_, column) =>
    data.rows
      .map(({ values: row }, index) => ({
        index,
        value: row[column],
        before: index > 0 ? data.rows[index - 1]?.values[column] : undefined,
      }))
      .flatMap(({ index, value, before }) =>
        value === undefined ? [] : [`${before === undefined ? 'M' : 'L'}${point(index, value)}`],
      )
      .join(''),
  );
  return { line: lines.join(''), area: '' };
}

function dot(x: number, y: number): string {
  return `M${x} ${Math.round((y - 1.6) * 10) / 10}a1.6 1.6 0 1 0 .001 0z`;
}
