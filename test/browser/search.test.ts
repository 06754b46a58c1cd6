import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(path: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.goto(site.base + path);
  return page;
}

async function results(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-results][data-state=done]');
  return page.locator('[data-result] h2').allTextContents();
}

async function total(page: Page): Promise<number> {
  await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  return Number(await page.locator('[data-results]').getAttribute('data-total'));
}

/** Runs a step that changes the results and waits until they have changed. */
async function changing(page: Page, step: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await step();
  await page.waitForFunction((url) => location.href !== url, before);
  await page.waitForSelector('[data-results][data-state=done]');
}

describe('searching', () => {
  test('a reader types a name on the front page and finds the tool first', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('moodle');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=moodle$/);
    expect((await results(page))[0]).toBe('Moodle');
    const first = page.locator('[data-result]').first();
    expect(await first.getAttribute('data-type')).toBe('tool');
    expect(await first.locator('a').first().getAttribute('href')).toBe('/tools/moodle/');
  });

  test('results appear while typing, without another page', async () => {
    const page = await open('/search/');
    await page.getByRole('searchbox').pressSequentially('flashcards', { delay: 20 });
    expect(await total(page)).toBeGreaterThan(5);
    await page.waitForURL(/\?q=flashcards$/);
  });

  test('a former name finds the tool under its new one', async () => {
    expect((await results(await open('/search/?q=quizizz'))).slice(0, 3)).toContain('Wayground');
  });

  test('articles are found, too', async () => {
    const page = await open('/search/?type=article');
    expect(await total(page)).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-result]').first().getAttribute('data-type')).toBe('article');
  });

  test('nothing found says what to try', async () => {
    const page = await open('/search/?q=xqzwvkjh');
    expect(await total(page)).toBe(0);
    expect(await page.getByText('Nothing found').isVisible()).toBe(true);
    expect(await page.getByText('Use fewer words').isVisible()).toBe(true);
  });

  test('twenty results are shown, then twenty more', async () => {
    const page = await open('/search/?q=video');
    expect(await results(page)).toHaveLength(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-result]').length === 40);
    expect(await page.locator('[data-result]').nth(20).locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('a query is text, whatever it holds', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title="owned">')}`);
    await total(page);
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('[data-search-status] img').count()).toBe(0);
  });
});

describe('narrowing', () => {
  test('each filter narrows the results, and the address holds them all', async () => {
    const page = await open('/search/?q=video');
    const all = await total(page);
    await changing(page, () => page.getByRole('checkbox', { name: /^Open source/ }).check());
    const open_ = await total(page);
    expect(open_).toBeLessThan(all);
    await changing(page, () => page.getByRole('checkbox', { name: /^Linux/ }).check());
    const linux = await total(page);
    expect(linux).toBeLessThanOrEqual(open_);
    expect(new URL(page.url()).search).toBe('?q=video&price=open-source&platform=linux');
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await total(again)).toBe(linux);
    expect(await again.getByRole('checkbox', { name: /^Linux/ }).isChecked()).toBe(true);
  });

  test('two values of one filter widen it', async () => {
    const free = await total(await open('/search/?q=video&price=free'));
    const openSource = await total(await open('/search/?q=video&price=open-source'));
    expect(await total(await open('/search/?q=video&price=free&price=open-source'))).toBe(free + openSource);
  });

  test('a filter alone lists what it holds', async () => {
    const page = await open('/search/?category=flashcards');
    expect(await results(page)).toContain('Anki');
  });

  test('the counts beside the filters are those of the results', async () => {
    const page = await open('/search/?q=video');
    await total(page);
    const count = Number(await page.locator('[data-count="price:open-source"]').textContent());
    await changing(page, () => page.getByRole('checkbox', { name: /^Open source/ }).check());
    expect(await total(page)).toBe(count);
  });

  test('the back button takes filters and words away again', async () => {
    const page = await open('/search/?q=video');
    const all = await total(page);
    await changing(page, () => page.getByRole('checkbox', { name: /^Android/ }).check());
    await page.goBack();
    await page.waitForFunction((wanted) => document.querySelector<HTMLElement>('[data-results]')?.dataset['total'] === String(wanted), all);
    expect(await page.getByRole('checkbox', { name: /^Android/ }).isChecked()).toBe(false);
    expect(await page.getByRole('searchbox').inputValue()).toBe('video');
  });

  test('clearing the filters keeps the words', async () => {
    const page = await open('/search/?q=video&price=free&context=education');
    await total(page);
    await changing(page, () => page.getByRole('button', { name: 'Clear filters' }).click());
    expect(new URL(page.url()).search).toBe('?q=video');
  });
});

describe('without JavaScript', () => {
  test('the search page still leads to every category', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.base}/search/?q=moodle`);
    expect(await page.getByRole('link', { name: 'Learning platforms' }).isVisible()).toBe(true);
    await context.close();
  });

  test('a category narrows to a platform', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.base}/categories/notes/`);
    const visible = () => page.locator('.tool-item:visible').count();
    const all = await visible();
    await page.getByRole('radio', { name: /^Linux/ }).check({ force: true });
    const linux = await visible();
    expect(linux).toBeGreaterThan(0);
    expect(linux).toBeLessThan(all);
    expect(await page.locator('.tool-item:visible:not([data-on~=linux])').count()).toBe(0);
    await context.close();
  });
});
