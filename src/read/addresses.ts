import { PAGE_IDS } from './render-body.ts';
import { byLetter } from '../lib/tools/tool-order.ts';
import { DATA_FILES, entryFile } from '../lib/data/files.ts';
import { NEVER } from '../model/collection.ts';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  OPEN_COLLECTIONS,
  definitionOf,
  folderOfPages,
  type CollectionName,
  type DataOf,
} from '../model/collections.ts';
import { VOTE } from '../model/vote.ts';
import {
  authorAddress,
  categoryAddress,
  digestTextAddress,
  dataAddress,
  embedAddress,
  feedAddress,
  formAddress,
  letterAddress,
  schemaAddress,
  topToolsAddress,
} from '../model/page-addresses.ts';

/** What the addresses of the site are made from. */
export type AddressSource = {
  [C in CollectionName]: readonly { slug: string; data: DataOf[C] }[];
};

/** An address and the first day on which a page stands there; no day for one that is always there. */
type Address = readonly [path: string, from?: string];

/** Every route of `src/pages` without parameters, as its address. A test holds these lists against the folders. */
export const PAGES: readonly string[] = [
  '/',
  '/about/',
  '/about/facts/',
  '/about/facts/corrections/',
  '/about/facts/readings/',
  '/atom.xml',
  '/challenges/',
  '/collections/',
  '/community/',
  '/community/events.ics',
  '/compare/',
  '/contribute/',
  '/contribute/change/',
  '/contribute/homepages.json',
  '/data/',
  '/data/datapackage.json',
  '/digests/',
  '/edit/',
  '/edit/ballot/',
  '/edit/config.json',
  '/feed.json',
  '/feeds/',
  '/feeds-by-subject.opml',
  '/feeds.opml',
  '/learning-in-the-workplace/',
  '/llms.txt',
  '/magazine/',
  '/magazine/about/',
  '/magazine/archive/',
  '/magazine/corrections/',
  '/new/',
  '/new/closed.xml',
  '/new/rss.xml',
  '/offline/',
  '/opensearch.xml',
  '/people/',
  '/picks/',
  '/replies/',
  '/robots.txt',
  '/rss.xml',
  '/search/',
  '/shortlist/',
  '/style-guide/',
  '/tools/',
  '/tools/closed/',
  '/tools/newest/',
  '/top-tools/',
  '/ways/',
];

/** The files of `public`, and the one that the sitemap integration writes. */
export const FILES: readonly string[] = [
  '/embed.css',
  '/feed.css',
  '/icon.svg',
  '/sitemap-index.xml',
  '/sw.js',
];

/** Collections whose entries have a page each: their route, with the addresses and days that the registry says. */
const ENTRY_ROUTES = Object.fromEntries(
  COLLECTION_NAMES.map((name) => {
    const { address, appears } = definitionOf(name);
    return [
      address('[slug]'),
      (source: AddressSource): Address[] =>
        source[name].map(({ slug, data }) => [address(slug), appears?.(data)]),
    ] as const;
  }).filter(([route]) => route.endsWith('/[slug]/')),
);

/** The feeds of whole collections. */
const FEEDS = COLLECTION_NAMES.filter((name) => definitionOf(name).feed?.title).map(
  (name) => `${folderOfPages(name)}rss.xml`,
);

/** Every route of `src/pages` with parameters, and the addresses that the content gives it. */
export const ROUTES: Record<string, (source: AddressSource) => Iterable<Address>> = {
  ...ENTRY_ROUTES,
  '/[collection]/rss.xml': () => FEEDS.map((path) => [path]),
  '/authors/[slug]/rss.xml': ({ authors }) =>
    authors.map(({ slug }) => [feedAddress(authorAddress(slug))]),
  '/categories/[slug]/rss.xml': ({ categories }) =>
    categories.map(({ slug }) => [feedAddress(categoryAddress(slug))]),
  '/data/[file].csv': () => dataFiles('csv'),
  '/data/[file].json': () => dataFiles('json'),
  '/data/[file].jsonl': () => dataFiles('jsonl'),
  '/data/[collection]/[slug].json': (source) =>
    OPEN_COLLECTIONS.flatMap((name) => {
      const { appears } = definitionOf(name);
      return source[name].map(({ slug, data }): Address => [
        dataAddress(entryFile(name, slug)),
        appears?.(data),
      ]);
    }),
  '/digests/[slug].txt': ({ digests }) =>
    digests.map(({ slug, data }) => [digestTextAddress(slug), data.published]),
  '/embed/[slug]/index.html': ({ tools }) => tools.map(({ slug }) => [embedAddress(slug)]),
  '/contribute/[form]/': () =>
    COLLECTION_NAMES.flatMap((name) => {
      const { form } = definitionOf(name);
      return form ? [[formAddress(form.path)] as const] : [];
    }),
  '/magazine/series/[slug]/': (source) => headings(source, 'series', ''),
  '/magazine/series/[slug]/rss.xml': (source) => headings(source, 'series', 'rss.xml'),
  '/magazine/topics/[slug]/': (source) => headings(source, 'topics', ''),
  '/magazine/topics/[slug]/rss.xml': (source) => headings(source, 'topics', 'rss.xml'),
  '/schemas/[collection].schema.json': () => COLLECTION_NAMES.map((name) => [schemaAddress(name)]),
  '/tools/a-z/[letter]/': ({ tools }) =>
    [...byLetter(tools).keys()].map((letter) => [letterAddress(letter)]),
  '/top-tools/[slug]/': ({ rankings }) =>
    [VOTE.year, ...rankings.map(({ data }) => data.year)].map((year) => [topToolsAddress(year)]),
  // What has moved, and whither: no text leads there.
  '/[...former]/': () => [],
  '/[redirects]': () => [],
  // Files for machines, whose addresses change with what they hold: no text leads there.
  '/magazine/archive/[number]-atom.xml': () => [],
  '/magazine/archive/[number]-feed.json': () => [],
  '/magazine/archive/[number]-rss.xml': () => [],
  '/data/source/[...file]': () => [],
  '/marks/[category].svg': () => [],
  '/og/[...key].png': () => [],
  '/search/data/[...file].json': () => [],
};

/**
 * Ids that pages carry besides those of a text, by address or route: what a link may name after its `#`.
 * A test holds them against the built pages.
 */
export const ANCHORS: Record<string, readonly string[]> = {
  '/community/': ['communities', 'events', 'kit'],
  '/contribute/': ['add', 'article', 'change', 'fields'],
  '/magazine/': ['issues', 'series', 'topics'],
  '/magazine/about/': ['corrections', 'making', 'reply', 'who'],
  '/tools/[slug]/': ['alternatives'],
};

/**
 * Every address of the site that a text may lead to, with the first day on which a page stands there
 * (the empty text for one that is always there) and the route that makes it.
 */
export function addressesOf(source: AddressSource): Map<string, { from: string; route: string }> {
  const addresses = new Map([...PAGES, ...FILES].map((path) => [path, { from: '', route: path }]));
  for (const [route, make] of Object.entries(ROUTES))
    for (const [path, from = ''] of make(source)) addresses.set(path, { from, route });
  return addresses;
}

/** The slugs that an entry of a collection may not have, because a page of the site stands at or below that address. */
export function reservedSlugs(collection: CollectionName): Set<string> {
  const address = definitionOf(collection).address('x');
  // Entries that share a page are told apart by ids there.
  if (address.endsWith('#x')) return new Set(PAGE_IDS);
  const folder = address.replace(/x\/$/, '');
  return new Set(
    [...PAGES, ...Object.keys(ROUTES), ...FEEDS]
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length).replace(/[/.].*$/, ''))
      .filter((slug) => slug !== '' && !slug.startsWith('[')),
  );
}

/** The files of the open data with an ending. */
function dataFiles(ending: string): Address[] {
  return DATA_FILES.filter((file) => file.endsWith(`.${ending}`)).map((file) => [
    dataAddress(file),
  ]);
}

/** Pages of topics or series: they stand from the day of their earliest article on. */
function headings(source: AddressSource, collection: 'topics' | 'series', file: string): Address[] {
  const { address } = definitionOf(collection);
  return source[collection].map(({ slug }) => {
    const days = source.articles
      .filter(({ data }) => [data[collection] ?? []].flat().includes(slug))
      .map(({ data }) => COLLECTIONS.articles.appears!(data));
    return [address(slug) + file, days.sort()[0] ?? NEVER];
  });
}
