import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import NewsDayList from '../components/news/NewsDayList.astro';
import { feedHtml } from '../lib/html/feed-html.ts';
import { rssFeed, type FeedItem } from '../lib/html/feed-formats.ts';
import { stableId } from '../lib/html/stable-id.ts';
import { dayWords } from '../lib/news/news-words.ts';
import type { NewsDay } from '../lib/news/news.ts';
import { newsAddress } from '../model/page-addresses.ts';
import { HOME, SITE, absoluteAddress, addressOf } from '../site/site.ts';
import { formatDay } from '../text/days.ts';

/**
 * A feed of days, newest first, with what each holds.
 * @param about its title, and what it brings
 */
export async function newsFeed(
  about: { title: string; description: string },
  days: readonly NewsDay[],
  { url }: { url: URL },
): Promise<Response> {
  const container = await AstroContainer.create();
  const items = days.map(async (day): Promise<FeedItem> => {
    const page = absoluteAddress(newsAddress(day.day));
    const html = await container.renderToString(NewsDayList, { props: { day, most: 40 } });
    return {
      id: stableId(`${addressOf(url)}#${day.day}`),
      title: `${formatDay(day.day)}: ${dayWords(day)}`,
      summary: dayWords(day),
      url: page,
      html: feedHtml(html, page, HOME.href),
      published: day.day,
      authors: [],
      topics: [],
    };
  });
  const text = await rssFeed({
    ...about,
    site: HOME.href,
    home: absoluteAddress('/new/'),
    self: absoluteAddress(addressOf(url)),
    language: SITE.language.toLowerCase(),
    items: await Promise.all(items),
  });
  return new Response(text, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
