import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOME, samplePages } from '../dist/pages.ts';
import { serveSite } from './site.ts';

const site = serveSite();
const article = samplePages()['article']!;

describe('an article on paper', () => {
  let sheets: string[] = [];
  let headings: string[] = [];
  let links: string[] = [];

  beforeAll(async () => {
    const page = await (await site.browser.newContext({ colorScheme: 'dark' })).newPage();
    await page.goto(site.base + article);
    headings = await page.locator('.article-body h2').allTextContents();
    links = await page
      .locator('.article-body a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: false,
    });
    sheets = text;
  });

  /** Without white space, because an address may be broken over two lines. */
  const all = () => sheets.join('').replace(/\s/g, '');

  test('has numbered pages', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    for (const [index, sheet] of sheets.entries())
      expect(sheet).toContain(`${index + 1} / ${sheets.length}`);
  });

  test('says where every link leads, and where the article itself is found', () => {
    const addresses = links.filter((href) => !href.startsWith('#'));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(all()).toContain(`(${address})`.replace(/\s/g, ''));
    expect(all()).toContain(`${HOME.host}${site.path(article)}`);
  });

  test('leaves out navigation and everything that is only of use on the screen', () => {
    for (const words of [
      'Skip to content',
      'Contribute',
      'Suggest a change',
      'Read next',
      'Tools in this article',
      '↩',
    ])
      expect(sheets.join('\n')).not.toContain(words);
  });

  test('never ends a page with a heading', () => {
    expect(headings.length).toBeGreaterThan(2);
    for (const sheet of sheets) {
      const last = sheet.replace(/\s*\d+ \/ \d+\s*$/, '').trim();
      for (const heading of headings)
        expect(last.endsWith(heading), `“${heading}” at the foot of a page`).toBe(false);
    }
  });

  test('prints dark letters on white, in dark mode too', async () => {
    const page = await (await site.browser.newContext({ colorScheme: 'dark' })).newPage();
    await page.goto(site.base + article);
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });
});

test('a tool stands on one sheet, with what one may take instead', async () => {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${site.base}/tools/moodle/`);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: false,
  });
  expect(text).toHaveLength(1);
  expect(text[0]).toContain('Alternatives: Canvas LMS');
});
