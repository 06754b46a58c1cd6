import type { APIRoute, GetStaticPaths } from 'astro';
import {
  COLLECTION_NAMES,
  definitionOf,
  folderOfPages,
  type CollectionName,
} from '../../model/collections.ts';
import { entryFeed } from '../../feeds/feeds.ts';
import { shownEntries } from '../../site/entries.ts';
import { SITE } from '../../site/site.ts';

/** The feeds of whole collections that have one of their own. */
export const getStaticPaths = (() =>
  COLLECTION_NAMES.filter((name) => definitionOf(name).feed?.title).map((name) => ({
    params: { collection: folderOfPages(name).slice(1, -1) },
    props: { name },
  }))) satisfies GetStaticPaths;

/** How many entries a feed brings at the most. */
const MOST = 60;

export const GET: APIRoute<{ name: CollectionName }> = async (where) => {
  const { name } = where.props;
  const { title = '', description = '' } = definitionOf(name).feed!;
  return entryFeed(
    {
      title: `${SITE.shortName}: ${title.toLowerCase()}`,
      description,
      home: folderOfPages(name),
    },
    (await shownEntries(name)).slice(0, MOST),
    where,
  );
};
