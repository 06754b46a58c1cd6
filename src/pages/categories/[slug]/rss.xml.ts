import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { FEED_NAMESPACES, feedHeader, toolItems } from '../../../content/feeds.ts';
import { siteData, type CategoryNode } from '../../../content/site-data.ts';
import { newest } from '../../../lib/tool-order.ts';
import { SITE } from '../../../site.ts';

export async function getStaticPaths() {
  return [...(await siteData()).categoryById.values()].map((category) => ({ params: { slug: category.id }, props: { category } }));
}

export const GET: APIRoute<{ category: CategoryNode }> = async ({ props: { category }, site, url }) =>
  rss({
    title: `${SITE.shortName}: ${category.data.title}`,
    description: category.data.scope,
    site: site!,
    items: toolItems(newest(category.primaries).slice(0, 40), site!),
    xmlns: FEED_NAMESPACES,
    customData: feedHeader(new URL(url.pathname, site)),
  });
