import mdxRenderer from '@astrojs/mdx/server.js';
import type { RSSFeedItem } from '@astrojs/rss';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import { mdxComponents } from '../components/mdx/index.ts';
import { dayAsDate } from '../lib/days.ts';
import { feedHtml } from '../lib/feed-html.ts';
import { siteData, type ArticleEntry, type ToolEntry } from './site-data.ts';

let container: Promise<AstroContainer> | undefined;
const bodies = new Map<string, Promise<string>>();

/** Feed items of articles with their full text, newest first. */
export async function articleItems(articles: readonly ArticleEntry[], site: URL): Promise<RSSFeedItem[]> {
  const { authorBySlug } = await siteData();
  return Promise.all(
    articles.map(async (article) => ({
      title: article.data.title,
      description: article.data.standfirst,
      link: `/magazine/${article.id}/`,
      pubDate: dayAsDate(article.data.published),
      categories: article.data.topics.map((topic) => topic.replaceAll('-', ' ')),
      customData: article.data.authors.map((slug) => `<dc:creator>${escapeXml(authorBySlug.get(slug)?.data.name ?? slug)}</dc:creator>`).join(''),
      content: await articleHtml(article, site),
    })),
  );
}

/** Feed items of tools, in the order given. */
export function toolItems(tools: readonly ToolEntry[], site: URL): RSSFeedItem[] {
  return tools.map((tool) => ({
    title: tool.data.name,
    description: tool.data.summary,
    link: `/tools/${tool.id}/`,
    pubDate: dayAsDate(tool.data.added),
    content: feedHtml(tool.rendered?.html ?? '', new URL(`/tools/${tool.id}/`, site).href),
  }));
}

/** The namespaces `articleItems` uses. */
export const FEED_NAMESPACES = { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' };

/** What each feed says of itself besides its items: its language and its own address. */
export function feedHeader(self: URL): string {
  return `<language>en-gb</language><atom:link href="${escapeXml(self.href)}" rel="self" type="application/rss+xml"/>`;
}

function articleHtml(article: ArticleEntry, site: URL): Promise<string> {
  const known = bodies.get(article.id);
  if (known && !import.meta.env.DEV) return known;
  const made = (async () => {
    container ??= AstroContainer.create({ renderers: [{ name: 'astro:jsx', ssr: mdxRenderer }] as never });
    const { Content } = await render(article);
    const html = await (await container).renderToString(Content, { props: { components: mdxComponents } });
    return feedHtml(html, new URL(`/magazine/${article.id}/`, site).href);
  })();
  bodies.set(article.id, made);
  return made;
}

/** Text as it may stand in XML content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
