import type { APIRoute } from 'astro';
import { entryFeed } from '../../../feeds/feeds.ts';
import { directory, type CategoryNode } from '../../../site/tools.ts';
import { latestFirst } from '../../../lib/tools/tool-order.ts';
import { SITE } from '../../../site/site.ts';
import { categoryAddress } from '../../../model/page-addresses.ts';

export async function getStaticPaths() {
  return [...(await directory()).categoryById.values()].map((category) => ({
    params: { slug: category.id },
    props: { category },
  }));
}

export const GET: APIRoute<{ category: CategoryNode }> = (context) =>
  entryFeed(
    {
      title: `${SITE.shortName}: ${context.props.category.data.title}`,
      description: context.props.category.data.scope,
      home: categoryAddress(context.props.category.id),
    },
    latestFirst(context.props.category.primaries).slice(0, 40),
    context,
  );
