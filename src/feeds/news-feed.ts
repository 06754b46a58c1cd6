import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import NewsDayList from '../components/news/NewsDayList.astro';
import { feedHtml } from '../lib/html/feed-html.ts';
import { rssFeed, type FeedItem } from '../lib/html/feed-formats.ts';
import { stableId } from '../lib/html/stable-id.ts';
import { dayWords } from '../lib/news/news-words.ts';
import type { NewsDay } from '../lib/news/news.ts';
import { newsAddress } from '../model/page-addresses.ts';
import { SITE } from '../site/site.ts';
import { formatDay } from '../text/days.ts';

/**
 * A feed of days, newest first, with what each holds.
 * @param about its title, and what it brings
 */
export async function newsFeed(
  about: { title: string; description: string },
  days: readonly NewsDay[],
  { site, url }: { site: URL | undefined; url: URL },
): Promise<Response> {
  const container = await AstroContainer.create();
  const items = days.map(async (day): Promise<FeedItem> => {
    const page = new URL(newsAddress(day.day), site).href;
    const html = await container.renderToString(NewsDayList, { props: { day, most: 40 } });
    return {
      id: stableId(`${url.pathname}#${day.day}`),
      title: `${formatDay(day.day)}: ${dayWords(day)}`,
      summary: dayWords(day),
      url: page,
      html: feedHtml(html, page),
      published: day.day,
      authors: [],
      topics: [],
    };
  });
  const text = await rssFeed({
    ...about,
    home: new URL('/new/', site).href,
    self: new URL(url.pathname, site).href,
    language: SITE.language.toLowerCase(),
    items: await Promise.all(items),
  });
  return new Response(text, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
