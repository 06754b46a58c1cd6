import type { APIRoute } from 'astro';
import { entryFeed } from '../../../../feeds/feeds.ts';
import { MOST_ITEMS } from '../../../../lib/magazine/feed-archives.ts';
import { magazine, type HeadingNode } from '../../../../site/magazine.ts';
import { SITE } from '../../../../site/site.ts';
import { seriesAddress } from '../../../../model/page-addresses.ts';

export async function getStaticPaths() {
  return (await magazine()).series.map((series) => ({
    params: { slug: series.id },
    props: { series },
  }));
}

export const GET: APIRoute<{ series: HeadingNode }> = async (context) =>
  entryFeed(
    {
      title: `${SITE.magazine}: ${context.props.series.data.title}`,
      description: context.props.series.data.description,
      home: seriesAddress(context.props.series.id),
    },
    (await magazine()).articles
      .filter(({ data }) => data.series === context.props.series.id)
      .slice(0, MOST_ITEMS),
    context,
  );
