import { FACT_FIELDS, type FactField } from '../../model/fact-fields.ts';
import type { EvidenceState, FactState, Shown } from './evidence-state.ts';
import { byText } from '../../text/order.ts';

/** How many facts are shown by whom. */
export type ShownCounts = Record<Shown, number>;

/** An entry with what evidence shows of it, and its home among the groups that are counted. */
export interface JudgedEntry {
  group: string;
  state: EvidenceState;
}

/** What evidence shows of all entries. */
export interface EvidenceCoverage {
  entries: number;
  verdicts: Record<EvidenceState['verdict'], number>;
  /** Entries of which a fact beside name and address is shown. */
  beyondNameAndAddress: number;
  facts: ShownCounts;
  byField: { field: FactField; counts: ShownCounts }[];
  byGroup: { group: string; entries: number; checked: number; counts: ShownCounts }[];
  /** Facts shown, by the year of the newest source that shows them, latest first. */
  byYear: { year: string; facts: number }[];
}

/** Counts over entries what is shown of them; groups come in the order in which they first occur. */
export function evidenceCoverage(entries: readonly JudgedEntry[]): EvidenceCoverage {
  const verdicts = { all: 0, some: 0, none: 0 };
  const years = new Map<string, number>();
  for (const { state } of entries) {
    verdicts[state.verdict]++;
    for (const { by } of state.facts) {
      const year = by?.date.slice(0, 4);
      if (year) years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  const facts = entries.flatMap(({ state }) => state.facts);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return {
    entries: entries.length,
    verdicts,
    beyondNameAndAddress: entries.filter(({ state }) =>
      state.facts.some((fact) => isShown(fact) && fact.field !== 'name' && fact.field !== 'url'),
    ).length,
    facts: countShown(facts),
    byField: FACT_FIELDS.map((field) => ({
      field,
      counts: countShown(facts.filter((fact) => fact.field === field)),
    })).filter(({ counts }) => totalOf(counts) > 0),
    byGroup: groups.map((group) => {
      const members = entries.filter((entry) => entry.group === group);
      return {
        group,
        entries: members.length,
        checked: members.filter(({ state }) => state.verdict === 'all').length,
        counts: countShown(members.flatMap(({ state }) => state.facts)),
      };
    }),
    byYear: [...years]
      .map(([year, count]) => ({ year, facts: count }))
      .sort((a, b) => byText(b.year, a.year)),
  };
}

/** Whether a fact is shown by a source that still holds. */
function isShown({ shown }: FactState): boolean {
  return shown === 'maker' || shown === 'others';
}

/** All facts of a count, shown or not. */
export function totalOf({ maker, others, old, not }: ShownCounts): number {
  return maker + others + old + not;
}

function countShown(facts: readonly FactState[]): ShownCounts {
  const counts = { maker: 0, others: 0, old: 0, not: 0 };
  for (const { shown } of facts) counts[shown]++;
  return counts;
}
