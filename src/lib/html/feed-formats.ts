import { getRssString } from '@astrojs/rss';
import { xmlText } from '../../text/characters.ts';
import { dayAsDate } from '../../text/days.ts';

/** A feed, whatever it is written as. Addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page it belongs to. */
  home: string;
  /** Its own address in the format that is written. */
  self: string;
  language: string;
  items: FeedItem[];
}

export interface FeedItem {
  title: string;
  summary: string;
  /** Its identity for good, a URI. */
  id: string;
  /** Address of its page. */
  url: string;
  /** The whole text as HTML. */
  html: string;
  /** yyyy-mm-dd */
  published: string;
  updated?: string;
  authors: { name: string; url: string }[];
  topics: string[];
}

/** The day of the newest change in a feed, yyyy-mm-dd: what says whether a reader has to look again. */
function lastChange({ items }: Pick<Feed, 'items'>): string {
  return (
    items
      .map(({ published, updated }) => updated ?? published)
      .sort()
      .at(-1) ?? '1970-01-01'
  );
}

/** Writes a feed as RSS 2.0, the whole text as `content:encoded`. */
export async function rssFeed(feed: Feed): Promise<string> {
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${feed.language}</language><lastBuildDate>${dayAsDate(lastChange(feed)).toUTCString()}</lastBuildDate><atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    items: feed.items.map((item) => ({
      title: item.title,
      description: item.summary,
      link: item.url,
      pubDate: dayAsDate(item.published),
      categories: item.topics,
      content: item.html,
      customData: item.authors
        .map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`)
        .join(''),
    })),
  });
  const withIds = feed.items.reduce(
    (text, { id, url }) =>
      text.replace(
        `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
        `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
      ),
    xml,
  );
  return xmlText(withIds.replace('?>', `?>\n${FEED_STYLE}`));
}

/** Writes a feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const entries = feed.items.map(
    (item) => `  <entry>
    <title>${escapeXml(item.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>
    <id>${escapeXml(item.id)}</id>
    <published>${instant(item.published)}</published>
    <updated>${instant(item.updated ?? item.published)}</updated>
${item.authors.map(({ name, url }) => `    <author><name>${escapeXml(name)}</name><uri>${escapeXml(url)}</uri></author>\n`).join('')}${item.topics.map((topic) => `    <category term="${escapeXml(topic)}"/>\n`).join('')}    <summary>${escapeXml(item.summary)}</summary>
    <content type="html">${escapeXml(item.html)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
${FEED_STYLE}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.description)}</subtitle>
  <id>${escapeXml(feed.self)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>
  <updated>${instant(lastChange(feed))}</updated>
${entries.join('\n')}
</feed>
`;
}

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with the same text as the other formats. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: instant(item.published),
      ...(item.updated && { date_modified: instant(item.updated) }),
      authors: item.authors,
      tags: item.topics,
    })),
  };
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? xmlText(value) : value,
  );
}

/**
 * Names the style sheet that explains a feed opened in a browser. CSS, not XSLT: browsers have begun to
 * take XSLT out (Chrome announced it in 2025), and a style sheet leaves the feed what it is.
 */
const FEED_STYLE = '<?xml-stylesheet type="text/css" href="/feed.css"?>';

/** Text as it may stand in XML content and attributes; what XML forbids in every form is left out. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function instant(day: string): string {
  return dayAsDate(day).toISOString().replace('.000', '');
}
