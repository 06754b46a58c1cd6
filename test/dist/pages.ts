import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readEnvironment } from '../../src/env.ts';

/** The built site that the tests look at. */
export const DIST = join(process.cwd(), 'dist');

const files = new Map<string, readonly string[]>();

/** Paths of all built files below a folder of the site, from its root, with a leading slash; looked up once. */
export function builtFiles(folder = ''): readonly string[] {
  const known = files.get(folder);
  if (known) return known;
  const found = readdirSync(join(DIST, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(DIST, join(parentPath, name))}`);
  files.set(folder, found);
  return found;
}

/** Addresses of all pages: `/tools/moodle/` for a folder's index, `/404.html` for the page not found. */
export function builtPages(): string[] {
  return builtFiles()
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/index\.html$/, ''));
}

/** Whether a page only leads on to where its entry stands now. */
export function leadsOn(page: string): boolean {
  return read(page).includes('http-equiv="refresh"');
}

/** Where the site stands: at the root of a host, or below a path of it (`npm run test:sub-path`). */
export const HOME = new URL(readEnvironment().site);

/** A built file as text, by its address, as it would be if the site stood at the root of its host. */
export function read(address: string): string {
  return readAsBuilt(address)
    .replaceAll(HOME.href, `${HOME.origin}/`)
    .replaceAll(`="${HOME.pathname}`, '="/')
    .replaceAll(`; url=${HOME.pathname}`, '; url=/')
    .replaceAll(`url(${HOME.pathname}`, 'url(/');
}

/** A built file as text, by its address. */
export function readAsBuilt(address: string): string {
  return readFileSync(join(DIST, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** Values of an attribute wherever it stands in a page, entities decoded. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    value!.replace(/&(?:amp|quot|lt|gt|#34|#38|#39);/g, (entity) => ENTITIES[entity]!),
  );
}

/** One page of each kind, and the longest of those that differ in length. */
export function samplePages(): Record<string, string> {
  const pages = builtPages();
  const longest = (prefix: RegExp) =>
    pages.filter((page) => prefix.test(page)).sort((a, b) => read(b).length - read(a).length)[0]!;
  return {
    front: '/',
    directory: '/tools/',
    letter: longest(/^\/tools\/a-z\//),
    newest: '/tools/newest/',
    closed: '/tools/closed/',
    'top category': '/categories/authoring/',
    category: longest(/^\/categories\/[^/]+\/$/),
    tool: '/tools/moodle/',
    'closed tool': '/tools/delicious/',
    search: '/search/',
    magazine: '/magazine/',
    article: longest(/^\/magazine\/(?!topics)[^/]+\/$/),
    topic: longest(/^\/magazine\/topics\//),
    author: '/authors/editors/',
    'top tools': '/top-tools/',
    'top tools of a year': '/top-tools/2020/',
    vote: '/top-tools/2027/',
    'tool with a history': '/tools/youtube/',
    survey: '/learning-in-the-workplace/',
    picks: '/picks/',
    pick: longest(/^\/picks\/\d/),
    digests: '/digests/',
    digest: longest(/^\/digests\/\d/),
    challenges: '/challenges/',
    challenge: longest(/^\/challenges\/./),
    ways: '/ways/',
    collections: '/collections/',
    collection: longest(/^\/collections\/./),
    compare: '/compare/',
    comparison: longest(/^\/compare\/./),
    shortlist: '/shortlist/',
    feeds: '/feeds/',
    about: '/about/',
    'style guide': '/style-guide/',
    contribute: '/contribute/',
    'not found': '/404.html',
  };
}
