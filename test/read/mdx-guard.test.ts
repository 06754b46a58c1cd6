import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/model/components.ts';
import { guardBody } from '../../src/read/mdx-guard.ts';

const problems = (body: string, collection: 'tools' | 'articles' = 'articles') =>
  guardBody(body, 1, collection).problems.map((problem) => problem.problem);

describe('what passes', () => {
  test.each(Object.entries(COMPONENTS))('the example of <%s>', (_, { example }) => {
    expect(problems(example)).toEqual([]);
  });

  test('plain Markdown with a table, a footnote and code', () => {
    expect(
      problems(
        '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText[^1] `{x}` and a \\{ brace.\n\n[^1]: Note.\n\n```js\nimport fs from "fs"\n```\n',
      ),
    ).toEqual([]);
  });

  test.each([
    'https://example.org/a?b=c#d',
    'mailto:a@example.org',
    '/tools/moodle/',
    '#part',
    '../moodle/',
  ])('a link to %s', (address) => {
    expect(problems(`[x](${address})`)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    'import x from "y"',
    'export const a = 1',
    '{1 + 1}',
    'text {a} text',
    '{/* comment */}',
    '<script>{`x`}</script>',
    '<div onclick="x">a</div>',
    '<iframe src="https://example.org"></iframe>',
    '<Callout {...props}>a</Callout>',
    '<Callout title={`x`}>a</Callout>',
    '<Callout onload="x">a</Callout>',
    '<Fragment set:html="x" />',
    '<>a</>',
    '<a.b />',
    '<constructor />',
    '<toString />',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](data:text/html,a)',
    '[x](vbscript:a)',
    '[x](file:///etc/passwd)',
    '[x](//example.org)',
    '[x](\\\\example.org)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](https://example.org/x.png)',
    'www.example.org',
  ])('%s', (body) => {
    expect(problems(body)).not.toEqual([]);
  });

  test('a component of articles in a tool', () => {
    expect(problems('<Tool slug="moodle" />', 'tools')).toEqual([
      'the component <Tool> is not allowed here',
    ]);
  });
});

test('places are counted from the beginning of the file', () => {
  expect(guardBody('Fine.\n\nNot {fine}.\n', 20, 'tools').problems).toEqual([
    expect.objectContaining({ line: 22, column: 5 }),
  ]);
});

test('a text that cites sources has to close its last block of code, which would take in their notes', () => {
  const body = 'A claim.[^a]\n\n```\nCode.';
  expect(guardBody(body, 20, 'articles', ['a']).problems).toEqual([
    {
      line: 22,
      column: 1,
      problem: 'the text ends in a block of code that nothing closes',
      remedy: 'close it with a line of the three signs that began it',
    },
  ]);
  expect(guardBody(`${body}\n\`\`\``, 20, 'articles', ['a']).problems).toEqual([]);
});
