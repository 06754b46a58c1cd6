import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser-launch.ts';
import { builtPages, read } from '../dist/pages.ts';
import { serveBuilt } from '../../scripts/support/serve.ts';

const first = (kind: RegExp) => builtPages().find((page) => kind.test(page))!;
/** Kinds of page beside those of kinds.ts, where a page that the policy stops says so in the console, too. */
const PAGES = {
  'article with charts': builtPages().find(
    (page) => page.startsWith('/magazine/') && read(page).includes('class="chart-figure'),
  )!,
  series: first(/^\/magazine\/series\//),
  archive: '/magazine/archive/',
  forms: '/edit/',
  'ballot form': '/edit/ballot/',
  'article feed': '/rss.xml',
  'Atom feed': '/atom.xml',
  'tool feed': '/tools/rss.xml',
};

let base = '';
let server: Server;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  ({ base, server } = await serveBuilt());
  browser = await launchBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light' });
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page that notes what the policy stops and what goes to the console as an error. */
async function watched(): Promise<{ page: Page; troubles: string[] }> {
  const page = await context.newPage();
  const troubles: string[] = [];
  await page.exposeFunction('note', (trouble: string) => void troubles.push(trouble));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { note(trouble: string): void }).note(
        `${violatedDirective}: ${blockedURI} ${sample}`,
      ),
    ),
  );
  page.on(
    'console',
    (message) => void (message.type() === 'error' && troubles.push(message.text())),
  );
  page.on('pageerror', (error) => void troubles.push(String(error)));
  return { page, troubles };
}

describe('under the content security policy', () => {
  test.each(Object.entries(PAGES))(
    'the %s page is shown whole, light and dark',
    async (_, path) => {
      const { page, troubles } = await watched();
      await page.goto(base + path, { waitUntil: 'networkidle' });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        true,
      );
      expect(troubles).toEqual([]);
    },
  );

  test('the search answers, and asks Pagefind for words in quotation marks', async () => {
    const { page, troubles } = await watched();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${base}/search/?q=%22JCloze%22`);
    await page.locator('[data-results][data-state=done]').waitFor();
    expect(await page.locator('[data-result] h2').allTextContents()).toContain('Hot Potatoes');
    expect(asked).toContainEqual(expect.stringMatching(/\/pagefind\/wasm\./));
    expect(troubles).toEqual([]);
  });

  test('suggestions come while one types on the front page', async () => {
    const { page, troubles } = await watched();
    await page.goto(`${base}/`);
    await page.locator('#front-q').focus();
    await page.locator('#front-q[role=combobox]').waitFor();
    await page.keyboard.type('mood');
    await page.getByRole('option').first().waitFor();
    expect(troubles).toEqual([]);
  });

  test('a list of the Top Tools is sorted', async () => {
    const { page, troubles } = await watched();
    await page.goto(`${base}/top-tools/2020/`);
    await page.getByRole('button', { name: 'Education' }).click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    expect(troubles).toEqual([]);
  });

  test('a ballot is filled in, shown and downloaded', async () => {
    const { page, troubles } = await watched();
    await page.goto(`${base}/edit/ballot/`);
    await page.getByLabel('Your handle or name').fill('A Test Voter');
    const row = page.getByRole('group', { name: 'Tool 1', exact: true });
    await row.getByLabel('Name').fill('moodle');
    await row.getByLabel('Workplace learning').check();
    await page.getByRole('button', { name: 'Show my ballot' }).click();
    await page.getByRole('heading', { name: 'Your ballot is ready to send' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('a-test-voter.yaml');
    expect(troubles).toEqual([]);
  });

  test('a style attribute is stopped: the policy is at work, and these tests would see it', async () => {
    const { page, troubles } = await watched();
    await page.goto(`${base}/`);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect
      .poll(() => troubles)
      .toContainEqual(expect.stringMatching(/^style-src-attr: inline/));
  });
});
