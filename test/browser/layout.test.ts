import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages, read, samplePages } from '../dist/pages.ts';
import { serveSite } from './site.ts';

const site = serveSite();
const PAGES = {
  ...samplePages(),
  'article with a chart': builtPages().find(
    (page) => page.startsWith('/magazine/') && read(page).includes('class="chart-figure'),
  )!,
};
const WIDTHS = [320, 390, 768, 820, 1280];

/** The figures of WCAG 1.4.12, Text Spacing. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

async function open(path: string, width: number, options = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(site.base + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The sizes in px of the letters of every drawing that can be seen. */
const chartText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg.chart')]
      .filter((chart) => chart.checkVisibility())
      .flatMap((chart) => {
        const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
        return [...chart.querySelectorAll('text')].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        );
      }),
  );

describe.each(Object.entries(PAGES))('the %s page', (_, path) => {
  test('fits every width, with its navigation in one row and text of charts from 12 to 15 px', async () => {
    const page = await open(path, WIDTHS[0]!);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      expect(await sideways(page), `pixels beyond the page at ${width}`).toBeLessThanOrEqual(0);
      const rows = await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('listitem')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).offsetTop));
      expect(new Set(rows).size, `rows of navigation at ${width}`).toBe(1);
      for (const size of await chartText(page)) {
        expect(size, `text of a chart at ${width}`).toBeGreaterThan(11.9);
        expect(size, `text of a chart at ${width}`).toBeLessThan(15.1);
      }
    }
    await page.context().close();
  });

  test('fits 320 px when its text is spaced wide', async () => {
    const page = await open(path, 320, { bypassCSP: true });
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('while a page loads, nothing moves', () => {
  // The search page makes its results in the browser and has tests of its own.
  const still = Object.entries(PAGES).filter(([, path]) => path !== '/search/');
  test.each(still)('%s', async (_, path) => {
    for (const width of [390, 1280]) {
      const context = await site.browser.newContext({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.base + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const shifts = await page.evaluate(
        () => (globalThis as unknown as { shifts: number[] }).shifts,
      );
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        `at ${width}`,
      ).toBeLessThan(0.05);
      await context.close();
    }
  });
});

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
    await page.goto(site.base + path, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next"')),
    ).toBe(true);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(most);
    await context.close();
  });
});
