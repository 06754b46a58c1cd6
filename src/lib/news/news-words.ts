import { FACTS } from '../../model/fact-fields.ts';
import {
  ACCOUNTS,
  HOSTING,
  PLATFORMS,
  PRICING,
  SIGN_ON,
  STANDARDS,
  STATUSES,
} from '../../model/vocabulary.ts';
import type { FactChange } from './commits.ts';
import type { NewsDay } from './news.ts';

/** The words that readers know for the values of a field. */
const LABELS: Partial<Record<FactChange['field'], Readonly<Record<string, string>>>> = {
  pricing: PRICING,
  platforms: PLATFORMS,
  standards: STANDARDS,
  status: STATUSES,
  account: ACCOUNTS,
  hosting: HOSTING,
  signOn: SIGN_ON,
};

/** A changed fact for readers: “Price: Free plan, before that Free”. */
export function changeWords({ field, before, after }: FactChange): string {
  const { label } = FACTS[field];
  const [old, now] = [before, after].map((value) => value && valueWords(field, value));
  if (now === undefined) return `${label}: no longer stated (was ${old})`;
  return old === undefined ? `${label}: ${now}, newly stated` : `${label}: ${now} (was ${old})`;
}

/** A value as a file writes it, in words: a list in brackets, a name in quotes, an id of a vocabulary. */
function valueWords(field: FactChange['field'], written: string): string {
  const labels: Readonly<Record<string, string>> = LABELS[field] ?? {};
  return written
    .replace(/^\[(.*)\]$/, '$1')
    .split(/,\s*/)
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .map((item) => (Object.hasOwn(labels, item) ? labels[item] : item))
    .join(', ');
}

const count = (number: number, one: string, many: string) =>
  number === 0 ? [] : [`${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`];

/** A day in a line: “2 closed, 12 added, 3 with changed facts, 40 with new evidence”. */
export function dayWords({ closed, added, changed, evidenced, passes }: NewsDay): string {
  return [
    ...count(closed.length, 'closed', 'closed'),
    ...count(added.length, 'added', 'added'),
    ...count(changed.length, 'with changed facts', 'with changed facts'),
    ...count(evidenced.length, 'with new evidence', 'with new evidence'),
    ...count(passes.length, 'pass over many entries', 'passes over many entries'),
  ].join(', ');
}
