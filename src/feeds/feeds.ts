import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Body from '../components/mdx/Body.astro';
import DigestText from '../components/daily/DigestText.astro';
import ArticleText from '../components/article/ArticleText.astro';
import ReplyText from '../components/article/ReplyText.astro';
import PickText from '../components/daily/PickText.astro';
import ToolSetText from '../components/daily/ToolSetText.astro';
import { articleComponents } from '../components/mdx/index.ts';
import {
  atomFeed,
  jsonFeed,
  rssFeed,
  type Feed,
  type FeedItem,
  type FeedParts,
} from '../lib/html/feed-formats.ts';
import { feedHtml } from '../lib/html/feed-html.ts';
import { stableId } from '../lib/html/stable-id.ts';
import { HOME, SITE, absoluteAddress, addressOf } from '../site/site.ts';
import { definitionOf, type CollectionName } from '../model/collections.ts';
import { authorAddress, cardAddress } from '../model/page-addresses.ts';
import { cardOf, DEFAULT_CARD } from '../share/card.ts';
import { shareCards } from '../share/cards.ts';
import { blocksOf, formerSlugs, openingOf, type AnyEntry } from '../site/entries.ts';
import { magazine } from '../site/magazine.ts';

/** What a feed is about; its addresses follow from the request. */
export interface FeedSubject {
  title: string;
  description: string;
  /** Path of the page it belongs to. */
  home: string;
}

/** The endpoint context, as far as feeds need it. */
interface Where {
  url: URL;
}

/** What stands for an entry in a feed, where that is more than its text. */
const TEXTS: Partial<Record<CollectionName, AstroComponentFactory>> = {
  articles: ArticleText,
  picks: PickText,
  digests: DigestText,
  replies: ReplyText,
  collections: ToolSetText,
};

const WRITERS = {
  rss: { write: rssFeed, type: 'application/rss+xml; charset=utf-8' },
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
};
export type FeedFormat = keyof typeof WRITERS;

/** A feed of entries with their full text, in the order given, as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export async function entryFeed(
  { title, description, home }: FeedSubject,
  entries: readonly AnyEntry[],
  { url }: Where,
  format: FeedFormat = 'rss',
  parts?: FeedParts,
): Promise<Response> {
  const feed: Feed = {
    title,
    description,
    site: HOME.href,
    home: absoluteAddress(home),
    self: absoluteAddress(addressOf(url)),
    language: SITE.language.toLowerCase(),
    image: absoluteAddress(cardAddress(DEFAULT_CARD)),
    ...(parts && { parts }),
    items: await Promise.all(entries.map((entry) => itemOf(entry))),
  };
  const { write, type } = WRITERS[format];
  return new Response(await write(feed), { headers: { 'content-type': type } });
}

async function itemOf(entry: AnyEntry): Promise<FeedItem> {
  const { topicById, authorBySlug, placeOnDay } = await magazine();
  const { address, feed } = definitionOf(entry.collection);
  const card = cardOf(address(entry.id));
  const url = absoluteAddress(address(entry.id));
  const { title, summary, published, updated, authors = [], topics = [] } = feed!.item(entry.data);
  return {
    id: stableId(`${entry.collection}/${formerSlugs(entry)[0] ?? entry.id}`),
    title,
    summary: summary ?? openingOf(entry, 300),
    url,
    html: await htmlOf(entry, url),
    published,
    place: placeOnDay.get(`${entry.collection}/${entry.id}`) ?? 0,
    ...((await shareCards()).has(card) && { image: absoluteAddress(cardAddress(card)) }),
    ...(updated && { updated }),
    authors: authors.map((slug) => ({
      name: authorBySlug.get(slug)?.data.name ?? slug,
      url: absoluteAddress(authorAddress(slug)),
    })),
    topics: topics.map((topic) => topicById.get(topic)?.data.title ?? topic),
  };
}

let container: Promise<AstroContainer> | undefined;
const texts = new Map<string, Promise<string>>();

/** What stands for an entry at an absolute address, as a feed carries it; rendered once a build. */
function htmlOf(entry: AnyEntry, url: string): Promise<string> {
  const known = texts.get(url);
  if (known && !import.meta.env.DEV) return known;
  const component = TEXTS[entry.collection] ?? Body;
  const props = { entry, blocks: blocksOf(entry), components: articleComponents };
  const made = (async () => {
    container ??= AstroContainer.create();
    return feedHtml(await (await container).renderToString(component, { props }), url, HOME.href);
  })();
  texts.set(url, made);
  return made;
}
