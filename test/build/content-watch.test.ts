import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser-launch.ts';
import { develop, project, type Developing } from './project.ts';

const TOOL = 'content/tools/a/alpha-quiz.mdx';
const PAGE = '/tools/alpha-quiz/';

/** What Astro's overlay shows on a page, as text; empty when it is not there. */
async function overlayOn(page: Page): Promise<string> {
  // A page may go away while it is looked at: then it is looked at again.
  return page
    .evaluate(() => {
      const root = document.querySelector('vite-error-overlay')?.shadowRoot;
      root?.querySelectorAll('style').forEach((style) => style.remove());
      return root?.textContent ?? '';
    })
    .catch(() => '');
}

/** What a page says once it is asked for again: a page that is still connecting hears no word to reload. */
async function overlayAfterReload(page: Page): Promise<string> {
  // The server may have the page loaded again at the same moment.
  await page.reload().catch(() => undefined);
  return overlayOn(page);
}

/** Whether a page, asked for again, shows its tool and no overlay: one that is still to be given it has none either. */
async function isSound(page: Page): Promise<boolean> {
  const overlay = await overlayAfterReload(page);
  return overlay === '' && (await page.locator('h1:has-text("Alpha Quiz")').count()) === 1;
}

/** Opens a page and waits until it hears what the server says. */
async function openListening(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  const connected = page.waitForEvent('console', (message) =>
    message.text().includes('[vite] connected'),
  );
  await page.goto(address);
  await connected;
  return page;
}

async function statusOf(address: string): Promise<number | undefined> {
  return (await fetch(address).catch(() => undefined))?.status;
}

describe('a mistake in a content file, while astro dev runs', () => {
  const root = project();
  const file = join(root, TOOL);
  const sound = readFileSync(file, 'utf8');
  let server: Developing;
  let browser: Browser;
  let page: Page;
  let base = '';

  beforeAll(async () => {
    server = develop(root);
    browser = await launchBrowser();
    base = await server.ready();
    page = await browser.newPage();
    // A load that the server's own call to reload has cut off may never end: then it is asked for again.
    page.setDefaultNavigationTimeout(15_000);
    await server.until(async () => (await statusOf(base + PAGE)) === 200);
    await page.goto(base + PAGE);
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  test.each([
    ['a value', sound.replace('pricing: free', 'pricing: fre'), '7:10', 'write free'],
    ['the YAML', sound.replace('name: Alpha', 'name: "Alpha'), '2:7', 'close it on the same line'],
    ['the text', `${sound}\nWords {here}.\n`, '16:7', 'write \\{ for a brace'],
    [
      'a reference',
      sound.replace('quiz-makers', 'quiz-maker'),
      '5:14',
      'did you mean quiz-makers?',
    ],
  ])('in %s shows with file, line and remedy on its page alone', async (_, text, place, remedy) => {
    writeFileSync(file, text);
    await server.until(async () => (await overlayAfterReload(page)).includes(remedy));
    expect(await overlayOn(page)).toContain(`${TOOL}:${place}`);
    const line = server
      .output()
      .split('\n')
      .filter((printed) => printed.includes(`${TOOL}:${place}  `));
    expect(line).toHaveLength(1);
    expect(server.output()).not.toMatch(/^ +at /m);
    for (const other of ['/', '/tools/', '/categories/quiz-makers/', '/tools/rss.xml'])
      expect(await statusOf(base + other)).toBe(200);

    writeFileSync(file, sound);
    await server.until(() => isSound(page));
    expect(server.output()).toContain(`${TOOL} is mended`);
  });

  test('cannot speak to the browser of the one who looks', async () => {
    const bad = '<img src=x onerror=document.title=1>';
    writeFileSync(file, sound.replace('pricing: free', `pricing: '${bad}</script>https://"x'`));
    await server.until(async () => (await overlayAfterReload(page)).includes(bad));
    expect(await page.title()).toBe(`${TOOL}:7:10`);
    expect(await page.locator('vite-error-overlay img').count()).toBe(0);
    writeFileSync(file, sound);
    await server.until(() => isSound(page));
  });

  test('of a list shows on the page of its entry, and not on those of others', async () => {
    const list = join(root, 'content/categories.yaml');
    const text = readFileSync(list, 'utf8');
    writeFileSync(list, text.replace('icon: list-checks', 'icon: List'));
    await server.until(async () => (await statusOf(`${base}/categories/quiz-makers/`)) === 500);
    expect(await statusOf(`${base}/categories/authoring/`)).toBe(200);
    expect(await statusOf(base + PAGE)).toBe(200);
    writeFileSync(list, text);
    await server.until(async () => (await statusOf(`${base}/categories/quiz-makers/`)) === 200);
  });

  test('is no longer one when the file is taken away', async () => {
    const other = join(root, 'content/tools/b/beta.mdx');
    mkdirSync(join(root, 'content/tools/b'), { recursive: true });
    writeFileSync(other, 'No tool.\n');
    await server.until(async () => (await statusOf(`${base}/tools/beta/`)) === 500);
    rmSync(other);
    await server.until(async () => (await statusOf(`${base}/tools/beta/`)) === 404);
  });

  test('and what an edit changes show by themselves', async () => {
    const open = await openListening(browser, base + PAGE);
    writeFileSync(file, sound.replace('Alpha Quiz', 'Alpha Quiz the Second'));
    await open.waitForSelector('h1:has-text("Alpha Quiz the Second")');
    await open.close();
    const other = await openListening(browser, base + PAGE);
    writeFileSync(file, sound.replace('pricing: free', 'pricing: fre'));
    await other.waitForSelector('vite-error-overlay');
    await other.close();
    writeFileSync(file, sound);
    await server.until(() => isSound(page));
  });

  test('files that come and go while they are read do not end the server', async () => {
    for (let round = 0; round < 40; round++) {
      writeFileSync(join(root, `content/tools/a/a-${round}.mdx`), sound);
      rmSync(join(root, `content/tools/a/a-${round}.mdx`));
    }
    await server.until(async () => {
      // A file system may say nothing of a change in the middle of so many; it does of the next.
      writeFileSync(file, sound.replace('Alpha Quiz', 'Alpha Quiz the Third'));
      await page.reload().catch(() => undefined);
      return page.locator('h1:has-text("Alpha Quiz the Third")').isVisible();
    });
    expect(await statusOf(`${base}/`)).toBe(200);
  });
});

test('astro dev starts with a file that is wrong, and only its page says so', async () => {
  const root = project();
  const file = join(root, TOOL);
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replace('pricing: free', 'pricing: fre'));
  const server = develop(root);
  try {
    const base = await server.ready();
    await server.until(async () => (await statusOf(`${base}/`)) === 200);
    const response = await fetch(base + PAGE);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain(`${TOOL}:7:10  pricing: “fre” is not one of`);
    expect(server.output()).toContain(`${TOOL}:7:10  pricing: “fre” is not one of`);
    expect(await statusOf(`${base}/categories/quiz-makers/`)).toBe(200);
    writeFileSync(file, sound);
    await server.until(async () => (await statusOf(base + PAGE)) === 200);
  } finally {
    server.stop();
  }
});
