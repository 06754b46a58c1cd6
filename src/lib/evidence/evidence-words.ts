import { dataSetOf } from '../../model/data-sets.ts';
import { FACTS, FACT_FIELDS } from '../../model/fact-fields.ts';
import { readSource } from '../../model/schemas/source.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { formatDay, formatMonth } from '../../text/days.ts';
import { shownBy, type Citation, type EvidenceState, type FactState } from './evidence-state.ts';
import { makerOf, repositoryKey, showsAddress } from './first-party.ts';

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

/** The name of a source: the title of a data set, the repository in which a page lies, or the page's host. */
function sourceName(source: string): string {
  const host = () => new URL(source).hostname.replace(/^www\./, '');
  return dataSetOf(source)?.title ?? repositoryKey(source) ?? host();
}

/** What shows a fact, quietly: who and when, whether it is others or too old, or that nothing does. */
export function shownWords({ shown, by }: FactState): string {
  if (!by) return 'not shown';
  const words = citationWords(by);
  if (shown === 'maker') return words;
  return shown === 'others' ? `by others: ${words}` : `too old: ${words}`;
}

/** One source for readers. */
export interface SourceWords {
  name: string;
  /** Where it leads; none to the old address of a closed tool, where something else may live today. */
  href?: string;
  /** The names of the facts that it shows. */
  shows: string;
  says?: string;
  /** What it states otherwise than the entry, and why that is not followed. */
  differs?: { fact: string; states: string; because: string }[];
  /** When it was read, and the date that it states. */
  when: string;
  /** On what ground it is taken for the maker's, where that is not plain. */
  ground?: string;
}

/** Words an item of evidence for the list of sources. */
export function describeItem(item: Evidence, tool: Tool): SourceWords {
  const gone = tool.status !== 'active' && showsAddress(item.source, tool);
  const href = gone ? undefined : readSource(item.source)?.href;
  const stated = dataSetOf(item.source)?.seen ?? item.dated;
  return {
    name: sourceName(item.source),
    ...(href && { href }),
    shows: FACT_FIELDS.filter((field) => shownBy(item, tool).has(field))
      .map((field) => FACTS[field].label.toLowerCase())
      .join(', '),
    ...(item.says && { says: item.says }),
    ...(item.differs && {
      differs: item.differs.map(({ field, states, because }) => ({
        fact: FACTS[field].label.toLowerCase(),
        states,
        because,
      })),
    }),
    when: `read on ${formatDay(item.seen)}${stated ? `, state of ${formatStatedDate(stated)}` : ''}`,
    ...(makerOf(item, tool) === 'judged' && {
      ground: 'on the maker’s site, by the editors’ judgement',
    }),
  };
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
