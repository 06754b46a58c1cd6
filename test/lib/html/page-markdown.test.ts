import { expect, test } from 'vitest';
import { ownPart, pageMarkdown } from '../../../src/lib/html/page-markdown.ts';

const markdown = (part: string) =>
  pageMarkdown(part, 'https://site.example/tools/foo/', 'CC').split('\n\n---\n')[0];

test('the part of a page that is its own is that in main', () => {
  expect(ownPart('<header>no</header><main id="content"><h1>Foo</h1></main><p>no</p>')).toBe(
    '<h1>Foo</h1>',
  );
  expect(ownPart('<p>no main</p>')).toBeUndefined();
});

test('links are absolute, wherever they led', () => {
  expect(
    markdown('<p><a href="/a/">A</a> <a href="#b">B</a> <a href="https://c.example/">C</a></p>'),
  ).toBe(
    '[A](https://site.example/a/) [B](https://site.example/tools/foo/#b) [C](https://c.example/)',
  );
});

test('facts become a list with what shows each of them', () => {
  expect(
    markdown(
      '<dl><div><dt>Price</dt><dd>Free<small>foo.org, Nov 2026</small></dd></div><div><dt>Runs on</dt><dd>Web</dd></div></dl>',
    ),
  ).toBe('- **Price**: Free (foo.org, Nov 2026)\n- **Runs on**: Web');
});

test('what was struck out stays so', () => {
  expect(markdown('<p><del>Free</del> Paid</p>')).toBe('~~Free~~ Paid');
});

test('tables stay tables', () => {
  expect(
    markdown(
      '<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2007</td></tr></tbody></table>',
    ),
  ).toBe('| Year |\n| - |\n| 2007 |');
});

test('what is for the page alone is left out', () => {
  expect(
    markdown(
      '<ol class="crumbs"><li>Up</li></ol><h1>Foo</h1><svg><text>drawn</text></svg><form><input></form><p class="small no-print">Suggest</p><p hidden>not yet</p>',
    ),
  ).toBe('# Foo');
});

test('what others wrote is no markup', () => {
  expect(markdown('<p># no heading * &lt;script&gt; [no](link)</p>')).toBe(
    '\\# no heading \\* \\<script> \\[no]\\(link)',
  );
});

test('the address and the licence stand at the end', () => {
  expect(pageMarkdown('<p>Text</p>', 'https://site.example/x/', 'CC BY-SA')).toBe(
    'Text\n\n---\n\n<https://site.example/x/> · CC BY-SA\n',
  );
});
