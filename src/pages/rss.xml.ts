import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { FEED_NAMESPACES, articleItems, feedHeader } from '../content/feeds.ts';
import { siteData } from '../content/site-data.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = async ({ site, url }) =>
  rss({
    title: SITE.magazine,
    description: 'Articles on learning at work: ideas explained, tools compared, evidence weighed.',
    site: site!,
    items: await articleItems((await siteData()).articles, site!),
    xmlns: FEED_NAMESPACES,
    customData: feedHeader(new URL(url.pathname, site)),
  });
