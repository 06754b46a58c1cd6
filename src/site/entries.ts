import { getCollection, type CollectionEntry } from 'astro:content';
import { today } from '../env.ts';
import type { Block } from '../lib/html/blocks.ts';
import { definitionOf, type CollectionName } from '../model/collections.ts';
import { excerpt } from '../read/excerpt.ts';
import { must } from '../text/must.ts';
import { byName, byText } from '../text/order.ts';

/** An entry of any collection. */
export type AnyEntry = CollectionEntry<CollectionName>;

/** The file of an entry, from the root of the repository. @throws Error for an entry that the loader gave none */
export function fileOf({ id, filePath }: { id: string; filePath?: string | undefined }): string {
  return must(filePath, `The file of ${id}`);
}

/** The text of an entry, ready for `Body.astro`. */
export function blocksOf({ rendered }: AnyEntry): Block[] {
  return (rendered?.metadata?.['blocks'] as Block[] | undefined) ?? [];
}

/** What an entry is called: its title or its name, or its slug where it has neither. */
export function titleOf({ id, data }: AnyEntry): string {
  return 'title' in data ? data.title : 'name' in data ? data.name : id;
}

/** The slugs under which an entry stood before, the first one first. */
export function formerSlugs({ data }: AnyEntry): readonly string[] {
  return ('formerly' in data && data.formerly) || [];
}

/** The beginning of the text of an entry in plain words, of so many characters at the most. */
export function openingOf({ body = '' }: { body?: string | undefined }, most: number): string {
  return excerpt(body, most);
}

/**
 * The entries of a collection that have appeared, newest first and those of one day by title; `astro dev` shows their
 * authors all.
 */
export async function shownEntries<C extends CollectionName>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  const { appears, feed } = definitionOf(collection);
  const now = today();
  const dated = (await getCollection(collection)).map((entry) => {
    const { published = '', title = entry.id } = feed?.item(entry.data) ?? {};
    return {
      entry: entry,
      day: appears?.(entry.data) ?? '',
      published,
      title,
    };
  });
  return dated
    .filter(({ day }) => import.meta.env.DEV || day <= now)
    .sort((a, b) => byText(b.published, a.published) || byName(a.title, b.title))
    .map(({ entry }) => entry);
}

/** True for a day that is not in the future of the build. */
export function hasAppeared(day: string): boolean {
  return day <= today();
}

/** By id. */
export function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/**
 * What a function makes, made once a build; in `astro dev` again after each change, when Vite loads the module that
 * calls this anew.
 */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
