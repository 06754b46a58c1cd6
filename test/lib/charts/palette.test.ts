import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SERIES } from '../../../src/lib/charts/chart.ts';

const css = readFileSync('src/styles/charts.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const coloursOf = (part: string) =>
  [...part.matchAll(/\.s\d \{\s*color: (#[0-9a-f]{6});/g)].map(([, colour]) => colour!);

/** A colour in OKLab, by Björn Ottosson (https://bottosson.github.io/posts/oklab/). */
function oklab(colour: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test.each([
  ['light', light],
  ['dark', dark],
])('no two lines of a chart have nearly the same colour, %s', (_, part) => {
  const colours = coloursOf(part);
  expect(colours).toHaveLength(SERIES);
  for (const [index, one] of colours.entries())
    for (const other of colours.slice(index + 1)) {
      const [a, b] = [oklab(one), oklab(other)];
      // Just noticeable is about 0.02.
      expect(
        Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]),
        `${one} and ${other}`,
      ).toBeGreaterThan(0.1);
    }
});
