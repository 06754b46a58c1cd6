/** The reader's shortlist, in this browser and nowhere else. */
import {
  MOST_STARRED,
  packShortlist,
  unpackShortlist,
  type Starred,
} from '../lib/tools/shortlist.ts';
import { REFUSED, keep, kept, keptName } from './kept.ts';

const NAME = 'shortlist';
/** Where a list goes that cannot be read, so that nothing writes over it. */
const ASIDE = 'shortlist-unreadable';

/** The tools of the list, in the order in which they were starred. */
export function shortlist(): Starred[] {
  const text = kept('browser', NAME);
  if (text === undefined) return [];
  const tools = unpackShortlist(text);
  if (!tools) keep('browser', ASIDE, text);
  return tools ?? [];
}

/** Whether a list was found that cannot be read; it is kept aside. */
export function hasUnreadable(): boolean {
  return kept('browser', ASIDE) !== undefined;
}

/**
 * Puts a list in the place of the one that is kept.
 * @returns what to tell the reader, if it could not be done whole
 */
export function keepShortlist(tools: readonly Starred[]): string | undefined {
  const fits = tools.slice(0, MOST_STARRED);
  if (!keep('browser', NAME, packShortlist(fits))) return REFUSED;
  return fits.length < tools.length
    ? `A shortlist holds ${MOST_STARRED} tools. ${tools.length - fits.length} more were not added: export this list and begin another.`
    : undefined;
}

/** Runs when the list was changed in another tab. */
export function onShortlistElsewhere(run: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === keptName(NAME) || key === null) run();
  });
}
