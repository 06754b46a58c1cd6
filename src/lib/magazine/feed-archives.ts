/** How many items the feed of the magazine, and each of its archives, brings at the most. */
export const MOST_ITEMS = 20;

/**
 * The archives of a feed (RFC 5005, 4): whole groups of items counted from the earliest, so that an archive stays as
 * it is when new items appear. What fills no group yet is among the newest items of the feed itself.
 * @param newestFirst all items
 * @returns the archives, earliest first, each with its items newest first
 */
export function archivesOf<T>(newestFirst: readonly T[]): T[][] {
  const whole = Math.floor(newestFirst.length / MOST_ITEMS);
  return Array.from({ length: whole }, (_, index) => {
    const end = newestFirst.length - index * MOST_ITEMS;
    return newestFirst.slice(end - MOST_ITEMS, end);
  });
}
