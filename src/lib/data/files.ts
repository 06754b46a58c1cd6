import { OPEN_COLLECTIONS, type CollectionName } from '../../model/collections.ts';

/** The name under which the ranks of the Top Tools lists stand beside the collections. */
export const RANKS = 'top-tools';

/** The files that hold all records of one kind, by their path in the folder of the open data. */
export const DATA_FILES: readonly string[] = [
  ...OPEN_COLLECTIONS.flatMap((name) => [
    `${name}.json`,
    `${name}.jsonl`,
    `${name}.csv`,
    schemaFile(name),
  ]),
  `${RANKS}.json`,
  `${RANKS}.csv`,
  schemaFile(RANKS),
];

/** The JSON Schema of the JSON file of a kind of records. */
export function schemaFile(name: string): string {
  return `${name}.schema.json`;
}

/** The file of one entry. */
export function entryFile(collection: CollectionName, slug: string): string {
  return `${collection}/${slug}.json`;
}
