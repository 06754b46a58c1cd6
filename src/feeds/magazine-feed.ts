import type { APIRoute, GetStaticPaths } from 'astro';
import { archivesOf, MOST_ITEMS } from '../lib/magazine/feed-archives.ts';
import {
  archiveAddress,
  MAGAZINE_FEED_PATHS,
  type MagazineFormat,
} from '../model/page-addresses.ts';
import { SITE, absoluteAddress } from '../site/site.ts';
import { entryFeed } from './feeds.ts';
import { magazine } from '../site/magazine.ts';

const SUBJECT = {
  title: SITE.magazine,
  description: 'Articles on learning at work: ideas explained, tools compared, evidence weighed.',
  home: '/magazine/',
};

/** The endpoint of the feed of the newest articles in a format; the earlier ones stand in its archives. */
export function magazineFeed(format: MagazineFormat): APIRoute {
  return async (where) => {
    const { articles } = await magazine();
    const archives = archivesOf(articles).length;
    return entryFeed(SUBJECT, articles.slice(0, MOST_ITEMS), where, format, {
      current: absoluteAddress(MAGAZINE_FEED_PATHS[format]),
      archive: false,
      ...(archives > 0 && { earlier: absoluteAddress(archiveAddress(archives, format)) }),
    });
  };
}

/** The archives of the magazine's feed, by their numbers from the earliest. */
export const archivePaths = (async () =>
  archivesOf((await magazine()).articles).map((_, index) => ({
    params: { number: String(index + 1) },
  }))) satisfies GetStaticPaths;

/** The endpoint of the archives of the magazine's feed in a format. */
export function magazineArchive(format: MagazineFormat): APIRoute {
  return async (where) => {
    const archives = archivesOf((await magazine()).articles);
    const number = Number(where.params['number']);
    return entryFeed(SUBJECT, archives[number - 1] ?? [], where, format, {
      current: absoluteAddress(MAGAZINE_FEED_PATHS[format]),
      archive: true,
      ...(number > 1 && { earlier: absoluteAddress(archiveAddress(number - 1, format)) }),
      ...(number < archives.length && {
        later: absoluteAddress(archiveAddress(number + 1, format)),
      }),
    });
  };
}
