import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolTriangle2,
  symbolWye,
} from 'd3-shape';

/** How many series a chart can tell apart: by colour (src/styles/charts.css) and by the shape of the mark. */
export const SERIES = 8;
const SHAPES = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolTriangle2,
  symbolWye,
];

/**
 * The widths in which a chart is drawn, in px. The style sheet shows the one that fits and lets it grow by a quarter at
 * the most, so that text of `sizeOf` stays between 12 and 15 px.
 */
export const WIDTHS = { narrow: 288, middle: 440, wide: 760 } as const;
export type DrawingWidth = keyof typeof WIDTHS;

/** The size of text in a drawing, in px, as src/styles/charts.css sets it. */
export function sizeOf(width: DrawingWidth): number {
  return width === 'narrow' ? 12 : 13;
}

/** The outline of a series' mark around 0, 0, for readers who cannot tell the colours apart. */
export function markOf(series: number): string {
  return symbol(SHAPES[series % SERIES], 56)() ?? '';
}

/** The width of a text in the sans-serif font of charts, estimated: nothing measures at build time. */
export function textWidth(text: string, size = 13): number {
  return text.length * size * 0.62;
}

/** A text that fits a number of characters, cut with an ellipsis. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/**
 * The room at the right of the x axis that labels at the ends of lines need.
 * @param labels how far along the axis each stands, 0 to 1, and its width
 * @param left where the axis begins
 * @param whole the width of the drawing
 */
export function roomAtRight(
  labels: readonly { share: number; width: number }[],
  left: number,
  whole: number,
): number {
  // A label ends at left + share × (whole − left − room) + width, which may be `whole` at the most.
  const needed = labels.map(({ share, width }) =>
    share > 0 ? whole - left - (whole - left - width) / share : 0,
  );
  return Math.max(16, ...needed);
}

/**
 * Finds places for labels beside their points so that none covers another, each as near to its point as it can be.
 * @param labels where each begins, the height of its point, and its width
 * @param line the height of a label
 * @param end the lowest place allowed
 * @returns the heights of their middles, in the same order
 */
export function placeLabels(
  labels: readonly { x: number; y: number; width: number }[],
  line: number,
  end: number,
): number[] {
  const placed: { x: number; y: number; width: number; index: number }[] = [];
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y);
  for (const label of order) {
    const beside = placed.filter(
      (other) => other.x < label.x + label.width && label.x < other.x + other.width,
    );
    const free = (y: number) =>
      y <= end && y >= line / 2 && beside.every((other) => Math.abs(other.y - y) >= line);
    const tries = Array.from({ length: 80 }, (_, step) => {
      const away = Math.ceil(step / 2) * (line / 4);
      return label.y + (step % 2 ? away : -away);
    });
    placed.push({ ...label, y: tries.find(free) ?? Math.min(label.y, end) });
  }
  return placed.sort((a, b) => a.index - b.index).map(({ y }) => y);
}

/** The values whose labels fit on an axis: the first, the last, and between them as many as have room. */
export function sparse(
  values: readonly number[],
  positionOf: (value: number) => number,
  gap: number,
): number[] {
  const kept: number[] = [];
  for (const value of values) {
    const before = kept.at(-1);
    if (before === undefined || positionOf(value) - positionOf(before) >= gap) kept.push(value);
  }
  const last = values.at(-1);
  if (last === undefined || kept.at(-1) === last) return kept;
  return [...(kept.length > 1 ? kept.slice(0, -1) : kept), last];
}
