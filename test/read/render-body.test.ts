import { describe, expect, test } from 'vitest';
import { PAGE_IDS, renderBody } from '../../src/read/render-body.ts';
import { type Block } from '../../src/lib/html/blocks.ts';

const article = (body: string) =>
  renderBody(body, { collection: 'articles', folder: 'content/articles/2026' });
const tool = (body: string) => renderBody(body, { collection: 'tools', folder: 'content/tools/a' });
const html = (blocks: Block[]) => blocks.filter((block) => typeof block === 'string').join('');

describe('what a text becomes', () => {
  test('Markdown becomes HTML, signs are escaped, and outgoing links say nothing of the reader', () => {
    expect(tool('*a* \\<b> [x](https://example.org) [y](/tools/y/)')).toEqual([
      '<p><em>a</em> &#x3C;b> <a href="https://example.org" rel="noreferrer">x</a> <a href="/tools/y/">y</a></p>',
    ]);
    expect(html(tool('[x](HTTPS://example.org)'))).toContain('rel="noreferrer"');
  });

  test('a component stays data, with the text inside it', () => {
    expect(article('One\n\n<Callout kind="caution">\n\nMind.\n\n</Callout>\n\nTwo')).toEqual([
      '<p>One</p>\n',
      { component: 'Callout', attributes: { kind: 'caution' }, children: ['<p>Mind.</p>'] },
      '\n<p>Two</p>',
    ]);
  });

  test('a component inside an element leaves the element open around it', () => {
    expect(article('> <Tool slug="moodle" />')).toEqual([
      '<blockquote>\n',
      { component: 'Tool', attributes: { slug: 'moodle' }, children: [] },
      '\n</blockquote>',
    ]);
  });

  test('a picture is looked for beside the article and nowhere else', () => {
    expect(article('<Figure src="./board.png" alt="A board" />')).toEqual([
      {
        component: 'Figure',
        attributes: { src: '/content/articles/2026/board.png', alt: 'A board' },
        children: [],
      },
    ]);
  });

  test('headings have ids of their own, none empty and none of the page’s', () => {
    const text = article(
      `${PAGE_IDS.map((id) => `## ${id}`).join('\n\n')}\n\n## 🙂\n\n## 🙂\n\n## Part one`,
    );
    const ids = [...html(text).matchAll(/id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['', ...PAGE_IDS]) expect(ids).not.toContain(id);
    expect(ids).toContain('part-one');
  });

  test('a table stands in a box that scrolls, with a name of its own', () => {
    const table = '| Group | <Tool slug="moodle" /> |\n| --- | --- |\n| a | 1 |';
    const [start = ''] = article(`${table}\n\n${table.replace('Group', '')}`);
    expect(start).toMatch(
      /^<section class="scroll-x" tabindex="0" aria-label="Table 1: Group"><table>/,
    );
    const inside = article(
      `${table}\n\n<Callout>\n\n| | |\n| --- | --- |\n| a | b |\n\n</Callout>`,
    );
    expect(JSON.stringify(inside)).toContain('aria-label=\\"Table 2\\"');
  });

  test('a text that begins like front matter is text', () => {
    expect(html(article('---\nlayout: data:text/javascript,0\n---\n\nText'))).toBe(
      '<hr>\n<h2 id="layout-datatextjavascript0">layout: data:text/javascript,0</h2>\n<p>Text</p>',
    );
  });
});

describe('what no text becomes, even without the check before it', () => {
  test.each([
    '{1}',
    '<script>x</script>',
    '<style>x</style>',
    '<Unknown />',
    '<constructor />',
    '<Callout title={x}>a</Callout>',
    '<Callout {...x}>a</Callout>',
    'import a from "b"',
    '[x](javascript:alert)',
    '![x](https://example.org/x.png)',
    '[x](data:text/html,a)',
  ])('%s', (body) => {
    expect(() => article(body)).toThrow();
  });

  test('a component of articles in a tool', () => {
    expect(() => tool('<Tool slug="a" />')).toThrow('may not become the component <Tool>');
  });
});
