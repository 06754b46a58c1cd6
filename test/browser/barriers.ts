import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { samplePages } from '../dist/pages.ts';
import { serveSite } from './site.ts';

const PAGES = {
  ...samplePages(),
  'search results': '/search/?q=video&price=free',
  'no results': '/search/?q=xqzwvkjh',
};

/** Tests every kind of page with axe; a file each for light and dark, which run beside each other. */
export function testsOfBarriers(colorScheme: 'light' | 'dark'): void {
  const site = serveSite();
  // In the dark only colours differ, and the longest lists have those of the shorter ones.
  const asked = Object.entries(PAGES).filter(
    ([name]) => colorScheme === 'light' || !['letter', 'category', 'top category'].includes(name),
  );
  test.each(asked)(
    'the %s page has no barrier that axe can find, and asks no other host',
    async (_, path) => {
      const context = await site.browser.newContext({
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
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
      // Dark colours change nothing but contrast. What passes need not be told node by node.
      const axe = new AxeBuilder({ page }).options({
        resultTypes: ['violations'],
        ...(colorScheme === 'dark' && { runOnly: ['color-contrast'] }),
      });
      const { violations } = await axe.analyze();
      expect(
        violations.map(
          (violation) =>
            `${violation.id}: ${violation.nodes
              .slice(0, 3)
              .map((node) => node.target.join(' '))
              .join(', ')}`,
        ),
      ).toEqual([]);
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
