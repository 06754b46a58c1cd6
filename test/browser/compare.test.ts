import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(address: string, width = 1280): Promise<Page> {
  // In a context of its own, as axe wants it.
  const context = await site.browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  await page.goto(site.base + address);
  return page;
}

const columns = (page: Page) =>
  page
    .locator('[data-result] thead th[scope=col]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-tool')));
const said = (page: Page) => page.locator('[data-said]').innerText();

describe('a comparison by address', () => {
  test('holds tools side by side, with the evidence of each fact as the page of the tool states it', async () => {
    const page = await open('/compare/?tools=moodle,canvas-lms,sakai');
    await page.locator('[data-result] tbody').first().waitFor();
    expect(await columns(page)).toEqual(['moodle', 'canvas-lms', 'sakai']);
    const row = page.locator('[data-result] tr', {
      has: page.locator('th', { hasText: /^Price$/ }),
    });
    const cell = (await row.locator('td').first().innerText()).replace(/\s+/g, ' ');
    await page.goto(`${site.base}/tools/moodle/`);
    const own = await page.locator('[data-fact=pricing] dd').innerText();
    expect(cell).toBe(own.replace(/\s+/g, ' '));
    await page.context().close();
  });

  test('of five shows four and says so', async () => {
    const page = await open('/compare/?tools=moodle,canvas-lms,sakai,ilias,chamilo');
    await page.locator('[data-result] tbody').first().waitFor();
    expect(await columns(page)).toEqual(['moodle', 'canvas-lms', 'sakai', 'ilias']);
    expect(await said(page)).toContain('names 5 tools');
    await page.context().close();
  });

  test('with one that does not exist, one named twice, and markup, shows the rest and says what is wrong', async () => {
    const page = await open(
      `/compare/?tools=${encodeURIComponent('moodle,mooodle,moodle,sakai,<img src=x onerror=alert(1)>')}`,
    );
    await page.locator('[data-result] tbody').first().waitFor();
    expect(await columns(page)).toEqual(['moodle', 'sakai']);
    const words = await said(page);
    expect(words).toContain('“moodle” is named more than once');
    expect(words).toContain('There is no tool “mooodle” in the directory. Did you mean Moodle?');
    expect(words).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('[data-said] img').count()).toBe(0);
    await page.context().close();
  });

  test('with one tool asks for another', async () => {
    const page = await open('/compare/?tools=moodle');
    await page.getByText('Name another tool').waitFor();
    expect(await page.locator('[data-result]').isVisible()).toBe(false);
    await page.context().close();
  });
});

test('names typed into the form become an address that can be passed on', async () => {
  const page = await open('/compare/');
  await page.getByLabel('Tool 1').fill('moodle');
  await page.getByLabel('Tool 2').fill('Canvas LMS');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('[data-result] tbody').first().waitFor();
  await expect.poll(() => page.url()).toBe(`${site.base}/compare/?tools=moodle,canvas-lms`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Moodle or Canvas LMS');
  await page.goBack();
  await page.locator('[data-result]').waitFor({ state: 'hidden' });
  await page.context().close();
});

test('tools chosen in a list and among search results meet in one comparison', async () => {
  const page = await open('/categories/lms-open-source/');
  await page.getByRole('button', { name: 'Compare Moodle', exact: true }).click();
  await page.goto(`${site.base}/search/?q=sakai`);
  await page.locator('[data-results][data-state=done]').waitFor();
  await page.getByRole('button', { name: 'Compare Sakai', exact: true }).click();
  await page.getByRole('link', { name: 'Compare these 2' }).click();
  await page.locator('[data-result] tbody').first().waitFor();
  expect(await columns(page)).toEqual(['moodle', 'sakai']);
  await page.context().close();
});

test.each([390, 1280])(
  'has no barrier that axe can find and no sideways scrolling, %i pixels wide',
  async (width) => {
    const page = await open('/compare/?tools=moodle,canvas-lms,sakai,ilias', width);
    await page.locator('[data-result] tbody').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);
