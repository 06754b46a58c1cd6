import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveBuilt } from '../../scripts/support/serve.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** Runs wherever Debian's or Ubuntu's Firefox is installed, as in CI; elsewhere it is reported as skipped. */
describe.skipIf(!FIREFOX)('in Firefox', () => {
  let base = '';
  let server: Server;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    ({ base, server } = await serveBuilt());
    browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX!,
      args: ['--width=1280', '--height=900'],
      defaultViewport: null,
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => {
      errors.push(String(error));
    });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  const open = (path: string) => page.goto(base + path);
  const textOf = (selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent.trim()).catch(() => '');
  const seen = (selector: string) =>
    page.$$eval(selector, (found) => found.filter((one) => one.checkVisibility()).length);
  const unfold = () =>
    page.$$eval('main details', (folds) => folds.forEach((fold) => (fold.open = true)));
  /** Waits until something holds; the driver's own ways to wait evaluate text, which the policy of the pages forbids. */
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((later) => setTimeout(later, 50));
  };
  const follow = (selector: string) =>
    Promise.all([page.waitForNavigation(), page.click(selector)]);

  test('a half-typed name on the front page is suggested, and leads to its tool', async () => {
    await open('/');
    await page.type('#front-q', 'moodl');
    await until(async () => (await textOf('[role="option"]')).includes('Moodle'));
    await follow('[role="option"]');
    expect(await textOf('h1')).toBe('Moodle');
  });

  test('a task is answered with tools, which can be narrowed', async () => {
    await open('/search/?q=mind%20maps');
    const answers = '[data-results] li a';
    await until(async () => (await seen(answers)) > 0);
    await unfold();
    await page.click('input[name="price"][value="free"]');
    await until(async () => (await page.evaluate('location.search')) === '?q=mind+maps&price=free');
    await until(async () => (await seen(answers)) > 0);
    const prices = await page.$$eval('[data-results] li', (found) =>
      found.map(({ textContent }) => textContent),
    );
    expect(prices.every((text) => text.includes('Free'))).toBe(true);
  });

  test('a category narrows by facets', async () => {
    await open('/categories/notes/');
    const all = await seen('[data-has]');
    await unfold();
    await page.click('#filter-platform-linux');
    const left = await seen('[data-has]');
    expect(left).toBeLessThan(all);
    expect(left).toBeGreaterThan(0);
  });

  test('a source of an article is one link away, and the way back another', async () => {
    await open('/magazine/');
    await follow('main a[href*="/magazine/"][href$="/"]:is(h2 a, h3 a)');
    await page.click('.article-body [data-footnote-ref]');
    const note = new URL(page.url()).hash;
    expect(await page.$eval(note, (element) => element.matches(':target'))).toBe(true);
    await page.click(`${note} [data-footnote-backref]`);
    expect(new URL(page.url()).hash).not.toBe(note);
  });

  test('no page said that something went wrong', () => {
    expect(errors).toEqual([]);
  });
});
