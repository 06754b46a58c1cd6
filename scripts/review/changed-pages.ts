import { definitionOf } from '../../src/model/collections.ts';
import type { ChangedFile } from './review-text.ts';

/** Pages that are looked at: a change that touches more is read file by file. */
const MOST = 6;

/**
 * The addresses of the pages that a change concerns, of entries that are whole and on the site.
 * @param today yyyy-mm-dd
 * @returns a few, each a path of letters, digits, hyphens and slashes alone
 */
export function changedPages(changed: readonly ChangedFile[], today: string): string[] {
  const pages = changed
    .flatMap(({ after }) => after)
    .filter(({ whole }) => whole)
    .flatMap(({ collection, slug, data }) => {
      const { address, appears } = definitionOf(collection);
      return appears && appears(data) > today ? [] : [address(slug).replace(/#.*/, '')];
    });
  return [...new Set(pages)].filter((page) => /^\/[a-z0-9/-]*$/.test(page)).slice(0, MOST);
}
