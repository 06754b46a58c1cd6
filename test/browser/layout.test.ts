import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { samplePages } from '../dist/pages.ts';
import { serveSite } from './site.ts';

const site = serveSite();
async function open(path: string, width: number, options = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(site.base + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

describe('where colours are the reader’s', () => {
  test('the page one is at and the letter one is at can still be told', async () => {
    const page = await open('/tools/a-z/m/', 390, { forcedColors: 'active' });
    const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
    expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe(
      'underline',
    );
    const letters = page.getByRole('navigation', { name: 'Tools by first letter' });
    const border = (selector: string) =>
      letters
        .locator(selector)
        .first()
        .evaluate((link) => Number.parseFloat(getComputedStyle(link).borderTopWidth));
    expect(await border('[aria-current]')).toBeGreaterThan(await border('a:not([aria-current])'));
    await page.context().close();
  });

  test('what is chosen on a category page is a box of the browser, which marks it itself', async () => {
    const page = await open('/categories/notes/', 1280, { forcedColors: 'active' });
    const box = page.getByRole('checkbox', { name: /^Linux/ });
    await box.check();
    expect(
      await box.evaluate((input) => {
        const { appearance, opacity } = getComputedStyle(input);
        return [appearance, opacity];
      }),
    ).toEqual(['auto', '1']);
    await page.context().close();
  });
});

describe('a page loads the fonts of the site, and not too many', () => {
  test.each([
    ['tool', '/tools/moodle/', 45_000],
    ['article', samplePages()['article']!, 100_000],
  ])('%s', async (_, path, most) => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    let bytes = 0;
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2'))
        bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await page.goto(site.base + path);
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"')),
    ).toBe(true);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(most);
    await context.close();
  });
});
