import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Body from '../components/mdx/Body.astro';
import DigestText from '../components/daily/DigestText.astro';
import PickText from '../components/daily/PickText.astro';
import { articleComponents } from '../components/mdx/index.ts';
import { atomFeed, jsonFeed, rssFeed, type Feed, type FeedItem } from '../lib/feed-formats.ts';
import { excerpt } from '../lib/excerpt.ts';
import { feedHtml } from '../lib/feed-html.ts';
import { SITE } from '../site.ts';
import {
  blocksOf,
  siteData,
  type ArticleEntry,
  type DigestEntry,
  type PickEntry,
  type ToolEntry,
} from './site-data.ts';

let container: Promise<AstroContainer> | undefined;
const bodies = new Map<string, Promise<string>>();

/** What a feed is about; its addresses follow from the request. */
export interface FeedSubject {
  title: string;
  description: string;
  /** Path of the page it belongs to. */
  home: string;
}

/** The endpoint context, as far as feeds need it. */
interface Where {
  site: URL | undefined;
  url: URL;
}

/** A feed of articles with their full text, in the order given, as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export async function articleFeed(
  subject: FeedSubject,
  articles: readonly ArticleEntry[],
  where: Where,
  format: 'rss' | 'atom' | 'json' = 'rss',
): Promise<Response> {
  const feed = feedOf(subject, await articleItems(articles, where.site!), where);
  if (format === 'atom')
    return new Response(atomFeed(feed), {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    });
  if (format === 'json')
    return new Response(jsonFeed(feed), {
      headers: { 'content-type': 'application/feed+json; charset=utf-8' },
    });
  return rssResponse(feed);
}

/** A feed of tools in the order given, as RSS 2.0. */
export async function toolFeed(
  subject: FeedSubject,
  tools: readonly ToolEntry[],
  where: Where,
): Promise<Response> {
  const items = tools.map(async (tool): Promise<FeedItem> => {
    const url = new URL(`/tools/${tool.id}/`, where.site).href;
    return {
      title: tool.data.name,
      summary: tool.data.summary,
      url,
      html: await bodyHtml(tool, url),
      published: tool.data.added,
      authors: [],
      topics: [],
    };
  });
  return rssResponse(feedOf(subject, await Promise.all(items), where));
}

/** A feed of picks in the order given, as RSS 2.0. */
export async function pickFeed(
  subject: FeedSubject,
  picks: readonly PickEntry[],
  where: Where,
): Promise<Response> {
  const { topicById } = await siteData();
  const items = picks.map(async (pick): Promise<FeedItem> => {
    const url = new URL(`/picks/${pick.id}/`, where.site).href;
    return {
      title: pick.data.title,
      summary: excerpt(pick.body ?? '', 300),
      url,
      html: await feedText(`picks/${pick.id}`, url, PickText, { pick }),
      published: pick.data.date,
      authors: await authorsOf([pick.data.author], where.site!),
      topics: pick.data.topics.map((topic) => topicById.get(topic)?.data.title ?? topic),
    };
  });
  return rssResponse(feedOf(subject, await Promise.all(items), where));
}

/** A feed of digests with all their links, in the order given, as RSS 2.0. */
export async function digestFeed(
  subject: FeedSubject,
  digests: readonly DigestEntry[],
  where: Where,
): Promise<Response> {
  const items = digests.map(async (digest): Promise<FeedItem> => {
    const url = new URL(`/digests/${digest.id}/`, where.site).href;
    return {
      title: digest.data.title,
      summary: excerpt(digest.body ?? '', 300),
      url,
      html: await feedText(`digests/${digest.id}`, url, DigestText, { digest }),
      published: digest.data.published,
      authors: await authorsOf([digest.data.author], where.site!),
      topics: [],
    };
  });
  return rssResponse(feedOf(subject, await Promise.all(items), where));
}

function feedOf(
  { title, description, home }: FeedSubject,
  items: FeedItem[],
  { site, url }: Where,
): Feed {
  return {
    title,
    description,
    home: new URL(home, site).href,
    self: new URL(url.pathname, site).href,
    language: SITE.language.toLowerCase(),
    items,
  };
}

async function rssResponse(feed: Feed): Promise<Response> {
  return new Response(await rssFeed(feed), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}

async function articleItems(articles: readonly ArticleEntry[], site: URL): Promise<FeedItem[]> {
  const { topicById } = await siteData();
  return Promise.all(
    articles.map(async ({ id, data }, index) => ({
      title: data.title,
      summary: data.standfirst,
      url: new URL(`/magazine/${id}/`, site).href,
      html: await bodyHtml(articles[index]!, new URL(`/magazine/${id}/`, site).href),
      published: data.published,
      ...(data.updated && { updated: data.updated }),
      authors: await authorsOf(data.authors, site),
      topics: data.topics.map((topic) => topicById.get(topic)?.data.title ?? topic),
    })),
  );
}

async function authorsOf(slugs: readonly string[], site: URL): Promise<FeedItem['authors']> {
  const { authorBySlug } = await siteData();
  return slugs.map((slug) => ({
    name: authorBySlug.get(slug)?.data.name ?? slug,
    url: new URL(`/authors/${slug}/`, site).href,
  }));
}

/** The text of an article or a tool as a feed carries it. */
function bodyHtml(entry: ToolEntry | ArticleEntry, url: string): Promise<string> {
  return feedText(`${entry.collection}/${entry.id}`, url, Body, {
    blocks: blocksOf(entry),
    components: articleComponents,
  });
}

/**
 * What a component shows, as a feed carries it; rendered once a build.
 * @param key what tells it from all others
 * @param url the absolute address of the page on which it stands
 */
function feedText(
  key: string,
  url: string,
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  const known = bodies.get(key);
  if (known && !import.meta.env.DEV) return known;
  const made = (async () => {
    container ??= AstroContainer.create();
    return feedHtml(await (await container).renderToString(component, { props }), url);
  })();
  bodies.set(key, made);
  return made;
}
