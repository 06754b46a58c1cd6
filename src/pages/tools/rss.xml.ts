import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { FEED_NAMESPACES, feedHeader, toolItems } from '../../content/feeds.ts';
import { siteData } from '../../content/site-data.ts';
import { newest } from '../../lib/tool-order.ts';
import { SITE } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) =>
  rss({
    title: `${SITE.shortName}: new tools`,
    description: `The tools added last to the ${SITE.name}.`,
    site: site!,
    items: toolItems(newest((await siteData()).tools).slice(0, 60), site!),
    xmlns: FEED_NAMESPACES,
    customData: feedHeader(new URL(url.pathname, site)),
  });
