import { definitionOf, formerlyOf } from '../model/collections.ts';
import { allEntries, idOf, type Entry, type Reading, type Readings } from '../read/library.ts';
import type { Finding } from '../text/finding.ts';

/**
 * Addresses that were published and lead nowhere now: nobody else can mend the links and bookmarks of readers.
 * It is no rule of `RULES`, because it asks what stood here before.
 * @param before entries as they stood in an earlier state, those that may be gone; only what had appeared counts
 * @param readings what can be read now
 * @returns one finding an address, at the file in which its entry stood
 */
export function lostAddresses(before: readonly Entry[], readings: Readings): Finding[] {
  const now = new Map(allEntries(readings).map((entry) => [idOf(entry), entry]));
  const led = new Set(
    [...now.values()].flatMap(({ collection, data }) =>
      formerlyOf(data).map((slug) => idOf({ collection, slug })),
    ),
  );
  return before.flatMap((entry): Finding[] => {
    const { collection, slug, file } = entry;
    const { address, format, noun } = definitionOf(collection);
    const path = address(slug);
    // Entries that share a page have no address of their own.
    if (path.includes('#') || !isShown(entry, readings.today) || led.has(idOf(entry))) return [];
    const present = now.get(idOf(entry));
    if (present ? isShown(present, readings.today) : readings.known[collection].has(slug))
      return [];
    const what = format === 'yaml-list' ? 'item' : noun;
    return [
      {
        file,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'lost-addresses',
        problem: `the address ${path} was published, and nothing stands there now`,
        remedy: `keep this ${what} as it was, or write formerly: [${slug}] into the ${what} that takes its place`,
      },
    ];
  });
}

/** Whether an entry is on the site; one of which the day cannot be read is taken to be. */
function isShown({ collection, data, whole }: Reading, today: string): boolean {
  const { appears } = definitionOf(collection);
  return !whole || !appears || appears(data) <= today;
}
