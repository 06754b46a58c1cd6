import { expect, test } from 'vitest';
import { samplePages } from '../dist/pages.ts';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const PAGES = {
  ...samplePages(),
  'search results': '/search/?q=video&price=free',
  'no results': '/search/?q=xqzwvkjh',
};

/** The longest lists have the colours of the shorter ones. */
const LONG_LISTS = new Set(['letter', 'category', 'top category']);

/**
 * Tests every second kind of page with axe, in light and then in the dark; the two halves are a file each, which run
 * beside each other.
 */
export function testsOfBarriers(half: 'first' | 'second'): void {
  const site = serveSite();
  const asked = Object.entries(PAGES).filter(
    (_, place) => place % 2 === (half === 'first' ? 0 : 1),
  );
  test.each(asked)(
    'the %s page has no barrier that axe can find, and asks no other host',
    async (name, path) => {
      const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on(
        'request',
        (request) =>
          void (
            request.url().startsWith(site.base) ||
            request.url().startsWith('data:') ||
            foreign.push(request.url())
          ),
      );
      page.on('pageerror', (error) => void errors.push(String(error)));
      page.on(
        'console',
        (message) => void (message.type() === 'error' && errors.push(message.text())),
      );
      await page.goto(site.base + path);
      if (path.includes('?'))
        await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
      expect(page.frames(), 'frames').toHaveLength(1);
      expect(await violations(page), 'in light').toEqual([]);
      if (!LONG_LISTS.has(name)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, 'color-contrast'), 'in the dark').toEqual([]);
      }
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'pixels of sideways scrolling on a phone').toBeLessThanOrEqual(0);
      await context.close();
    },
  );
}
