import { dayAsDate } from '../../text/days.ts';
import { journalKey, type Journal } from './answers.ts';
import { ageOfEvidence, targetsOf, type Entry } from './proposals.ts';

/** An entry that waits to be asked about. */
export interface Waiting {
  entry: Entry;
  /** Whether every answer about it is still fresh. */
  answered: boolean;
}

/** Days after which an entry that was asked about counts wholly again. */
const SEASON = 91;

/**
 * The order in which entries are asked about: the better known a tool is, the older its evidence, and the longer it is
 * that it was asked about, the earlier. The last is what lets the others have their turn when one never answers.
 * @param known how well known each is, 0 to 1, by slug
 * @param again days for which an answer is fresh
 * @returns first those that are fresh, so that a run that was ended goes on where it stood
 */
export function queueOf(
  entries: readonly Entry[],
  known: ReadonlyMap<string, number>,
  journal: Journal,
  today: string,
  again: number,
): Waiting[] {
  return entries
    .filter((entry) => targetsOf(entry).length > 0)
    .map((entry) => {
      const days = daysSince(entry, journal, today);
      // A tool that nothing speaks of still has its turn.
      const fame = 0.1 + (known.get(entry.slug) ?? 0);
      const turn = fame * (0.1 + ageOfEvidence(entry.data, today)) * Math.min(1, days / SEASON);
      return { entry, answered: days < again, turn };
    })
    .sort(
      (a, b) =>
        Number(b.answered) - Number(a.answered) ||
        b.turn - a.turn ||
        (a.entry.slug < b.entry.slug ? -1 : 1),
    );
}

/** Days since the oldest answer that is needed of an entry; endless where one is missing. */
function daysSince(entry: Entry, journal: Journal, today: string): number {
  return Math.max(
    ...targetsOf(entry).map((target) => {
      const line = journal.get(journalKey({ slug: entry.slug, ...target }));
      return line ? daysBetween(line.day, today) : Infinity;
    }),
  );
}

/** Whole days from one day to another. */
export function daysBetween(day: string, today: string): number {
  return Math.round((dayAsDate(today).getTime() - dayAsDate(day).getTime()) / 86_400_000);
}
