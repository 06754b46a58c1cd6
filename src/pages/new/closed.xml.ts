import type { APIRoute } from 'astro';
import { newsFeed } from '../../feeds/news-feed.ts';
import { news } from '../../site/news.ts';
import { SITE } from '../../site/site.ts';

export const GET: APIRoute = async (where) =>
  newsFeed(
    {
      title: `${SITE.shortName}: what closes`,
      description: 'Tools that closed, merged into others or changed their name, day by day.',
    },
    (await news()).days
      .filter(({ closed }) => closed.length > 0)
      .slice(0, 60)
      .map(({ day, closed }) => ({
        day,
        closed,
        added: [],
        changed: [],
        evidenced: [],
        passes: [],
      })),
    where,
  );
