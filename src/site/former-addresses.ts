import { COLLECTION_NAMES, definitionOf } from '../model/collections.ts';
import { formerSlugs, once, shownEntries, titleOf, type AnyEntry } from './entries.ts';

/** Where an entry stood before, and where it stands. */
export interface FormerAddress {
  from: string;
  to: string;
  /** What stands there. */
  title: string;
}

/** Every address under which an entry that can be seen stood before. */
export const formerAddresses = once(async (): Promise<FormerAddress[]> => {
  const entries = await Promise.all(COLLECTION_NAMES.map(shownEntries));
  return entries.flat().flatMap((entry: AnyEntry) => {
    const { address } = definitionOf(entry.collection);
    return formerSlugs(entry).map((slug) => ({
      from: address(slug),
      to: address(entry.id),
      title: titleOf(entry),
    }));
  });
});
