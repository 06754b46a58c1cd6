import { COLLECTION_NAMES, type CollectionName, type DataOf } from '../model/collections.ts';
import type { Locate } from './front-matter.ts';
import type { GuardedNode } from './syntax-tree.ts';

/** What could be read of an entry. A rule looks at the parts that it needs, whatever is wrong with the others. */
export interface Reading<C extends CollectionName = CollectionName> {
  collection: C;
  slug: string;
  file: string;
  /** The fields that hold to their schema; of a list, the items that do. */
  data: Partial<DataOf[C]>;
  /** The fields as they were written, right or wrong. */
  written: Readonly<Record<string, unknown>>;
  /** Whether all fields are valid and the text is safe. */
  whole: boolean;
  /** The text after the front matter, without empty lines around it and what cannot be parsed; empty for YAML. */
  body: string;
  /** The syntax tree of the body with lines counted from its beginning; absent when there is none to read. */
  tree?: GuardedNode;
  /** The 1-based line of the file on which the body begins; 1 when it is empty. */
  bodyLine: number;
  /** The place of a field in the file, or of a letter of its text. */
  locate: Locate;
}

/** An entry with nothing wrong by itself. */
export interface Entry<C extends CollectionName = CollectionName> extends Reading<C> {
  data: DataOf[C];
  whole: true;
}

/** All entries that are whole, by collection. */
export type Library = { [C in CollectionName]: Entry<C>[] } & {
  /** The day of the check, yyyy-mm-dd. */
  today: string;
};

/** What could be read of all entries, by collection: what rules look at. */
export type Readings = { [C in CollectionName]: Reading<C>[] } & {
  /** The slugs of each collection, also of entries of which nothing else could be read. */
  known: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  /** Collections of which a part could not be read at all: that they lack a slug proves nothing. */
  unsure: ReadonlySet<CollectionName>;
  /** Paths of the pictures beside articles, sound or not. */
  pictures: readonly string[];
  /** The day of the check, yyyy-mm-dd. */
  today: string;
};

/** What could be read of some entries, with what is known of the others. */
export function readingsOf(
  entries: readonly Reading[],
  others: Omit<Readings, CollectionName>,
): Readings {
  const byCollection = Object.groupBy(entries, ({ collection }) => collection);
  const lists = COLLECTION_NAMES.map((name) => [name, byCollection[name] ?? []]);
  return { ...others, ...(Object.fromEntries(lists) as Readings) };
}

/** All that could be read, in one list. */
export function allEntries(readings: Readings): Reading[] {
  return COLLECTION_NAMES.flatMap((collection): Reading[] => readings[collection]);
}

/** What no two entries have in common, present or former. */
export function idOf({ collection, slug }: Pick<Reading, 'collection' | 'slug'>): string {
  return `${collection}/${slug}`;
}

/** Whether a collection is certain not to hold a slug. */
export function lacks(readings: Readings, collection: CollectionName, slug: string): boolean {
  return !readings.known[collection].has(slug) && !readings.unsure.has(collection);
}

/** Whether nothing is wrong with an entry by itself. */
export function isWhole<C extends CollectionName>(reading: Reading<C>): reading is Entry<C> {
  return reading.whole;
}

/** The entries that are whole, by collection. */
export function wholeOf(readings: Readings): Library {
  const whole = COLLECTION_NAMES.map((name) => [
    name,
    (readings[name] as Reading[]).filter(isWhole),
  ]);
  return { ...(Object.fromEntries(whole) as Library), today: readings.today };
}
