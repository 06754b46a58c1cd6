import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(path: string, options = {}): Promise<Page> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.base + path);
  return page;
}
const left = (page: Page) => page.locator('[data-has]:visible').count();
const status = (page: Page) => page.getByRole('status').textContent();
/** Headings of the list that can be seen while no tool under them can. */
const bare = (page: Page) =>
  page
    .locator('.part:visible')
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        [...part.querySelectorAll('[data-has]')].some((item) => item.checkVisibility())
          ? []
          : [part.querySelector('h2')!.textContent],
      ),
    );

describe.each(['/categories/notes/', '/categories/authoring/'])('%s', (path) => {
  test('narrows by facets, says how many are left, and no heading stands over nothing', async () => {
    const page = await open(path);
    const all = await left(page);
    const box = page.getByRole('checkbox', { name: /^Linux/ });
    const promised = Number(await page.locator('[data-count="platform:linux"]').textContent());
    await box.check();
    expect(await left(page)).toBe(promised);
    expect(promised).toBeLessThan(all);
    expect((await status(page))!.trim()).toBe(`${promised} of ${all} tools`);
    expect(await bare(page)).toEqual([]);
    await page
      .getByRole('checkbox', { name: /^Open source/ })
      .first()
      .check();
    expect(await left(page)).toBeLessThanOrEqual(promised);
    expect(await bare(page)).toEqual([]);
  });

  test('without JavaScript narrows by style sheets alone, and every number is true', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    const all = await left(page);
    await page.getByRole('radio', { name: 'Linux' }).check();
    const linux = await left(page);
    expect(linux).toBeGreaterThan(0);
    expect(linux).toBeLessThan(all);
    expect(await page.locator("[data-has]:visible:not([data-has~='platform:linux'])").count()).toBe(
      0,
    );
    expect(await bare(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Paid' }).check();
    expect(await left(page)).toBeLessThan(linux);
    expect(await bare(page)).toEqual([]);
    expect(await page.locator('.count:visible, [role=status]:visible').count()).toBe(0);
  });
});

test('the address holds what is chosen, and the back button takes it away', async () => {
  const page = await open('/categories/notes/');
  const all = await left(page);
  await page.getByRole('checkbox', { name: /^Linux/ }).check();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('name');
  await page.getByRole('radio', { name: 'Table' }).check();
  const address = new URL(page.url());
  expect(address.search).toBe('?platform=linux&sort=name&view=table');
  const again = await open(page.url().slice(site.base.length));
  expect(await left(again)).toBe(await left(page));
  const names = await again.locator('[data-has]:visible h3').allTextContents();
  expect(names.map((name) => name.trim())).toEqual(
    names
      .map((name) => name.trim())
      .toSorted((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true })),
  );
  for (let step = 0; step < 3; step++) await page.goBack();
  expect(await left(page)).toBe(all);
  expect(await page.getByRole('checkbox', { name: /^Linux/ }).isChecked()).toBe(false);
});

test('what most people mean comes first: Moodle among the systems for courses that are open source', async () => {
  const page = await open('/categories/lms-open-source/');
  expect(await page.locator('[data-has] h3').first().textContent()).toContain('Moodle');
});

test('filters are cleared at once', async () => {
  const page = await open('/categories/notes/?price=paid&platform=ios');
  expect(await page.getByRole('checkbox', { name: /^Paid/ }).isChecked()).toBe(true);
  const some = await left(page);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => left(page)).toBeGreaterThan(some);
  expect(new URL(page.url()).search).toBe('');
});
