import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages, read, samplePages } from '../dist/pages.ts';
import { violations } from './axe.ts';
import { serveSite, type Served } from './site.ts';

const PAGES: Record<string, string> = {
  ...samplePages(),
  'article with a chart': builtPages().find(
    (page) => page.startsWith('/magazine/') && read(page).includes('class="chart-figure'),
  )!,
  'search results': '/search/?q=video&price=free',
  'no results': '/search/?q=xqzwvkjh',
};

const HEIGHT = 844;
const PHONE = 390;
const DESK = 1280;
const WIDTHS = [320, PHONE, 768, 820, DESK];

/** The longest lists have the colours of the shorter ones. */
const LONG_LISTS = new Set(['letter', 'category', 'top category']);

/** The figures of WCAG 1.4.12, Text Spacing. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** A page that has loaded, and what it did meanwhile. */
interface Visit {
  page: Page;
  /** Requests to other hosts. */
  foreign: string[];
  /** What it wrote to the console as an error, and what it threw. */
  errors: string[];
}

/** Opens a page in a context of its own and waits until it stands as its reader will see it. */
async function visit(
  site: Served,
  path: string,
  width: number,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width, height: HEIGHT },
    ...options,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(site.base) || request.url().startsWith('data:');
    if (!isOurs) foreign.push(request.url());
  });
  page.on('pageerror', (error) => void errors.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.base + path);
  if (path.includes('?'))
    await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  // What the fonts move is seen in the frame after them.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  return { page, foreign, errors };
}

/** How far the parts of a page have moved so far, as the browser counts it. https://web.dev/articles/cls */
const shiftOf = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );

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

/** Tests every second kind of page; the two halves are a file each, which run beside each other. */
export function testsOfKinds(half: 'first' | 'second'): void {
  const site = serveSite();
  const asked = Object.entries(PAGES).filter(
    (_, place) => place % 2 === (half === 'first' ? 0 : 1),
  );

  describe.each(asked)('the %s page', (name, path) => {
    let open: Visit;
    beforeAll(async () => {
      open = await visit(site, path, PHONE);
    });
    afterAll(() => open.page.context().close());

    // The search makes its results in the browser and has tests of its own.
    test.skipIf(path.startsWith('/search/'))('does not move while it loads', async () => {
      expect(await shiftOf(open.page), 'on a phone').toBeLessThan(0.05);
      const wide = await visit(site, path, DESK);
      expect(await shiftOf(wide.page), 'on a desk').toBeLessThan(0.05);
      await wide.page.context().close();
    });

    test('has no barrier that axe can find', async () => {
      const { page } = open;
      expect(page.frames(), 'frames').toHaveLength(1);
      expect(await violations(page), 'in light').toEqual([]);
      if (LONG_LISTS.has(name)) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'color-contrast'), 'in the dark').toEqual([]);
    });

    test('fits every width, with its navigation in one row and text of charts from 12 to 15 px', async () => {
      const { page } = open;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
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
    });

    test('fits 320 px when its text is spaced wide', async () => {
      const { page } = open;
      await page.setViewportSize({ width: WIDTHS[0]!, height: HEIGHT });
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, TEXT_SPACING);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    });

    test('asks no other host, and finds no fault in itself', () => {
      expect(open.foreign).toEqual([]);
      expect(open.errors).toEqual([]);
    });
  });
}
