/**
 * `npm run bench -- phone`, and the end of `npm run bench -- search`: the search page of `dist/` in Chromium on a slow
 * phone with a slow connection, as Lighthouse takes them (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md):
 * 150 ms there and back, 1.6 Mbit/s, a processor four times slower than this machine's.
 */
import { availableParallelism, loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-launch.ts';
import { serveBuilt } from '../support/serve.ts';
import { recordsOf } from '../../src/lib/search/records.ts';
import { benchLibrary } from './content-engine.ts';
import { judgedQueries } from './judge.ts';
import { ask, quantile } from './browser-times.ts';

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;
/** Queries that are opened, each in a fresh browser; on each page the next one is then asked. */
const OPENED = 10;
/** What is typed letter by letter, and the milliseconds between two keys. */
const TYPED = ['flashcards', 'open source lms', 'zoom alternative', 'record my screen'];
const BETWEEN_KEYS = 120;

interface Measured {
  /** Milliseconds from the start of the navigation to the first painted answer, and to the summaries of all. */
  first: number;
  complete: number;
  /** Bytes on the wire: scripts and data up to the first answer, and all there is up to the summaries. */
  needed: number;
  all: number;
  /** Bytes of the query after it. */
  further: number;
}

/** What is said of it: the name, the unit, its decimals, and the value in that unit. */
const LINES: readonly (readonly [
  name: string,
  unit: string,
  decimals: number,
  of: (one: Measured) => number,
])[] = [
  ['to the first answer', 's', 2, ({ first }) => first / 1000],
  ['to all summaries', 's', 2, ({ complete }) => complete / 1000],
  ['scripts and data to the first answer', 'kB', 1, ({ needed }) => needed / 1000],
  ['all bytes to the summaries, page, style and fonts included', 'kB', 1, ({ all }) => all / 1000],
  ['a further query', 'kB', 1, ({ further }) => further / 1000],
];

const { base, server } = await serveBuilt();
const browser = await launchBrowser();
try {
  const queries = judgedQueries('tuned-on', recordsOf(benchLibrary())).map(({ q }) => q);
  const step = Math.floor(queries.length / OPENED);
  const measured: Measured[] = [];
  for (let place = 0; place < OPENED; place++) {
    const [q = '', next = ''] = [queries[place * step], queries[place * step + 1]];
    measured.push(await open(q, next));
    console.error(`${q}: ${JSON.stringify(measured.at(-1))}`);
  }
  const { paints, answers } = await typeOn();
  console.log(
    `\nOn slow 4G with a slow phone, ${OPENED} addresses with a query. ${loadavg()[0]!.toFixed(1)} processes wanted the ${availableParallelism()} processors meanwhile: with more than one times are too long.\n`,
  );
  console.log('| from opening the address | unit | median | most |\n| --- | --- | ---: | ---: |');
  for (const [name, unit, decimals, of] of LINES) {
    const values = measured.map(of);
    console.log(
      `| ${name} | ${unit} | ${quantile(values, 0.5).toFixed(decimals)} | ${Math.max(...values).toFixed(decimals)} |`,
    );
  }
  console.log('\n| from a key | unit | median | p95 |\n| --- | --- | ---: | ---: |');
  for (const [name, took] of Object.entries({
    'to the next paint': paints,
    'to its painted answers, the data being there': answers,
  }))
    console.log(
      `| ${name} | ms | ${quantile(took, 0.5).toFixed(0)} | ${quantile(took, 0.95).toFixed(0)} |`,
    );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** A page of its own browser context, slow from here on. */
async function slowPage(): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session };
}

/** Opens the address of a query, and then asks another. */
async function open(q: string, next: string): Promise<Measured> {
  const { page, session } = await slowPage();
  const kinds = new Map<string, string>();
  const received: { kind: string; bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    received.push({ kind: kinds.get(requestId) ?? 'Other', bytes: encodedDataLength }),
  );
  const bytes = (of: (kind: string) => boolean) =>
    received.filter(({ kind }) => of(kind)).reduce((sum, one) => sum + one.bytes, 0);
  await page.addInitScript(() => {
    const painted = (name: string) =>
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    new MutationObserver((_, observer) => {
      const list = document.querySelector<HTMLElement>('[data-results]');
      if (list?.children.length && performance.getEntriesByName('first').length === 0)
        painted('first');
      if (list?.dataset['state'] !== 'done') return;
      painted('complete');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(`${base}/search/?q=${encodeURIComponent(q)}`, { waitUntil: 'commit' });
  const reached = async (name: string) => {
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name);
    return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, name);
  };
  const first = await reached('first');
  const needed = bytes((kind) => ['Script', 'Fetch', 'XHR', 'Other', 'Preload'].includes(kind));
  const complete = await reached('complete');
  const all = bytes(() => true);
  await page.waitForLoadState('networkidle');
  const before = bytes(() => true);
  await page.locator('.search-form.large input').fill(next);
  await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const further = bytes(() => true) - before;
  await page.context().close();
  return { first, complete, needed, all, further };
}

/**
 * Types on the search page, on which the files of what is typed have been fetched before.
 * @returns for each key the milliseconds to the next paint, as the Event Timing API has them, and to the answers
 */
async function typeOn(): Promise<{ paints: number[]; answers: number[] }> {
  const { page, session } = await slowPage();
  await session.send('Network.emulateNetworkConditions', {
    ...SLOW_4G,
    latency: 0,
    downloadThroughput: -1,
  });
  await page.goto(`${base}/search/`, { waitUntil: 'networkidle' });
  await page.waitForSelector('[data-results]', { state: 'attached' });
  const answers: number[] = [];
  for (const text of TYPED)
    for (const round of ['fetch', 'measure'])
      for (let end = 1; end <= text.length; end++) {
        const took = await ask(page, text.slice(0, end));
        if (round === 'measure') answers.push(took);
      }
  await page.evaluate(() => {
    const took: Record<number, number> = {};
    Object.assign(window, { took });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId && entry.name.startsWith('key'))
          took[entry.interactionId] = Math.max(took[entry.interactionId] ?? 0, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  const box = page.locator('.search-form.large input');
  for (const text of TYPED) {
    await box.fill('');
    await box.pressSequentially(text, { delay: BETWEEN_KEYS });
    await page.waitForLoadState('networkidle');
  }
  const slow = Object.values(
    await page.evaluate(() => (window as unknown as { took: Record<number, number> }).took),
  );
  await page.context().close();
  // The browser leaves out what took less than 16 ms.
  const quick = Math.max(0, TYPED.join('').length - slow.length);
  return { paints: [...slow, ...Array.from({ length: quick }, () => 16)], answers };
}
