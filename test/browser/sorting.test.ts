import { expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

test('a list of a year sorts by any column, up and down, by mouse and keyboard', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.base}/top-tools/2020/`);
  const firstTool = () => page.locator('tbody tr').first().getAttribute('data-tool');
  expect(await firstTool()).toBe('youtube');
  await page.getByRole('button', { name: 'Education' }).click();
  const column = await page.locator('tbody tr td:nth-child(4)').allTextContents();
  const ranks = column.filter((text) => text !== '–').map(Number);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(column.slice(ranks.length).every((text) => text === '–')).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  expect(await page.locator('tbody tr td:nth-child(4)').first().textContent()).toBe('100');
});
