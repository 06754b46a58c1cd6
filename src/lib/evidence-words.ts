import { readSource } from '../content/schemas/source.ts';
import type { Evidence } from '../content/schemas/evidence.ts';
import { formatDay, formatMonth } from './days.ts';
import { dataSetOf, type Citation, type EvidenceState } from './evidence-state.ts';

/** A date as readers see it, as exact as it is: 2026, March 2026 or 15 March 2026. */
export function formatStatedDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(date) : formatDay(date);
}

/** Who says something, and when, in a few words: “moodle.org, Nov 2026”. */
export function citationWords({ item, date }: Citation): string {
  const [year, month] = date.split('-') as [string, string?];
  return `${sourceName(item.source)}, ${month ? `${MONTHS[Number(month) - 1]} ` : ''}${year}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The name of a source: the title of a data set, or the host of a page. */
export function sourceName(source: string): string {
  return dataSetOf(source)?.title ?? new URL(source).hostname.replace(/^www\./, '');
}

/** A source for readers: its name, its address, and on what ground it is taken for the maker's. */
export function describeSource(item: Evidence): { name: string; href: string } {
  return { name: sourceName(item.source), href: readSource(item.source)?.href ?? item.source };
}

/** The sentence above the facts: “7 of 9 facts shown, 5 of them by the maker; price last seen in March 2026.” */
export function evidenceSentence(state: EvidenceState): string {
  const { facts, shown, byMaker, verdict } = state;
  const total = facts.length;
  const makers =
    byMaker === shown ? 'all of them by the maker' : `${byMaker || 'none'} of them by the maker`;
  if (verdict === 'none')
    return `None of the ${total} facts here is shown by a source that still holds.`;
  const count =
    verdict === 'all'
      ? `Checked: all ${total} facts shown, ${makers}`
      : `${shown} of ${total} facts shown, ${shown === 1 ? (byMaker ? 'by the maker' : 'not by the maker') : makers}`;
  return `${count}; ${priceWords(state)}.`;
}

function priceWords({ facts }: EvidenceState): string {
  const price = facts.find(({ field }) => field === 'pricing');
  if (!price?.by) return 'price not shown';
  const { date } = price.by;
  const when = date.length === 4 ? date : formatMonth(date.slice(0, 7));
  return price.shown === 'old'
    ? `price last seen in ${when}, too long ago`
    : `price last seen in ${when}`;
}
