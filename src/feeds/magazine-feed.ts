import type { APIRoute } from 'astro';
import { SITE } from '../site/site.ts';
import { entryFeed, type FeedFormat } from './feeds.ts';
import { siteData } from '../site/site-data.ts';

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
      (await siteData()).articles,
      where,
      format,
    );
}
