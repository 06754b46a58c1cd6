import type { APIRoute } from 'astro';
import { PICKS_FEED } from '../../content/feed-list.ts';
import { pickFeed } from '../../content/feeds.ts';
import { siteData } from '../../content/site-data.ts';
import { SITE } from '../../site.ts';

export const GET: APIRoute = async (where) =>
  pickFeed(
    {
      title: `${SITE.shortName}: ${PICKS_FEED.title.toLowerCase()}`,
      description: 'One tool or one page a day that is worth knowing, and why.',
      home: '/picks/',
    },
    (await siteData()).picks.slice(0, 60),
    where,
  );
