import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { samplePages } from '../dist/pages.ts';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const site = serveSite();
const address = samplePages()['challenge']!;

test('days are ticked off, taken back, kept in this browser, and exported', async () => {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(site.base + address);
  await page.getByLabel('Day 1 is done', { exact: true }).check();
  await page.getByLabel('Day 17 is done').check();
  await page.reload();
  expect(await page.getByText('2 of 30 days done').isVisible()).toBe(true);
  await page.getByLabel('Day 17 is done').uncheck();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.getByLabel('Day 17 is done').isChecked()).toBe(true);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export what is done' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8').match(/^- \[x\]/gm)).toHaveLength(2);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('the month goes into a calendar from the day that the reader picks', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.base + address);
  await page.getByLabel('First day').fill('2028-02-15');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Calendar file' }).click(),
  ]);
  const calendar = new ICAL.Component(
    ICAL.parse(readFileSync(await file.path(), 'utf8')) as unknown[],
  );
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events).toHaveLength(30);
  expect(events[0]?.startDate.toString()).toBe('2028-02-15');
  expect(events[29]?.startDate.toString()).toBe('2028-03-15');
  for (const event of events) expect(event.description.length).toBeGreaterThan(40);
  await context.close();
});

test('without a script it is a plain list of thirty days, and nothing on it waits for one', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.base + address);
  expect(await page.locator('.days > li').count()).toBe(30);
  expect(await page.getByText('Your month').isVisible()).toBe(false);
  await context.close();
});
