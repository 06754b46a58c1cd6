import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../../src/lib/html/feed-html.ts';

describe('feeds', () => {
  test("addresses become absolute, scripts and the site's classes go", () => {
    expect(
      feedHtml(
        '<p class="x" style="y">a <a href="/tools/b/">b</a> <img src="c.png" alt="c"></p><script>1</script><style>x</style>',
        'https://site.example/here/magazine/d/',
        'https://site.example/here/',
      ),
    ).toBe(
      '<p>a <a href="https://site.example/here/tools/b/">b</a> <img src="https://site.example/here/magazine/d/c.png" alt="c"></p>',
    );
  });

  test('a wide table comes without the box in which it scrolls on the site', () => {
    const box = '<div class="scroll-x" role="region" tabindex="0" aria-label="Table 1">';
    expect(
      feedHtml(
        `<blockquote>${box}<table><tr><td>a</td></tr></table></div></blockquote>`,
        'https://site.example/',
        'https://site.example/',
      ),
    ).toBe('<blockquote><table><tbody><tr><td>a</td></tr></tbody></table></blockquote>');
  });
});
