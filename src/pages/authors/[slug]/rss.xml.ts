import type { APIRoute } from 'astro';
import { entryFeed } from '../../../feeds/feeds.ts';
import { MOST_ITEMS } from '../../../lib/magazine/feed-archives.ts';
import { magazine, type AuthorEntry } from '../../../site/magazine.ts';
import { SITE } from '../../../site/site.ts';
import { authorAddress } from '../../../model/page-addresses.ts';

export async function getStaticPaths() {
  return [...(await magazine()).authorBySlug.values()].map((author) => ({
    params: { slug: author.id },
    props: { author },
  }));
}

export const GET: APIRoute<{ author: AuthorEntry }> = async (context) =>
  entryFeed(
    {
      title: `${context.props.author.data.name} in ${SITE.magazine}`,
      description: context.props.author.data.bio,
      home: authorAddress(context.props.author.id),
    },
    (await magazine()).articles
      .filter(({ data }) => data.authors.includes(context.props.author.id))
      .slice(0, MOST_ITEMS),
    context,
  );
