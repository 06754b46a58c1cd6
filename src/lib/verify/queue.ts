import { FACTS, type FactField } from '../../model/fact-fields.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { daysBetween } from '../../text/days.ts';
import { journalKey, type Journal } from './answers.ts';
import { evidenceState } from '../evidence/evidence-state.ts';
import { targetsOf, type Entry } from './proposals.ts';

/** An entry that waits to be asked about. */
export interface Waiting {
  entry: Entry;
  /** Whether every answer about it is still fresh. */
  answered: boolean;
}

/** What a tool that nothing speaks of counts, beside the 1 of the best known: it still has its turn. */
const LEAST_KNOWN = 0.1;
/** What evidence of today counts, beside the 1 of evidence whose time has gone. */
const LEAST_AGED = 0.1;
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
      const fame = LEAST_KNOWN + (known.get(entry.slug) ?? 0);
      const turn =
        fame * (LEAST_AGED + ageOfEvidence(entry.data, today)) * Math.min(1, days / SEASON);
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

/** The facts that a robot could show, of which an entry states some. */
const FOR_ROBOTS: readonly FactField[] = ['name', 'url', 'licence', 'repository', 'launched'];

/**
 * How much an entry needs to be asked again, 0 to 1: a fact that is not shown counts wholly, one that is shown by
 * the part of its time that has gone.
 */
function ageOfEvidence(tool: Tool, today: string): number {
  const facts = evidenceState(tool, today).facts.filter(({ field }) => FOR_ROBOTS.includes(field));
  const ages = facts.map(({ field, by }) =>
    by ? Math.min(1, monthsBetween(by.date, today) / FACTS[field].months) : 1,
  );
  return ages.reduce((sum, age) => sum + age, 0) / ages.length;
}

function monthsBetween(date: string, today: string): number {
  const [year, month = 1] = date.split('-').map(Number) as [number, number?];
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
  return Math.max(0, (thisYear - year) * 12 + thisMonth - month);
}
