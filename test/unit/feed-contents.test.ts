import { getRssString } from '@astrojs/rss';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/lib/html/feed-formats.ts';
import { feedHtml } from '../../src/lib/html/feed-html.ts';
import { renderBody } from '../../src/read/render-body.ts';
import { contentsOf, forbiddenIn } from '../feed-contents.ts';

const URL = 'https://site.example/magazine/launching/';

/** An article that shows markup in code, as one on LTI or xAPI does. */
const SHOWN = renderBody(
  `Write \`<script src="lti.js" onload="go()">\` into the page, or \`&lt;b&gt;\` and \`]]>\`.

\`\`\`html
<script>document.title = "a & b"</script>
<p style="color: red" onclick="go()">&amp;lt;</p>
\`\`\`
`,
  { collection: 'articles', folder: 'content/articles/2026' },
)
  .filter((block) => typeof block === 'string')
  .join('');

/** A feed of one text, in both kinds of XML. */
async function feeds(html: string): Promise<string[]> {
  const item = {
    title: 'A title',
    summary: 'Words.',
    id: 'urn:uuid:1',
    url: URL,
    html,
    published: '2026-01-01',
    authors: [],
    topics: [],
  };
  return [
    await getRssString({
      title: 'A feed',
      description: 'Words.',
      site: 'https://site.example/',
      items: [{ title: item.title, link: URL, content: html }],
    }),
    atomFeed({
      title: 'A feed',
      description: 'Words.',
      site: 'https://site.example/',
      home: 'https://site.example/',
      self: 'https://site.example/atom.xml',
      language: 'en-gb',
      items: [item],
    }),
  ];
}

describe('how these tests read a feed', () => {
  test('markup that an article shows in code arrives as text, in RSS and in Atom', async () => {
    const html = feedHtml(SHOWN, URL, 'https://site.example/');
    expect(html).toContain('&#x3C;script');
    for (const xml of await feeds(html)) {
      expect(contentsOf(xml)).toEqual([html]);
      expect(forbiddenIn(contentsOf(xml)[0]!)).toEqual([]);
    }
  });

  test.each([
    ['<p>a</p><script>go()</script>', '<script>'],
    ['<p onclick="go()">a</p>', '<p onClick>'],
    ['<p style="color:red">a</p>', '<p style>'],
    ['<a href="/tools/">a</a>', '<a href="/tools/">'],
    ['<img src="chart.png">', '<img src="chart.png">'],
  ])('markup that is meant is found: %s', async (html, named) => {
    for (const xml of await feeds(html)) expect(forbiddenIn(contentsOf(xml)[0]!)).toEqual([named]);
  });

  test.each([
    '<rss><channel></rss>',
    '<a>&nbsp;</a>',
    '<a>\u0008</a>',
    '<a b=c/>',
    '<a>\uFFFE</a>',
  ])('XML that is not well-formed is refused: %j', (xml) => {
    expect(() => contentsOf(xml)).toThrow();
  });
});
