import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/read/front-matter.ts';
import { guardBody } from '../../src/read/mdx-guard.ts';
import { nearest } from '../../src/text/nearest.ts';

/** Milliseconds of processor time that something takes. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const upTo = (unit: string, size: number) =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
/** What ordinary prose of that size takes here and now; a busy machine makes everything slower. */
const FLOOR = cost(() =>
  guardBody(upTo('Plain words of a text, one after the other.\n\n', 80_000), 1, 'articles'),
);
const LIMIT = Math.max(1_000, 20 * FLOOR);

/** The text in lines and paragraphs of the greatest length that is taken. */
const inParagraphs = (unit: string, size: number) =>
  upTo(`${upTo(unit, 2_900)}\n${upTo(unit, 1_000)}\n\n`, size);

const BODIES = [
  '{',
  '{<A>',
  '<A>{',
  '{<A>\n\n',
  '<',
  '<A>',
  '<A>\n\n',
  '</A>',
  '>',
  '> ',
  '>\n',
  '- ',
  '1. ',
  '[',
  '[^a',
  '[www.',
  '![',
  '](',
  '*a',
  '*a_ ',
  '**…',
  '“a ',
  '"&amp;',
  '&amp;…',
  '`www.',
  '```www.',
  '…',
  '.',
  '😀',
  'import (',
  'export ',
  '|a',
  '\\',
  '<Callout>',
];

describe('a text of 80 kB is judged within a second', () => {
  test.each(BODIES)('%j on one line, and in paragraphs', (unit) => {
    for (const body of [upTo(unit, 80_000), inParagraphs(unit, 80_000)])
      expect(cost(() => guardBody(body, 1, 'articles'))).toBeLessThan(LIMIT);
  });

  test('components within components', () => {
    const deep = (levels: number) =>
      `${'<Callout>\n\n'.repeat(levels)}a\n\n${'</Callout>\n\n'.repeat(levels)}`;
    expect(guardBody(deep(100), 1, 'articles').problems).toEqual([
      expect.objectContaining({ problem: 'the text is nested more than 60 levels deep' }),
    ]);
    expect(guardBody(deep(5), 1, 'articles').problems).toEqual([]);
  });

  test('quotations within quotations', () => {
    expect(guardBody(`${'> '.repeat(40)}a`, 1, 'articles').problems).toEqual([
      expect.objectContaining({ problem: 'lists and quotations stand 40 deep' }),
    ]);
  });
});

const YAML = [
  '{',
  '{"',
  '[',
  '[a',
  '- ',
  '-\n',
  '? ',
  '? a:\n',
  '? [\n',
  ': ',
  'a:\n',
  'a:\n*a',
  'a:\n!!merge ',
  '!!merge name: x',
  '&a',
  '*a',
  '"',
  "'",
  '|\n',
  '#',
  '\t',
  '{a: ',
];

describe('front matter of 80 kB is judged within a second', () => {
  test.each(YAML)('%j', (unit) => {
    for (const text of [upTo(unit, 80_000), upTo(`${upTo(unit, 2_900)}\n`, 80_000)]) {
      expect(cost(() => readYaml(text, 1))).toBeLessThan(LIMIT);
    }
  });
});

test('a slug that holds every other is not compared with any', () => {
  const known = Array.from({ length: 3_000 }, (_, index) => `tool-number-${index}`);
  expect(cost(() => nearest(known.join('-'), known))).toBeLessThan(LIMIT);
  expect(nearest('tool-nunber-17', known)).toBe('tool-number-17');
});

describe('code is marked, never parsed', () => {
  const problems = (body: string) =>
    guardBody(body, 1, 'articles').problems.map(
      ({ line, column, problem }) => `${line}:${column} ${problem}`,
    );

  test.each([
    ['a {b} c', '1:3 an expression in braces is not allowed: “{b}”'],
    ['a \\\\{b}', '1:5 an expression in braces is not allowed: “{b}”'],
    ['- a\n\n  {b', '3:3 an expression in braces is not allowed: “{b”'],
    ['*a* and `x`\n\nimport a from "b"', '3:1 code is not allowed: “import a from "b"”'],
    ['export { a }', '1:1 code is not allowed: “export { a }”'],
    [
      '<Callout>\n\nexport const a = 1\n\n</Callout>',
      '3:1 code is not allowed: “export const a = 1”',
    ],
    [
      'é <Callout title={a}>x</Callout>',
      '1:18 the attribute title of <Callout> is not a literal text',
    ],
    ['<Callout {...a}>x</Callout>', '1:10 <Callout> holds an expression'],
  ])('%j', (body, expected) => {
    expect(problems(body)).toContain(expected);
  });

  test.each([
    'a \\{b\\}',
    '`{a}`',
    '```js\nimport a from "b"\nexport { a }\n```',
    'He said\nimport is hard',
    '[a](/tools/a/ "\\{b\\}")',
  ])('%j is text', (body) => {
    expect(problems(body)).toEqual([]);
  });
});
