import type { APIRoute } from 'astro';
import { feedGroups } from '../site/feed-list.ts';
import { escapeXml } from '../lib/html/feed-formats.ts';
import { SITE } from '../site/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const outline = ({ title, href }: { title: string; href: string }) =>
    `      <outline type="rss" text="${escapeXml(title)}" xmlUrl="${escapeXml(new URL(href, site).href)}"/>`;
  const groups = Object.values(await feedGroups())
    .flat()
    .map(
      ({ title, feeds }) =>
        `    <outline text="${escapeXml(title)}">\n${feeds.map(outline).join('\n')}\n    </outline>`,
    );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>${escapeXml(SITE.name)}</title></head>\n  <body>\n${groups.join('\n')}\n  </body>\n</opml>\n`,
    {
      headers: { 'content-type': 'text/x-opml; charset=utf-8' },
    },
  );
};
