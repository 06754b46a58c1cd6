import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(address: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await site.browser.newContext())).newPage();
  await page.goto(site.base + address);
  return page;
}

const names = (page: Page) => page.locator('[data-starred] a').allInnerTexts();
const said = (page: Page) => page.locator('[data-said]').innerText();

test('tools starred on their page, in a list and among results stand on the shortlist with notes, which stay', async () => {
  const page = await open('/tools/moodle/');
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.base)) foreign.push(request.url());
  });
  await page.getByRole('button', { name: 'Shortlist Moodle', exact: true }).click();
  await page.goto(`${site.base}/categories/lms-open-source/`);
  await page.getByRole('button', { name: 'Shortlist Sakai', exact: true }).click();
  await page.goto(`${site.base}/search/?q=anki`);
  await page.locator('[data-results][data-state=done]').waitFor();
  await page.getByRole('button', { name: 'Shortlist Anki', exact: true }).click();
  await page.goto(`${site.base}/shortlist/`);
  expect(await names(page)).toEqual(['Moodle', 'Sakai', 'Anki']);
  await page.getByLabel('Note on Sakai').fill('ask Ines');
  await page.reload();
  expect(await page.getByLabel('Note on Sakai').inputValue()).toBe('ask Ines');
  expect(foreign).toEqual([]);
  await page.getByRole('button', { name: 'Take out Sakai' }).click();
  expect(await names(page)).toEqual(['Moodle', 'Anki']);
  await page.getByRole('button', { name: 'Put it back' }).click();
  expect(await page.getByLabel('Note on Sakai').inputValue()).toBe('ask Ines');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('a list goes into a file and comes back from it in another browser', async () => {
  const page = await open('/tools/moodle/');
  await page.getByRole('button', { name: 'Shortlist Moodle', exact: true }).click();
  await page.goto(`${site.base}/shortlist/`);
  await page.getByLabel('Note on Moodle').fill('=1+1');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  // What was downloaded goes with its browser.
  const buffer = readFileSync(await file.path());
  expect(buffer.toString('utf8')).toContain("'=1+1");
  await page.context().close();
  const other = await open('/shortlist/');
  await other.getByLabel('Add from a file').setInputFiles({
    name: 'shortlist.csv',
    mimeType: 'text/csv',
    buffer,
  });
  await other.getByLabel('Note on Moodle').waitFor();
  expect(await other.getByLabel('Note on Moodle').inputValue()).toBe('=1+1');
  await other.context().close();
});

describe('a list that was passed on by address', () => {
  test('becomes part of the reader’s own only when asked', async () => {
    const page = await open('/shortlist/?tools=moodle,sakai');
    await page.getByRole('button', { name: 'Add these' }).waitFor();
    expect(await names(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add these' }).click();
    expect(await names(page)).toEqual(['Moodle', 'Sakai']);
    await page.context().close();
  });

  test('with ten thousand slugs, or markup, gets a clear sentence', async () => {
    const page = await open('/shortlist/');
    // A page sets the address, because no server takes one of that length.
    const many = Array.from({ length: 10_000 }, (_, index) => `t${index}`).join(',');
    await page.evaluate(
      (tools) => history.replaceState(null, '', `?tools=moodle,<b>,${tools}`),
      many,
    );
    await page.evaluate(() => history.pushState(null, '', location.href));
    await page.route('**/shortlist/**', (route) =>
      route.fulfill({ path: 'dist/shortlist/index.html', contentType: 'text/html' }),
    );
    await page.reload();
    await page.getByText('The address names 10,002 tools.').waitFor();
    expect(await page.locator('[data-shared-tools] li').count()).toBe(1);
    expect(await page.locator('[data-said] b').count()).toBe(0);
    await page.context().close();
  });
});

describe('a browser that keeps nothing', () => {
  test('is full: the reader is told, and what was there is still there', async () => {
    const context = await site.browser.newContext();
    const page = await open('/tools/moodle/', context);
    await page.getByRole('button', { name: 'Shortlist Moodle', exact: true }).click();
    await page.evaluate(() => {
      for (let size = 1 << 22; size > 0; size >>= 1)
        try {
          localStorage.setItem(`fill-${size}`, 'x'.repeat(size));
        } catch {
          // Smaller, then.
        }
      try {
        for (let index = 0; ; index++) localStorage.setItem(`rest-${index}`, '');
      } catch {
        // Full.
      }
    });
    await page.goto(`${site.base}/shortlist/`);
    await page.getByLabel('Note on Moodle').fill('a note that does not fit');
    expect(await said(page)).toContain('has no room left');
    expect(await page.getByLabel('Note on Moodle').inputValue()).toBe('a note that does not fit');
    await page.reload();
    expect(await names(page)).toEqual(['Moodle']);
    await context.close();
  });

  test('refuses: the reader is told, and the page still works', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const page = await open('/tools/moodle/', context);
    await page.getByRole('button', { name: 'Shortlist Moodle', exact: true }).click();
    await page.getByText('does not let this site keep anything').waitFor();
    expect(
      await page
        .getByRole('button', { name: 'Shortlist Moodle', exact: true })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await context.close();
  });

  test('holds something else in that place: it is kept aside', async () => {
    const context = await site.browser.newContext();
    const page = await open('/shortlist/', context);
    await page.evaluate(() => localStorage.setItem('shortlist', '{"broken'));
    await page.reload();
    expect(await said(page)).toContain('could not be read');
    expect(await page.evaluate(() => localStorage.getItem('shortlist-unreadable'))).toBe(
      '{"broken',
    );
    await context.close();
  });
});
