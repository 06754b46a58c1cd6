import { PAGE_IDS } from '../lib/render-body.ts';
import { byLetter } from '../lib/tool-order.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { Article } from './schemas/article.ts';
import type { Digest } from './schemas/digest.ts';
import type { Pick } from './schemas/pick.ts';
import type { Ranking } from './schemas/ranking.ts';
import type { Tool } from './schemas/tool.ts';
import { VOTE } from './vote.ts';

type Slugged<T> = readonly { slug: string; data: T }[];

/** What the addresses of the site are made from; a `Library` of the checks will do. */
export interface AddressSource {
  tools: Slugged<Tool>;
  articles: Slugged<Article>;
  authors: Slugged<unknown>;
  categories: Slugged<unknown>;
  topics: Slugged<unknown>;
  series: Slugged<unknown>;
  rankings: Slugged<Ranking>;
  picks: Slugged<Pick>;
  digests: Slugged<Digest>;
  challenges: Slugged<unknown>;
  collections: Slugged<unknown>;
}

/** An address and the first day on which a page stands there; no day for one that is always there. */
type Address = readonly [path: string, from?: string];

/** Day of a page that no build shows: a draft. */
export const NEVER = '9999-12-31';

/** Every route of `src/pages` without parameters, as its address. A test holds these lists against the folders. */
export const PAGES: readonly string[] = [
  '/',
  '/about/',
  '/about/facts/',
  '/atom.xml',
  '/challenges/',
  '/collections/',
  '/contribute/',
  '/data/top-tools.csv',
  '/data/top-tools.json',
  '/digests/',
  '/digests/rss.xml',
  '/edit/',
  '/edit/ballot/',
  '/feed.json',
  '/feeds/',
  '/feeds.opml',
  '/magazine/',
  '/magazine/archive/',
  '/opensearch.xml',
  '/picks/',
  '/picks/rss.xml',
  '/robots.txt',
  '/rss.xml',
  '/search/',
  '/tools/',
  '/tools/closed/',
  '/tools/newest/',
  '/tools/rss.xml',
  '/top-tools/',
  '/ways/',
];

/** The files of `public`, and the one that the sitemap integration writes. */
export const FILES: readonly string[] = [
  '/feed.css',
  '/icon.svg',
  '/search/sw.js',
  '/sitemap-index.xml',
];

/** Every route of `src/pages` with parameters, and the addresses that the content gives it. */
export const ROUTES: Record<string, (source: AddressSource) => Iterable<Address>> = {
  '/authors/[slug]/': ({ authors }) => authors.map(({ slug }) => [`/authors/${slug}/`]),
  '/authors/[slug]/rss.xml': ({ authors }) =>
    authors.map(({ slug }) => [`/authors/${slug}/rss.xml`]),
  '/categories/[slug]/': ({ categories }) => categories.map(({ slug }) => [`/categories/${slug}/`]),
  '/categories/[slug]/rss.xml': ({ categories }) =>
    categories.map(({ slug }) => [`/categories/${slug}/rss.xml`]),
  '/challenges/[slug]/': ({ challenges }) => challenges.map(({ slug }) => [`/challenges/${slug}/`]),
  '/collections/[slug]/': ({ collections }) =>
    collections.map(({ slug }) => [`/collections/${slug}/`]),
  '/digests/[week]/': ({ digests }) =>
    digests.map(({ slug, data }) => [`/digests/${slug}/`, data.published]),
  '/magazine/[slug]/': ({ articles }) =>
    articles.map(({ slug, data }) => [`/magazine/${slug}/`, dayOf(data)]),
  '/magazine/series/[series]/': ({ articles, series }) =>
    headings(series, articles, ({ series: id }) => (id ? [id] : [])).map(([id, from]) => [
      `/magazine/series/${id}/`,
      from,
    ]),
  '/magazine/series/[series]/rss.xml': ({ articles, series }) =>
    headings(series, articles, ({ series: id }) => (id ? [id] : [])).map(([id, from]) => [
      `/magazine/series/${id}/rss.xml`,
      from,
    ]),
  '/magazine/topics/[topic]/': ({ articles, topics }) =>
    headings(topics, articles, ({ topics: ids }) => ids).map(([id, from]) => [
      `/magazine/topics/${id}/`,
      from,
    ]),
  '/magazine/topics/[topic]/rss.xml': ({ articles, topics }) =>
    headings(topics, articles, ({ topics: ids }) => ids).map(([id, from]) => [
      `/magazine/topics/${id}/rss.xml`,
      from,
    ]),
  '/picks/[date]/': ({ picks }) => picks.map(({ slug, data }) => [`/picks/${slug}/`, data.date]),
  '/schemas/[collection].schema.json': () =>
    Object.keys(COLLECTIONS).map((name) => [`/schemas/${name}.schema.json`]),
  '/tools/[slug]/': ({ tools }) => tools.map(({ slug }) => [`/tools/${slug}/`]),
  '/tools/a-z/[letter]/': ({ tools }) =>
    [...byLetter(tools).keys()].map((letter) => [`/tools/a-z/${letter}/`]),
  '/top-tools/[year]/': ({ rankings }) =>
    [VOTE.year, ...rankings.map(({ data }) => data.year)].map((year) => [`/top-tools/${year}/`]),
  // Files for machines, whose addresses change with what they hold: no text leads there.
  '/og/[...key].png': () => [],
  '/search/data/[...file].json': () => [],
};

/**
 * Ids that pages carry besides those of a text, by address or route: what a link may name after its `#`.
 * A test holds them against the built pages.
 */
export const ANCHORS: Record<string, readonly string[]> = {
  '/contribute/': ['article', 'change'],
  '/magazine/': ['series', 'topics'],
  '/magazine/[slug]/': ['sources'],
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
  const address = COLLECTIONS[collection].address('x');
  // Entries that share a page are told apart by ids there.
  if (address.endsWith('#x')) return new Set(PAGE_IDS);
  const folder = address.replace(/x\/$/, '');
  return new Set(
    [...PAGES, ...Object.keys(ROUTES)]
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length).replace(/[/.].*$/, ''))
      .filter((slug) => slug !== '' && !slug.startsWith('[')),
  );
}

/** The day from which an article is on the site. */
function dayOf({ draft, published }: Article): string {
  return draft ? NEVER : published;
}

/** Topics or series with the day of their earliest article, before which they have no page. */
function headings(
  entries: Slugged<unknown>,
  articles: Slugged<Article>,
  idsOf: (article: Article) => readonly string[],
): [id: string, from: string][] {
  return entries.map(({ slug }) => [
    slug,
    articles
      .filter(({ data }) => idsOf(data).includes(slug))
      .map(({ data }) => dayOf(data))
      .sort()[0] ?? NEVER,
  ]);
}
