import type { APIRoute } from 'astro';
import { toolFeed } from '../../content/feeds.ts';
import { siteData } from '../../content/site-data.ts';
import { newest } from '../../lib/tool-order.ts';
import { SITE } from '../../site.ts';

export const GET: APIRoute = async (where) =>
  toolFeed(
    {
      title: `${SITE.shortName}: new tools`,
      description: `The tools added last to the ${SITE.name}.`,
      home: '/tools/',
    },
    newest((await siteData()).tools).slice(0, 60),
    where,
  );
