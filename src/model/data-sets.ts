import { CATALOGUES } from './data-sets/catalogues.ts';
import type { DataSet } from './data-sets/data-set.ts';
import { LINK_LISTS } from './data-sets/link-lists.ts';

/** Every data set an entry may name in `evidence`, by the short name used there. */
export const DATA_SETS: ReadonlyMap<string, DataSet> = new Map([
  ...Object.entries(CATALOGUES),
  ...Object.entries(LINK_LISTS).map(([name, list]): [string, DataSet] => [
    name,
    { ...list, shows: ['name', 'url'] },
  ]),
]);

/** The data set that a source names, if it names one. */
export function dataSetOf(source: string): DataSet | undefined {
  return DATA_SETS.get(source.slice(0, Math.max(0, source.indexOf(':'))));
}
