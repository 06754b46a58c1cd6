import { describe, expect, test } from 'vitest';
import { drawSubject, firstPlot, OPENER_SIZE } from '../../../src/lib/magazine/subject.ts';

const table = (head: string[], ...rows: string[][]) =>
  `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const plot = (kind: string, html: string) => ({
  component: 'Plot',
  attributes: { kind, title: 'What it shows' },
  children: [html],
});

test('an opener is drawn from the first plot of a text; a text without one has none', () => {
  const bars = plot('bars', table(['Group', 'n'], ['a', '2'], ['b', '4']));
  expect(firstPlot(['<p>x</p>', bars])).toMatchObject({ kind: 'bars', title: 'What it shows' });
  expect(
    firstPlot(['<p>x</p>', { component: 'Callout', attributes: {}, children: [] }]),
  ).toBeUndefined();
});

describe('the drawing', () => {
  const draw = (kind: string, html: string) => drawSubject(firstPlot([plot(kind, html)])!);
  const heights = (path: string) => [...path.matchAll(/V([\d.]+)h/g)].map(([, y]) => Number(y));

  test('of bars keeps their proportions', () => {
    const { area } = draw('bars', table(['Group', 'n'], ['a', '2'], ['b', '4'], ['c', '1']));
    const [a, b, c] = heights(area).map((top) => OPENER_SIZE.height - 4 - top) as [
      number,
      number,
      number,
    ];
    expect(b / a).toBeCloseTo(2, 1);
    expect(a / c).toBeCloseTo(2, 1);
  });

  test('of a line leaves gaps where the plot has gaps', () => {
    const { line } = draw(
      'line',
      table(
        ['Year', 'n'],
        ['2001', '1'],
        ['2002', '3'],
        ['2003', ''],
        ['2004', '2'],
        ['2005', '2'],
      ),
    );
    expect(line.match(/M/g)).toHaveLength(2);
  });

  test('of ranges has a stroke and a dot for each', () => {
    const { line, area } = draw(
      'range',
      table(['Study', 'low', 'mid', 'high'], ['a', '1', '2', '3'], ['b', '0', '1', '4']),
    );
    expect([line.match(/M/g)?.length, area.match(/M/g)?.length]).toEqual([2, 2]);
  });
});
