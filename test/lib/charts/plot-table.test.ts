import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { neighbours } from '../../../src/text/neighbours.ts';
import { placeLabels, roomAtRight, sparse } from '../../../src/lib/charts/chart.ts';
import { feedHtml } from '../../../src/lib/html/feed-html.ts';
import {
  cellsOf,
  describePlot,
  readPlot,
  readPlotHtml,
  showNumber,
  type TableNode,
} from '../../../src/lib/charts/plot-table.ts';
import { type PlotKind } from '../../../src/model/components.ts';

const read = (kind: PlotKind, markdown: string) =>
  readPlot(kind, cellsOf((mdxToMdast(markdown) as unknown as TableNode).children![0]!));
const problems = (kind: PlotKind, markdown: string) =>
  read(kind, markdown).problems.map(({ problem }) => problem);

describe('the table of a plot', () => {
  test('gives the same numbers from Markdown, where it is checked, and from HTML, where it is drawn', () => {
    const data = {
      labelColumn: 'Tool',
      columns: ['Before', 'After'],
      rows: [
        { label: 'Anki app', values: [1, -2.5] },
        { label: 'Zoom', values: [0.75, 3] },
      ],
    };
    expect(
      read(
        'bars',
        '| Tool | Before | After |\n| --- | --- | --- |\n| [Anki](/tools/anki/) *app* | 1 | −2.5 |\n| Zoom | 0.75 | +3 |',
      ).data,
    ).toEqual(data);
    expect(
      readPlotHtml(
        'bars',
        '<table><thead><tr><th>Tool</th><th>Before</th><th>After</th></tr></thead><tbody><tr><td><a href="/tools/anki/">Anki</a> <em>app</em></td><td>1</td><td>−2.5</td></tr><tr><td>Zoom</td><td>0.75</td><td>+3</td></tr></tbody></table>',
      ),
    ).toEqual(data);
  });

  test('may leave cells of a line empty, also at the end of a row that was cut short', () => {
    const { data } = read(
      'line',
      '| Year | A | B |\n| --- | --- | --- |\n| 2007 | | 1 |\n| 2008 | 2 |',
    );
    expect(data?.rows.map(({ values }) => values)).toEqual([
      [undefined, 1],
      [2, undefined],
    ]);
    expect(
      problems('bars', '| Tool | A | B |\n| --- | --- | --- |\n| a | 1 | 1 |\n| b | 2 |'),
    ).toEqual(['a cell is empty']);
  });

  test('a line without a single number in a column is refused', () => {
    expect(
      problems('line', '| Year | A | B |\n| --- | --- | --- |\n| 2007 | 1 | |\n| 2008 | 2 | |'),
    ).toEqual(['the column “B” holds no number']);
  });

  test.each(['1,5', '1.5 %', '~3', '1e9', 'n/a', '1 204'])('%s is no plain number', (cell) => {
    expect(problems('bars', `| Tool | A |\n| --- | --- |\n| a | 1 |\n| b | ${cell} |`)).toEqual([
      `“${cell}” is not a number`,
    ]);
  });

  test('HTML that holds no table or two cannot be drawn', () => {
    expect(() => readPlotHtml('bars', '<p>None</p>')).toThrow('0 tables');
    expect(() => readPlotHtml('bars', '<table></table><table></table>')).toThrow('2 tables');
  });
});

test('a plot says in words what runs from where to where', () => {
  const { data } = read(
    'bars',
    '| Tool | Places |\n| --- | --- |\n| Zoom | 8 |\n| Classroom | 1210 |',
  );
  expect(describePlot('bars', data!, '%')).toBe(
    'Bars for 2 rows of Places, from 8% (Zoom) to 1,210% (Classroom). The table after the chart holds every number.',
  );
});

test('numbers have a true minus and no more than three decimals', () => {
  expect([showNumber(-0.5), showNumber(1 / 3, '%'), showNumber(12_000)]).toEqual([
    '−0.5',
    '0.333%',
    '12,000',
  ]);
});

test('labels that would cover each other move apart and stay above the axis; others stay at their points', () => {
  const ends = [100, 101, 290, 299, 300].map((y) => ({ x: 200, y, width: 60 }));
  const places = placeLabels([...ends, { x: 20, y: 100, width: 60 }], 17, 300);
  const column = places.slice(0, 5).toSorted((a, b) => a - b);
  for (const [before, after] of neighbours(column))
    expect(after - before).toBeGreaterThanOrEqual(17);
  expect(Math.max(...places)).toBeLessThanOrEqual(300);
  expect(places.at(-1)).toBe(100);
});

test('a label at the end of the axis gets its room, one in the middle needs none', () => {
  expect(roomAtRight([{ share: 1, width: 90 }], 20, 440)).toBe(90);
  expect(roomAtRight([{ share: 0.3, width: 90 }], 20, 440)).toBe(16);
});

test('an axis always names its first and last year', () => {
  const years = [2007, 2008, 2009, 2010, 2011, 2012];
  expect(sparse(years, (year) => (year - 2007) * 20, 45)).toEqual([2007, 2012]);
  expect(sparse(years, (year) => (year - 2007) * 25, 45)).toEqual([2007, 2009, 2012]);
  expect(sparse(years, (year) => (year - 2007) * 100, 45)).toEqual(years);
});

test('in a feed a chart becomes its table, open', () => {
  expect(
    feedHtml(
      '<figure class="chart-figure"><svg><title>Drawn</title><text>1</text></svg><details><summary>The numbers as a table</summary><table><tbody><tr><td>1</td></tr></tbody></table></details></figure>',
      'https://example.org/',
      'https://example.org/',
    ),
  ).toBe('<figure><div><table><tbody><tr><td>1</td></tr></tbody></table></div></figure>');
});
