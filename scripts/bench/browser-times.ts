import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-launch.ts';
import { judge, type JudgedQuery, type Verdict } from './judge.ts';
import type { RivalDocument } from './rivals.ts';

/** Bytes are those of scripts and data, compressed; times are milliseconds from a key to painted results. */
export interface Timing {
  first: { median: number; most: number };
  further: { median: number; p95: number };
  paint: { median: number; p95: number };
}

export interface Setup {
  /** The data files of this site's search. */
  files: ReadonlyMap<string, unknown>;
  /** The index of each rival. */
  indexes: ReadonlyMap<string, string>;
  /** The bytes of each rival's library. */
  libraries: ReadonlyMap<string, number>;
  documents: readonly RivalDocument[];
  queries: readonly JudgedQuery[];
}

/** Queries whose first results are weighed on a fresh page. */
const FRESH = 24;
/** Queries asked before the clock counts. */
const WARM_UP = 10;
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Runs the search page of `dist/` and the pages of the rivals in Chromium, from a server that counts what it sends. */
export async function timeInBrowser({
  files,
  indexes,
  libraries,
  documents,
  queries,
}: Setup): Promise<{
  times: Map<string, Timing>;
  pagefind: { timing: Timing; verdicts: Verdict[] };
}> {
  const rivalPage = await bundle('scripts/bench/rival-page.ts');
  const pagefindFolder = await pagefindIndex(documents);
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const data = /^\/search\/data\/[^/]+\/(.+)\.json$/.exec(pathname)?.[1];
    const index = /^\/indexes\/(.+)\.json$/.exec(decodeURIComponent(pathname))?.[1];
    if (data !== undefined)
      return files.has(data)
        ? send(response, '.json', JSON.stringify(files.get(data)))
        : notFound(response);
    if (index !== undefined) return send(response, '.json', indexes.get(index)!);
    if (pathname === '/rival.html')
      return send(
        response,
        '.html',
        '<!doctype html><input><ol></ol><script type="module" src="/rival.js"></script>',
        false,
      );
    if (pathname === '/plain.html')
      return send(response, '.html', '<!doctype html><input><ol></ol>', false);
    if (pathname === '/rival.js') return send(response, '.js', rivalPage, false);
    const path = pathname.startsWith('/default-pagefind/')
      ? join(pagefindFolder, pathname.slice(18))
      : join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return readable(path) ? send(response, extname(path), readFileSync(path)) : notFound(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const counted = { reset: () => (sent = 0), read: () => sent };
  try {
    const times = new Map<string, Timing>();
    const sample = queries.filter((_, place) => place % Math.ceil(queries.length / FRESH) === 0);
    times.set('this site', await measure(browser, `${base}/search/`, queries, sample, counted, 0));
    for (const name of indexes.keys()) {
      const asked = name === 'Fuse.js' ? queries.filter((_, place) => place % 6 === 0) : queries;
      times.set(
        name,
        await measure(
          browser,
          `${base}/rival.html?engine=${encodeURIComponent(name)}`,
          asked,
          sample.slice(0, 2),
          counted,
          libraries.get(name)!,
        ),
      );
    }
    return { times, pagefind: await measurePagefind(browser, base, queries, counted) };
  } finally {
    await browser.close();
    server.close();
    rmSync(pagefindFolder, { recursive: true });
  }

  /** Sends a file; scripts and data are weighed as a server that compresses would send them. */
  function send(
    response: ServerResponse,
    extension: string,
    content: string | Uint8Array,
    weighed = true,
  ): void {
    if (weighed && !['.html', '.css', '.svg', '.woff2', '.png'].includes(extension))
      sent += ['.js', '.json'].includes(extension) ? gzipSync(content).length : content.length;
    response.writeHead(200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
    });
    response.end(content);
  }
}

async function measure(
  browser: Browser,
  url: string,
  queries: readonly JudgedQuery[],
  fresh: readonly JudgedQuery[],
  counted: { reset(): void; read(): number },
  library: number,
): Promise<Timing> {
  const firsts: number[] = [];
  for (const { q } of fresh) {
    counted.reset();
    const page = await openPage(browser, url);
    await ask(page, q);
    firsts.push(counted.read() + library);
    await page.context().close();
  }
  const page = await openPage(browser, url);
  const paints: number[] = [];
  const furthers: number[] = [];
  for (const [place, { q }] of queries.entries()) {
    counted.reset();
    const took = await ask(page, q);
    if (place >= WARM_UP) {
      paints.push(took);
      furthers.push(counted.read());
    }
  }
  await page.context().close();
  return {
    first: { median: quantile(firsts, 0.5), most: Math.max(...firsts) },
    further: { median: quantile(furthers, 0.5), p95: quantile(furthers, 0.95) },
    paint: { median: quantile(paints, 0.5), p95: quantile(paints, 0.95) },
  };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  if (url.includes('rival.html')) await page.waitForSelector('[data-ready]');
  return page;
}

/** Types a query at one stroke. @returns milliseconds until its results are painted */
export function ask(page: Page, q: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>(
      '.search-form.large input, body > input',
    )!;
    const list = document.querySelector<HTMLElement>('[data-results], body > ol')!;
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (list.dataset['state'] !== 'done') await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  }, q);
}

async function measurePagefind(
  browser: Browser,
  base: string,
  queries: readonly JudgedQuery[],
  counted: { reset(): void; read(): number },
): Promise<{ timing: Timing; verdicts: Verdict[] }> {
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${base}/plain.html`);
    return page;
  };
  const find = (page: Page, q: string) =>
    page.evaluate(async (text) => {
      const started = performance.now();
      const address = '/default-pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search(text: string): Promise<{
          results: { data(): Promise<{ url: string; meta: { title: string } }> }[];
        }>;
      };
      const { results } = await pagefind.search(text);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      document
        .querySelector('ol')!
        .replaceChildren(
          ...found.map(({ meta }) =>
            Object.assign(document.createElement('li'), { textContent: meta.title }),
          ),
        );
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return {
        took: performance.now() - started,
        slugs: found.map(({ url }) => url.split('/')[2]!),
      };
    }, q);
  const firsts: number[] = [];
  for (const { q } of queries.slice(0, 6)) {
    counted.reset();
    const page = await open();
    await find(page, q);
    firsts.push(counted.read());
    await page.context().close();
  }
  const page = await open();
  const paints: number[] = [];
  const furthers: number[] = [];
  const { verdicts } = await judge(queries, async (q) => {
    counted.reset();
    const { took, slugs } = await find(page, q);
    paints.push(took);
    furthers.push(counted.read());
    return slugs;
  });
  await page.context().close();
  const [warmPaints, warmFurthers] = [paints.slice(WARM_UP), furthers.slice(WARM_UP)];
  return {
    verdicts,
    timing: {
      first: { median: quantile(firsts, 0.5), most: Math.max(...firsts) },
      further: { median: quantile(warmFurthers, 0.5), p95: quantile(warmFurthers, 0.95) },
      paint: { median: quantile(warmPaints, 0.5), p95: quantile(warmPaints, 0.95) },
    },
  };
}

async function pagefindIndex(documents: readonly RivalDocument[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const { id, name, aliases, kinds, summary } of documents)
    await index!.addCustomRecord({
      url: `/${id}/`,
      content: summary,
      language: 'en',
      meta: { title: name, aliases, kinds },
    });
  await index!.writeFiles({ outputPath: folder });
  await close();
  return folder;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  return outputFiles[0]!.text;
}

function readable(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}

/** The value below which a share of some values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
