import { hashOf } from '../../text/hash.ts';

/** One shape of an article's opener, on a grid of 12 × 5 cells. */
export interface OpenerShape {
  kind: 'disc' | 'quarter' | 'bar' | 'ring' | 'dots';
  x: number;
  y: number;
  /** Turn in quarters of a circle, 0 to 3. */
  turn: number;
  /** Index of the colour, 0 to 3. */
  colour: number;
}

/** How far each colour of an opener lies from its hue, in degrees; the tokens `--opener-0` to `--opener-3` hold lightness and chroma. */
export const OPENER_TURNS = [0, 40, 160, 200] as const;

/** The outline of each kind of shape, on a cell of 10 × 10; filled by the even-odd rule. */
const OUTLINES: Record<OpenerShape['kind'], string> = {
  disc: 'M5 0a5 5 0 1 0 .001 0z',
  quarter: 'M0 0h10A10 10 0 0 1 0 10z',
  bar: 'M0 3h10v4H0z',
  ring: 'M5 0a5 5 0 1 0 .001 0zM5 2.6a2.4 2.4 0 1 1-.001 0z',
  dots: 'M2.5 1.2a1.3 1.3 0 1 0 .001 0zM7.5 1.2a1.3 1.3 0 1 0 .001 0zM2.5 6.2a1.3 1.3 0 1 0 .001 0zM7.5 6.2a1.3 1.3 0 1 0 .001 0z',
};

const KINDS = ['disc', 'quarter', 'bar', 'ring', 'dots', 'quarter'] as const;

/**
 * The drawing that opens an article, made from its slug: the same slug always gives the same one.
 * @param seed the slug
 * @returns the hue in degrees, and shapes for about two thirds of the cells
 */
export function drawOpener(seed: string): { hue: number; shapes: OpenerShape[] } {
  const next = randomFrom(seed);
  const hue = Math.floor(next() * 360);
  const shapes: OpenerShape[] = [];
  for (let y = 0; y < 5; y++) {
    for (let x = 0; x < 12; x++) {
      if (next() < 0.34) continue;
      shapes.push({
        kind: KINDS[Math.floor(next() * KINDS.length)]!,
        x,
        y,
        turn: Math.floor(next() * 4),
        colour: Math.floor(next() * 4),
      });
    }
  }
  return { hue, shapes };
}

/** The paths of an opener on a canvas of 120 × 50, by the index of their colour. */
export function openerPaths(shapes: readonly OpenerShape[]): { d: string; transform: string }[][] {
  return OPENER_TURNS.map((_, colour) =>
    shapes
      .filter((shape) => shape.colour === colour)
      .map(({ kind, x, y, turn }) => ({
        d: OUTLINES[kind],
        transform: `translate(${x * 10} ${y * 10})${turn ? ` rotate(${turn * 90} 5 5)` : ''}`,
      })),
  );
}

/** Numbers from 0 up to 1 that depend on the seed alone: FNV-1a into mulberry32, both in the public domain. */
function randomFrom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
