import { escapeXml } from './feed-formats.ts';

/** A feed in a list of feeds; addresses are absolute. */
export interface OpmlFeed {
  title: string;
  /** Address of the feed. */
  feed: string;
  /** Address of the page it belongs to. */
  page: string;
}

/** Writes lists of RSS feeds under their headings as OPML 2.0 (opml.org/spec2.opml), for feed readers to import. */
export function opml(
  title: string,
  groups: readonly { title: string; feeds: OpmlFeed[] }[],
): string {
  const outlines = groups.map(
    (group) => `    <outline text="${escapeXml(group.title)}">
${group.feeds.map(({ title: text, feed, page }) => `      <outline type="rss" text="${escapeXml(text)}" xmlUrl="${escapeXml(feed)}" htmlUrl="${escapeXml(page)}"/>`).join('\n')}
    </outline>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escapeXml(title)}</title></head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`;
}
