import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

/** The names of the results, when all of them are drawn. */
async function answers(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-results][data-state=done]');
  return page.locator('[data-result] h2').allTextContents();
}

describe('without a connection', () => {
  const KEPT = 'Kept: the search works without a connection';

  /** A reader who has had the search kept. */
  async function keeping() {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.base}/search/`);
    await page.getByRole('button', { name: 'Keep for offline' }).click();
    await page.getByText(KEPT).waitFor();
    return { context, page };
  }

  /** The names of the files in a cache. */
  const kept = (page: Page, cache: string) =>
    page.evaluate(async (wanted) => {
      const name = (await caches.keys()).find((own) => own.startsWith(wanted))!;
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    }, cache);

  test('the search answers, from two files, and pages opened since are there; of others it says that they are not', async () => {
    const { context, page } = await keeping();
    expect((await kept(page, 'search-data-')).map((path) => path.split('/').at(-1))).toEqual([
      'words.json',
      'texts.json',
    ]);
    await page.goto(`${site.base}/tools/moodle/`);
    await expect.poll(() => kept(page, 'pages')).toContain(site.path('/tools/moodle/'));
    await context.setOffline(true);

    await page.goto(`${site.base}/search/?q=record+my+screen`);
    expect((await answers(page)).length).toBe(20);
    expect(await page.locator('[data-result] .summary').first().textContent()).toMatch(/.{40}/);

    await page.goto(`${site.base}/tools/moodle/`);
    expect(await page.locator('h1').textContent()).toContain('Moodle');
    // Its style is there, too.
    expect(await page.locator('.skip').evaluate((link) => getComputedStyle(link).position)).toBe(
      'absolute',
    );

    const answer = await page.goto(`${site.base}/tools/anki/`);
    expect(answer?.status()).toBe(503);
    expect(await page.locator('main').textContent()).toContain('not kept on this device');
    await context.close();
  });

  test('no answer, and a phrase, are no error', async () => {
    const { context, page } = await keeping();
    await context.setOffline(true);
    await page.goto(`${site.base}/search/?q=xqzwvkjh`);
    await page.getByText('Nothing found').waitFor();
    await page.goto(`${site.base}/search/?q=${encodeURIComponent('"spaced repetition"')}`);
    expect((await answers(page)).length).toBeGreaterThan(3);
    expect(await page.locator('[data-notes]').textContent()).toContain('could not be looked up');
    await context.close();
  });

  test('nothing is kept behind the reader’s back', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.base}/search/?q=quiz`);
    await answers(page);
    await page.getByRole('button', { name: 'Keep for offline' }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    await context.close();
  });

  test('a later visit brings what is kept up to date without another press, and what is old goes', async () => {
    const { context, page } = await keeping();
    const assets = await kept(page, 'assets');
    await page.evaluate(async () => {
      const [data = ''] = (await caches.keys()).filter((name) => name.startsWith('search-data-'));
      await caches.delete(data);
      const [, place = ''] = data.split(' ');
      await caches.open(`search-data-old ${place}`);
      const assets = await caches.open(`assets ${place}`);
      await assets.put(`${place}_astro/old.AbCd1234.js`, new Response(''));
    });
    await page.reload();
    await page.getByText(KEPT).waitFor();
    expect(await page.evaluate(() => caches.keys())).not.toContainEqual(
      expect.stringMatching(/^search-data-old/),
    );
    expect(await kept(page, 'search-data-')).toHaveLength(2);
    const now = await kept(page, 'assets');
    expect(now).toEqual(expect.arrayContaining(assets));
    expect(now).not.toContain(site.path('/_astro/old.AbCd1234.js'));
    await context.close();
  });

  test('a reader who stops keeps nothing', async () => {
    const { context, page } = await keeping();
    await page.getByRole('button', { name: 'Stop keeping' }).click();
    await page.getByText('Nothing is kept any more.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await context.close();
  });
});
