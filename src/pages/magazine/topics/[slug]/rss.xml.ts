import type { APIRoute } from 'astro';
import { entryFeed } from '../../../../feeds/feeds.ts';
import { MOST_ITEMS } from '../../../../lib/magazine/feed-archives.ts';
import { magazine, type HeadingNode } from '../../../../site/magazine.ts';
import { SITE } from '../../../../site/site.ts';
import { topicAddress } from '../../../../model/page-addresses.ts';

export async function getStaticPaths() {
  return (await magazine()).topics.map((topic) => ({
    params: { slug: topic.id },
    props: { topic },
  }));
}

export const GET: APIRoute<{ topic: HeadingNode }> = (context) =>
  entryFeed(
    {
      title: `${SITE.magazine}: ${context.props.topic.data.title}`,
      description: context.props.topic.data.description,
      home: topicAddress(context.props.topic.id),
    },
    context.props.topic.articles.slice(0, MOST_ITEMS),
    context,
  );
