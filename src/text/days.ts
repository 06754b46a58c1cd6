const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as readers see it: `2026-11-23` becomes `23 November 2026`. */
export function formatDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** A day as a moment, for feeds: noon UTC, so that it is the same day in nearly every time zone. */
export function dayAsDate(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The day after one: `2026-12-31` gives `2027-01-01`. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month as readers see it: `2026-11` becomes `November 2026`. */
export function formatMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** True for a calendar day that exists, written yyyy-mm-dd. */
export function isRealDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/**
 * The ISO 8601 week of a day: `2026-11-20` lies in `2026-w47`. A week begins on Monday and belongs to the year
 * of its Thursday.
 */
export function weekOf(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.valueOf() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-w${String(week).padStart(2, '0')}`;
}

/** A week as readers see it: `2026-w47` becomes `Week 47 of 2026`. */
export function formatWeek(week: string): string {
  const [year, number] = week.split('-w');
  return `Week ${Number(number)} of ${year}`;
}

/** A day, a month or a year as readers see it: `2014-07` becomes `July 2014`, `2014` stays. */
export function formatPartialDay(value: string): string {
  if (value.length === 4) return value;
  return value.length === 7 ? formatMonth(value) : formatDay(value);
}

/** Days from one day to another, both yyyy-mm-dd; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayAsDate(to).valueOf() - dayAsDate(from).valueOf()) / 86_400_000);
}
