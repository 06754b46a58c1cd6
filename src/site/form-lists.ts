import { getCollection } from 'astro:content';
import { COLLECTION_NAMES, definitionOf } from '../model/collections.ts';
import { once, titleOf } from './entries.ts';
import { byName } from '../text/order.ts';

/** A collection of more entries than this is named by typing, not chosen from a list. */
const MOST_LISTED = 200;

/** By collection, what a form offers for choice: slugs with what they are called, in alphabetical order. */
export const listedEntries = once(
  async (): Promise<Record<string, (readonly [slug: string, title: string])[]>> => {
    const lists = await Promise.all(
      COLLECTION_NAMES.map(async (name) => {
        const entries = await getCollection(name);
        const titles = entries.map((entry) => [entry.id, titleOf(entry)] as const);
        return [name, titles.sort(([, a], [, b]) => byName(a, b))] as const;
      }),
    );
    return Object.fromEntries(
      lists.filter(
        ([name, list]) =>
          list.length > 0 && list.length <= MOST_LISTED && !definitionOf(name).appears,
      ),
    );
  },
);
