import { expect, test } from 'vitest';
import type { CitedSource } from '../../../src/model/schemas/cited-source.ts';
import { renderBody } from '../../../src/read/render-body.ts';

const textOf = (html: unknown) => (typeof html === 'string' ? html : '');

const note = (source: Partial<CitedSource>): string => {
  const work: CitedSource = {
    key: 'a',
    author: 'A. Fixture',
    title: 'A work',
    year: 2020,
    ...source,
  };
  const [html] = renderBody('A claim.[^a] It again.[^a]', {
    collection: 'articles',
    folder: 'content/articles/2026',
    sources: [work],
  });
  const [, text] = /<li id="[^"]*">\s*<p>([^]*?) <a href="#user-content-fnref-a"/.exec(
    textOf(html),
  )!;
  return text!;
};

test('a source becomes a note: who, when, what, where, how much of it was read, and what there is to add', () => {
  expect(
    note({
      publication: 'Journal of Fixtures 3(1), 1–2',
      url: 'https://doi.org/10.1000/abc123',
      read: 'abstract',
      note: 'Its third table.',
    }),
  ).toBe(
    'A. Fixture (2020), <a href="https://doi.org/10.1000/abc123" rel="noreferrer">A work</a>, Journal of Fixtures 3(1), 1–2. Abstract only. Its third table.',
  );
  expect(note({ title: 'Why ask?', year: 'n.d.' })).toBe('A. Fixture (n.d.), <em>Why ask?</em>.');
});

test('a note leads back to each place that cites it', () => {
  const [html] = renderBody('One.[^a]\n\nTwo.[^a]', {
    collection: 'articles',
    folder: 'content/articles/2026',
    sources: [{ key: 'a', author: 'A. Fixture', title: 'A work', year: 2020 }],
  });
  expect(html).toContain('id="user-content-fnref-a"');
  expect(html).toContain('href="#user-content-fnref-a-2"');
  expect(html).toMatch(/<h2 id="sources">Sources<\/h2>/);
});

test('what stands in a source is text, and never Markdown', () => {
  expect(note({ title: '*A* [work](/x/) of `fixtures` & 3 < 4 ~~not~~ ![a](b) #1' })).toBe(
    '<em>*A* [work](/x/) of `fixtures` &#x26; 3 &#x3C; 4 ~~not~~ ![a](b) #1</em>'.replace(
      /^/,
      'A. Fixture (2020), ',
    ) + '.',
  );
  expect(note({ url: 'https://example.net/a_(b)_c*d' })).toContain(
    'href="https://example.net/a_%28b%29_c*d"',
  );
});
