import { NEVER } from '../model/collection.ts';
import { definitionOf } from '../model/collections.ts';
import { PAST } from '../model/schemas/fields.ts';
import { dayAfter } from '../text/days.ts';
import { markedParts } from '../lib/schemas/schema-parts.ts';
import { fieldLabel } from '../lib/schemas/zod-message.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { allEntries, isWhole, type Reading } from '../read/library.ts';

/** The first year from which anything was published here. */
const FIRST_YEAR = 2020;

/**
 * Days and years of what has happened do not lie ahead, with a day's grace for time zones ahead of ours; what is
 * scheduled may speak of the day on which it appears. Schemas say which fields these are.
 */
export const dates: Rule = {
  id: 'dates',
  summary:
    'Days and years of what has happened are not in the future; what is published is from years that are not long past nor far ahead.',
  *check(readings) {
    const { today } = readings;
    for (const entry of allEntries(readings)) {
      const appears = dayOf(entry);
      if (appears !== undefined) yield* inSight(entry, appears, Number(today.slice(0, 4)) + 1);
      yield* notAhead(entry, today, appears);
    }
  },
};

/** The day from which an entry is on the site; of a draft, and of what cannot be told, none. */
function dayOf(entry: Reading): string | undefined {
  if (!isWhole(entry)) return undefined;
  const day = definitionOf(entry.collection).appears?.(entry.data);
  return day === NEVER ? undefined : day;
}

function* inSight(entry: Reading, appears: string, lastYear: number): Iterable<RuleFinding> {
  const year = Number(appears.slice(0, 4));
  if (year >= FIRST_YEAR && year <= lastYear) return;
  const field = Object.entries(entry.data).find(([, value]) => value === appears)?.[0] ?? '';
  yield atField(
    entry,
    [field],
    `${field} is ${appears}, but what is published here is from ${FIRST_YEAR} to ${lastYear}`,
    'write the day on which it appears',
  );
}

function* notAhead(
  entry: Reading,
  today: string,
  appears: string | undefined,
): Iterable<RuleFinding> {
  const next = dayAfter(today);
  const latest = appears !== undefined && appears > next ? appears : next;
  const { schema } = definitionOf(entry.collection);
  for (const { path, value, mark } of markedParts(schema, entry.data, PAST)) {
    const written = String(value);
    if (!/^\d{4}(?:-|$)/.test(written)) continue;
    const bound = String(Number(latest.slice(0, 4)) + mark.graceYears) + latest.slice(4);
    if (written <= bound.slice(0, written.length)) continue;
    yield atField(
      entry,
      path,
      `${fieldLabel(path)}: ${written} is in the future`,
      mark.remedy ?? `write the day or year on which it happened; today is ${today}`,
    );
  }
}
