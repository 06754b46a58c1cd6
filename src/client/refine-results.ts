import type { Fragment } from './pagefind.ts';

/**
 * Whether results have anything to do with the query. Pagefind shortens a word it does not know until
 * something begins with it, so nonsense finds whatever begins with its first letter.
 * @param query what was typed
 * @param fragments the first results
 * @returns true when a word of the results begins like a word of the query: with three fifths of it, or being the whole beginning of it
 */
export function isPlausible(query: string, fragments: readonly Pick<Fragment, 'excerpt' | 'meta'>[]): boolean {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return true;
  return fragments.some(({ excerpt, meta }) => {
    const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, text]) => text!).join(' ');
    const found = wordsOf([marked, ...Object.values(meta)].join(' '));
    return wanted.some((word) => found.some((other) => beginsLike(other, word)));
  });
}

function beginsLike(found: string, wanted: string): boolean {
  return found.startsWith(wanted.slice(0, Math.ceil(wanted.length * 0.6))) || (found.length >= 3 && wanted.startsWith(found));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Puts results whose name is just what was typed first, then those with such an alias; Pagefind alone
 * puts a longer name before the exact one now and then.
 * @param items what is ordered
 * @param fragmentOf the drawn data of an item
 */
export function exactFirst<T>(query: string, items: readonly T[], fragmentOf: (item: T) => Pick<Fragment, 'meta'>): T[] {
  const wanted = wordsOf(query).join(' ');
  const same = (text: string | undefined) => wordsOf(text ?? '').join(' ') === wanted;
  const rank = (item: T): number => {
    const { meta } = fragmentOf(item);
    if (same(meta['title'])) return 0;
    return meta['aliases']?.split(', ').some(same) ? 1 : 2;
  };
  return items.map((item) => ({ item, rank: rank(item) })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
