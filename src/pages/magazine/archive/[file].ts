import type { APIRoute, GetStaticPaths } from 'astro';
import { magazineArchive } from '../../../feeds/magazine-feed.ts';
import { archivesOf } from '../../../lib/magazine/feed-archives.ts';
import {
  archiveAddress,
  MAGAZINE_FEED_PATHS,
  type MagazineFormat,
} from '../../../model/page-addresses.ts';
import { magazine } from '../../../site/magazine.ts';

/** The archives of the magazine's feed, in each of its formats. */
export const getStaticPaths = (async () => {
  const archives = archivesOf((await magazine()).articles);
  const formats = Object.keys(MAGAZINE_FEED_PATHS) as MagazineFormat[];
  return archives.flatMap((_, index) =>
    formats.map((format) => ({
      params: {
        file: archiveAddress(index + 1, format)
          .split('/')
          .at(-1),
      },
      props: { number: index + 1, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ number: number; format: MagazineFormat }> = (where) =>
  magazineArchive(where.props.number, where.props.format)(where);
