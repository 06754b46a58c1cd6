import { expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

test('the first stop of the Tab key skips to the content', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.base}/tools/moodle/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/#content$/);
});

test('an unknown address shows the page not found with a search box', async () => {
  const page = await site.browser.newPage();
  const response = await page.goto(`${site.base}/tools/no-such-tool/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no page here');
  await page.getByRole('searchbox').fill('anki');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-results][data-state=done]');
  expect(await page.locator('[data-result] h2').first().textContent()).toBe('Anki');
});
