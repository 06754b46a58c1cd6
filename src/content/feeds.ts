import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Body from '../components/mdx/Body.astro';
import { articleComponents } from '../components/mdx/index.ts';
import { atomFeed, jsonFeed, rssFeed, type Feed, type FeedItem } from '../lib/feed-formats.ts';
import { feedHtml } from '../lib/feed-html.ts';
import { SITE } from '../site.ts';
import { blocksOf, siteData, type ArticleEntry, type ToolEntry } from './site-data.ts';

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
  const { authorBySlug, topicById } = await siteData();
  return Promise.all(
    articles.map(async ({ id, data }, index) => ({
      title: data.title,
      summary: data.standfirst,
      url: new URL(`/magazine/${id}/`, site).href,
      html: await bodyHtml(articles[index]!, new URL(`/magazine/${id}/`, site).href),
      published: data.published,
      ...(data.updated && { updated: data.updated }),
      authors: data.authors.map((slug) => ({
        name: authorBySlug.get(slug)?.data.name ?? slug,
        url: new URL(`/authors/${slug}/`, site).href,
      })),
      topics: data.topics.map((topic) => topicById.get(topic)?.data.title ?? topic),
    })),
  );
}

/** The text of an entry as a feed carries it. */
function bodyHtml(entry: ToolEntry | ArticleEntry, url: string): Promise<string> {
  const key = `${entry.collection}/${entry.id}`;
  const known = bodies.get(key);
  if (known && !import.meta.env.DEV) return known;
  const made = (async () => {
    container ??= AstroContainer.create();
    return feedHtml(
      await (
        await container
      ).renderToString(Body, { props: { blocks: blocksOf(entry), components: articleComponents } }),
      url,
    );
  })();
  bodies.set(key, made);
  return made;
}
