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
import { neighbours } from '../../text/neighbours.ts';

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
 * Moves labels of a column apart until each has its room.
 * @param places where each would like to be
 * @param gap the least distance of two
 * @param end the lowest place allowed
 * @returns their places in the same order
 */
export function spread(places: readonly number[], gap: number, end: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (let pass = 0; pass < 60; pass++) {
    for (const [above, below] of neighbours(order)) {
      const missing = gap - (below.place - above.place);
      if (missing <= 0) continue;
      above.place -= missing / 2;
      below.place += missing / 2;
    }
    const lowest = order.at(-1);
    if (lowest) lowest.place = Math.min(lowest.place, end);
  }
  const result = [...places];
  for (const { place, index } of order) result[index] = place;
  return result;
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
