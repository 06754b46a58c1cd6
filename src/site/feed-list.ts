import { SITE } from './site.ts';
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
  seriesAddress,
  topicAddress,
} from '../model/page-addresses.ts';
import { magazine } from './magazine.ts';
import { directory } from './tools.ts';

export interface FeedLink {
  title: string;
  /** Path on this site. */
  href: string;
  /** Its media type, where it is not RSS. */
  type?: string;
}

/** The feeds of the whole magazine, in three formats with the same items. */
export const MAGAZINE_FEEDS: FeedLink[] = [
  { title: `${SITE.magazine}: all articles, full text`, href: '/rss.xml' },
  { title: `${SITE.magazine} as Atom`, href: '/atom.xml', type: 'application/atom+xml' },
  { title: `${SITE.magazine} as JSON Feed`, href: '/feed.json', type: 'application/feed+json' },
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

/** Every feed of the site, as the feeds page shows them: the magazine's, the directory's with picks and digests, and those of each category. */
export async function feedGroups(): Promise<
  Record<'magazine' | 'directory' | 'categories', FeedGroup[]>
> {
  const { topCategories } = await directory();
  const { topics, series, authorBySlug } = await magazine();
  const ofMagazine = [
    { title: 'The magazine', feeds: MAGAZINE_FEEDS },
    {
      title: 'Series of the magazine',
      feeds: series.map(({ id, data }) => ({
        title: data.title,
        href: feedAddress(seriesAddress(id)),
      })),
    },
    {
      title: 'Topics of the magazine',
      feeds: topics.map(({ id, data }) => ({
        title: data.title,
        href: feedAddress(topicAddress(id)),
      })),
    },
    {
      title: 'Authors',
      feeds: [...authorBySlug.values()].map(({ id, data }) => ({
        title: data.name,
        href: feedAddress(authorAddress(id)),
      })),
    },
  ];
  const ofDirectory = [
    {
      title: 'The directory, day by day',
      feeds: COLLECTION_NAMES.filter((name) => definitionOf(name).feed?.title).map(feedOf),
    },
  ];
  const ofCategories = topCategories.map((category) => ({
    title: category.data.title,
    feeds: [category, ...category.children].map(({ id, data }) => ({
      title: id === category.id ? `All of ${data.title}` : data.title,
      href: feedAddress(categoryAddress(id)),
    })),
  }));
  return { magazine: ofMagazine, directory: ofDirectory, categories: ofCategories };
}
