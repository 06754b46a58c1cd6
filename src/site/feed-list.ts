import { opml } from '../lib/html/opml.ts';
import { SITE, absoluteAddress } from './site.ts';
import {
  COLLECTION_NAMES,
  definitionOf,
  folderOfPages,
  type CollectionName,
} from '../model/collections.ts';
import {
  authorAddress,
  categoryAddress,
  feedAddress,
  MAGAZINE_FEED_PATHS,
  seriesAddress,
  topicAddress,
} from '../model/page-addresses.ts';
import { magazine } from './magazine.ts';
import { directory } from './tools.ts';

export interface FeedLink {
  title: string;
  /** Path on this site. */
  href: string;
  /** Path of the page it belongs to, where that is not its folder. */
  page?: string;
  /** Its media type, where it is not RSS. */
  type?: string;
}

/** The feeds of the whole magazine, in three formats with the same items. */
export const MAGAZINE_FEEDS: FeedLink[] = [
  {
    title: `${SITE.magazine}: new articles, full text`,
    href: MAGAZINE_FEED_PATHS.rss,
    page: '/magazine/',
  },
  {
    title: `${SITE.magazine} as Atom`,
    href: MAGAZINE_FEED_PATHS.atom,
    type: 'application/atom+xml',
  },
  {
    title: `${SITE.magazine} as JSON Feed`,
    href: MAGAZINE_FEED_PATHS.json,
    type: 'application/feed+json',
  },
];

/** The feeds of what happens to the directory. */
export const NEWS_FEEDS: FeedLink[] = [
  { title: 'What is new in the directory', href: '/new/rss.xml' },
  { title: 'What closes', href: '/new/closed.xml', page: '/new/' },
];

/** The feed of a whole collection. */
export function feedOf(collection: CollectionName): FeedLink {
  const { feed } = definitionOf(collection);
  return { title: feed?.title ?? '', href: `${folderOfPages(collection)}rss.xml` };
}

/** Feeds that stand under one heading. */
export interface FeedGroup {
  title: string;
  feeds: FeedLink[];
}

/** The feeds that together bring everything once: those a reader of feeds should import. */
export function mainFeeds(): FeedGroup[] {
  return [
    { title: SITE.magazine, feeds: MAGAZINE_FEEDS.slice(0, 1) },
    {
      title: 'The directory, day by day',
      feeds: COLLECTION_NAMES.filter((name) => definitionOf(name).feed?.title).map(feedOf),
    },
  ];
}

/** The feeds of a part: of series, topics and authors of the magazine, and of categories of tools. */
export async function feedsBySubject(): Promise<FeedGroup[]> {
  const { topCategories } = await directory();
  const { topics, series, authorBySlug } = await magazine();
  const ofMagazine = (title: string) => `${SITE.magazine}: ${title}`;
  return [
    { title: 'Day by day', feeds: NEWS_FEEDS },
    {
      title: 'Series of the magazine',
      feeds: series.map(({ id, data }) => ({
        title: ofMagazine(data.title),
        href: feedAddress(seriesAddress(id)),
      })),
    },
    {
      title: 'Topics of the magazine',
      feeds: topics.map(({ id, data }) => ({
        title: ofMagazine(data.title),
        href: feedAddress(topicAddress(id)),
      })),
    },
    {
      title: 'Authors',
      feeds: [...authorBySlug.values()].map(({ id, data }) => ({
        title: ofMagazine(data.name),
        href: feedAddress(authorAddress(id)),
      })),
    },
    ...topCategories.map((category) => ({
      title: `New tools: ${category.data.title}`,
      feeds: [category, ...category.children].map(({ id, data }) => ({
        title: id === category.id ? `New tools: all of ${data.title}` : `New tools: ${data.title}`,
        href: feedAddress(categoryAddress(id)),
      })),
    })),
  ];
}

/** Groups of feeds as an OPML file. */
export function opmlOf(groups: readonly FeedGroup[]): Response {
  const text = opml(
    SITE.name,
    groups.map(({ title, feeds }) => ({
      title,
      feeds: feeds.map((feed) => ({
        title: feed.title,
        feed: absoluteAddress(feed.href),
        page: absoluteAddress(feed.page ?? feed.href.replace(/rss\.xml$/, '')),
      })),
    })),
  );
  return new Response(text, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
}
