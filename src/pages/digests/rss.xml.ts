import type { APIRoute } from 'astro';
import { DIGESTS_FEED } from '../../content/feed-list.ts';
import { digestFeed } from '../../content/feeds.ts';
import { siteData } from '../../content/site-data.ts';
import { SITE } from '../../site.ts';

export const GET: APIRoute = async (where) =>
  digestFeed(
    {
      title: `${SITE.shortName}: ${DIGESTS_FEED.title.toLowerCase()}`,
      description: 'Five to nine pages a week on learning at work, and why they are worth reading.',
      home: '/digests/',
    },
    (await siteData()).digests.slice(0, 30),
    where,
  );
