import { getRssString } from '@astrojs/rss';
import { xmlText } from '../../text/characters.ts';
import { dayAsDate } from '../../text/days.ts';
import { absolute } from '../../text/site-address.ts';

/** A feed, whatever it is written as. Addresses are absolute. */
export interface Feed {
  /** The address of the site, with a slash at the end. */
  site: string;
  title: string;
  description: string;
  /** The page it belongs to. */
  home: string;
  /** Its own address in the format that is written. */
  self: string;
  language: string;
  /** An image that stands for the feed. */
  image?: string;
  /** Where the rest of a feed in several documents stands. */
  parts?: FeedParts;
  items: FeedItem[];
}

/** The documents of a feed that brings its newest items and keeps the earlier ones in archives (RFC 5005, 4). */
export interface FeedParts {
  /** The document to subscribe to. */
  current: string;
  /** Whether this is an archive, which changes no more than its items do. */
  archive: boolean;
  /** The archive with the items before these. */
  earlier?: string;
  /** The archive with the items after these. */
  later?: string;
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
  /** Its place among the items of its day, from 0: a minute each, so that readers keep the order. */
  place?: number;
  updated?: string;
  /** A picture for readers that show one, 1,200 by 630 pixels, PNG. */
  image?: string;
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
    xmlns: {
      dc: 'http://purl.org/dc/elements/1.1/',
      atom: 'http://www.w3.org/2005/Atom',
      media: 'http://search.yahoo.com/mrss/',
      fh: 'http://purl.org/syndication/history/1.0',
      html: 'http://www.w3.org/1999/xhtml',
    },
    customData: [
      `<language>${feed.language}</language>`,
      `<lastBuildDate>${dayAsDate(lastChange(feed)).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
      ...partsOf(feed, 'atom:'),
      ...(feed.image
        ? [
            `<image><url>${escapeXml(feed.image)}</url><title>${escapeXml(feed.title)}</title><link>${escapeXml(feed.home)}</link></image>`,
          ]
        : []),
      link(feed.home, 'The page this feed belongs to'),
      link(absolute('/feeds/', feed.site), 'All feeds of this site'),
    ].join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      description: item.summary,
      link: item.url,
      pubDate: momentOf(item),
      categories: item.topics,
      content: item.html,
      customData: [
        ...item.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
        ...(item.updated ? [`<atom:updated>${instant(item.updated)}</atom:updated>`] : []),
        ...pictureOf(item),
        link(item.url, item.title),
      ].join(''),
    })),
  });
  // The same page may be the address of several items.
  const ids = Map.groupBy(feed.items, ({ url }) => escapeXml(url));
  const withIds = xml.replace(/<guid isPermaLink="true">([^<]*)<\/guid>/g, (guid, url: string) => {
    const item = ids.get(url)?.shift();
    return item ? `<guid isPermaLink="false">${escapeXml(item.id)}</guid>` : guid;
  });
  return xmlText(withIds.replace('?>', `?>\n${styleOf(feed)}`));
}

/** Writes a feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const entries = feed.items.map(
    (item) => `  <entry>
    <title>${escapeXml(item.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>
    <id>${escapeXml(item.id)}</id>
    <published>${written(momentOf(item))}</published>
    <updated>${item.updated ? instant(item.updated) : written(momentOf(item))}</updated>
    ${[...pictureOf(item), link(item.url, item.title)].join('\n    ')}
${item.authors.map(({ name, url }) => `    <author><name>${escapeXml(name)}</name><uri>${escapeXml(url)}</uri></author>\n`).join('')}${item.topics.map((topic) => `    <category term="${escapeXml(topic)}"/>\n`).join('')}    <summary>${escapeXml(item.summary)}</summary>
    <content type="html">${escapeXml(item.html)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
${styleOf(feed)}
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:html="http://www.w3.org/1999/xhtml" xml:lang="${escapeXml(feed.language)}">
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.description)}</subtitle>
  <id>${escapeXml(feed.parts?.current ?? feed.self)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>
  <updated>${instant(lastChange(feed))}</updated>
${[
  ...partsOf(feed, ''),
  ...(feed.image ? [`<logo>${escapeXml(feed.image)}</logo>`] : []),
  link(feed.home, 'The page this feed belongs to'),
  link(absolute('/feeds/', feed.site), 'All feeds of this site'),
]
  .map((line) => `  ${line}\n`)
  .join('')}${entries.join('\n')}
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
    ...(feed.image && { icon: feed.image }),
    // What the format has for archives: the next page of earlier items.
    ...(feed.parts?.earlier && { next_url: feed.parts.earlier }),
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: written(momentOf(item)),
      ...(item.image && { image: item.image }),
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
function styleOf({ site }: Feed): string {
  const { pathname } = new URL(absolute('/feed.css', site));
  return `<?xml-stylesheet type="text/css" href="${escapeXml(pathname)}"?>`;
}

/** Text as it may stand in XML content and attributes; what XML forbids in every form is left out. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function instant(day: string): string {
  return written(dayAsDate(day));
}

function written(moment: Date): string {
  return moment.toISOString().replace('.000', '');
}

/** The moment of an item: noon of its day, a minute earlier for each item that stands before it there. */
function momentOf({ published, place = 0 }: FeedItem): Date {
  return new Date(dayAsDate(published).valueOf() - place * 60_000);
}

/**
 * The links between the documents of a feed (RFC 5005, 4).
 * @param prefix of the namespace of Atom
 */
function partsOf({ parts }: Feed, prefix: string): string[] {
  if (!parts) return [];
  const to = (rel: string, address: string | undefined) =>
    address ? [`<${prefix}link rel="${rel}" href="${escapeXml(address)}"/>`] : [];
  return [
    ...(parts.archive ? ['<fh:archive/>', ...to('current', parts.current)] : []),
    ...to('prev-archive', parts.earlier),
    ...to('next-archive', parts.later),
  ];
}

/** The picture of an item (Media RSS 1.5.1, which Atom takes as well). */
function pictureOf({ image }: FeedItem): string[] {
  return image
    ? [
        `<media:content url="${escapeXml(image)}" medium="image" type="image/png" width="1200" height="630"/>`,
      ]
    : [];
}

/** A link that can be pressed where a browser shows the feed with its style sheet; feed readers pass it over. */
function link(address: string, words: string): string {
  return `<html:a href="${escapeXml(address)}">${escapeXml(words)}</html:a>`;
}
