import { readFileSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser-launch.ts';
import { serveFolder } from '../../scripts/support/serve.ts';
import { build, project } from '../build/project.ts';
import { xmlComplaint } from '../xml.ts';
import type { Entry } from '../../src/read/library.ts';
import { acceptedCases, acceptedMutants, gather, pageOf } from './accepted.ts';
import { visitor } from './visit.ts';
import type { HostileCase, HostileFile } from './case.ts';
import { CORPUS } from './corpus.ts';
import { Court, type Judgement } from './court.ts';
import { faultsOf } from './outcome.ts';
import {
  article,
  author,
  ballot,
  challenge,
  digest,
  HOSTILE_DAY,
  pick,
  ranking,
  tool,
  VOTE_ALPHA,
  way,
} from './samples.ts';

const court = new Court();
/** What came of each case, in the order of the corpus. */
const judged = new Map<HostileCase, Judgement>();
afterAll(() => court.close());

test('the corpus holds what it says: each case has a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThan(1_000);
  expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
});

test('what a case is made of has no finding at all before something hostile is put into it', async () => {
  const makes = [tool(), article(), author({}), ballot(VOTE_ALPHA), pick(), digest(), challenge()];
  makes.push(way(), ranking('- { rank: 1, tool: alpha-quiz, sources: [list] }'));
  const files = makes.map((make) => make('sample'));
  const { findings } = await court.judge({
    id: 'sample',
    kind: '',
    what: '',
    wanted: 'harmless',
    files,
  });
  expect(findings.filter(({ file }) => files.some(({ path }) => path === file))).toEqual([]);
});

describe.each(Object.entries(Object.groupBy(CORPUS, ({ kind }) => kind)))('%s', (_, cases = []) => {
  test.each(
    cases.map((hostile): [string, HostileCase] => [`${hostile.id}: ${hostile.what}`, hostile]),
  )('%s', async (_, hostile) => {
    const judgement = await court.judge(hostile);
    judged.set(hostile, judgement);
    expect(faultsOf(hostile, judgement)).toEqual([]);
  });
});

/** How many mutated files are judged to find some that are accepted. */
const MUTANTS = Number(process.env['FUZZ_BUILT'] ?? 1_500);
const SEED = process.env['FUZZ_SEED'] ?? '2026';

let files: HostileFile[] = [];
let entries: Entry[] = [];
let offered = 0;
let output = '';
let status: number | null = null;
let dist = '';

/** Addresses of built files, with a leading slash. */
const built = (ending: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `/${path.replaceAll('\\', '/')}`);
/** Pages of entries, each with its heading as it was written. */
const pagesOf = () => new Map(entries.map(pageOf).filter((page) => page !== undefined));

describe('what is accepted', () => {
  beforeAll(async () => {
    const root = project();
    dist = join(root, 'dist');
    const all = new Map<string, HostileFile>();
    for (const file of [...(await acceptedMutants(SEED, MUTANTS)), ...acceptedCases(judged)])
      all.set(file.path, file);
    offered = all.size;
    ({ files, entries } = gather(root, [...all.values()]));
    ({ status, output } = build(root, HOSTILE_DAY));
  }, 1_800_000);

  test('is accepted together, too, but for what is alike', () => {
    expect(files.length).toBeGreaterThan(offered * 0.9);
  });

  test('builds', () => {
    expect(status, output.slice(-4_000)).toBe(0);
  });

  test('has its pages', () => {
    const pages = built('/index.html');
    for (const path of pagesOf().keys()) expect(pages).toContain(`${path}index.html`);
  });

  test('makes feeds, maps and lists that a strict XML parser reads', () => {
    const paths = [...built('.xml'), ...built('.opml')];
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect(xmlComplaint(read(path)), path).toBeUndefined();
  });

  test('makes JSON that can be read', () => {
    for (const path of built('.json'))
      expect(() => JSON.parse(read(path)) as unknown, path).not.toThrow();
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let base = '';
  beforeAll(async () => {
    ({ base, server } = await serveFolder(dist));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('no page runs anything, asks another host, or is wider than a phone; nothing on it is empty or undefined', async () => {
    // A page that only leads on is gone before it can be looked at.
    const pages = built('.html')
      .filter((path) => !read(path).includes('http-equiv="refresh"'))
      .map((path) => path.replace(/index\.html$/, ''));
    const written = files.map(({ content }) => String(content)).join('\n');
    const leaks = ['undefined', '[object Object]', 'NaN'].filter((word) => !written.includes(word));
    const headings = pagesOf();
    console.log(`built: ${files.length} accepted files, ${pages.length} pages`);
    const faults: string[] = [];
    const open = async () => {
      const visit = await visitor(browser, base);
      for (let path = pages.pop(); path; path = pages.pop()) {
        const found = await visit(path);
        for (const leak of leaks)
          if (found.text.includes(leak)) found.faults.push(`says “${leak}”`);
        const heading = headings.get(path);
        if (heading !== undefined && found.title !== heading)
          found.faults.push(`is headed “${found.title}”, but was written “${heading}”`);
        faults.push(...found.faults.map((fault) => `${path} ${fault}`));
      }
    };
    await Promise.all([open(), open(), open()]);
    // The check reads the heads of pictures and decodes nothing: one whose pixels are damaged is shown by its alt.
    expect(faults.filter((fault) => !/a broken picture: .*noise/.test(fault))).toEqual([]);
  }, 1_800_000);
});

function read(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}
