import type { APIRoute } from 'astro';
import { newsFeed } from '../../feeds/news-feed.ts';
import { news } from '../../site/news.ts';
import { SITE } from '../../site/site.ts';

export const GET: APIRoute = async (where) =>
  newsFeed(
    {
      title: `${SITE.shortName}: what is new`,
      description: 'Day by day: tools added and closed, facts that changed, new evidence.',
    },
    (await news()).days.slice(0, 30),
    where,
  );
