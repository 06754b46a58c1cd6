import type { APIRoute } from 'astro';
import { SITE } from '../site/site.ts';
import { entryFeed, type FeedFormat } from './feeds.ts';
import { magazine } from '../site/magazine.ts';

/** The endpoint of the feed of all articles in a format. */
export function magazineFeed(format: FeedFormat): APIRoute {
  return async (where) =>
    entryFeed(
      {
        title: SITE.magazine,
        description:
          'Articles on learning at work: ideas explained, tools compared, evidence weighed.',
        home: '/magazine/',
      },
      (await magazine()).articles,
      where,
      format,
    );
}
