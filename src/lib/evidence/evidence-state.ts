import { dataSetOf } from '../../model/data-sets.ts';
import { FACT_FIELDS, factRule, type FactField } from '../../model/fact-fields.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { makerOf, showsAddress, showsRepository } from './first-party.ts';
import { byText } from '../../text/order.ts';

/** How far a fact is shown: by its maker, by others only, by evidence that is too old, or not. */
export type Shown = 'maker' | 'others' | 'old' | 'not';

/** A source that states a fact. */
export interface Citation {
  item: Evidence;
  /** The date from which its age counts: yyyy, yyyy-mm or yyyy-mm-dd. */
  date: string;
  maker: 'derived' | 'judged' | undefined;
  old: boolean;
}

/** One fact that a page states, and what shows it. */
export interface FactState {
  field: FactField;
  shown: Shown;
  /** The newest source of the best kind. */
  by?: Citation;
}

/** What evidence shows of an entry. */
export interface EvidenceState {
  /** Every fact that the entry states, in the order of the schema. */
  facts: FactState[];
  /** How many of them are shown and not too old. */
  shown: number;
  /** How many of these by the maker. */
  byMaker: number;
  /** All: every fact is shown, and at least one source is the maker's. */
  verdict: 'all' | 'some' | 'none';
}

/** Whether an entry states a fact: its field is set, and a state is something else than active. */
export function states(tool: Partial<Tool>, field: FactField): boolean {
  return tool[field] !== undefined && tool[field] !== 'active';
}

/** The fields that an item shows: those it names, its own address and its own repository. */
export function shownBy(item: Evidence, tool: Tool): Set<FactField> {
  const fields = new Set<FactField>(item.shows);
  if (showsAddress(item.source, tool)) fields.add('url');
  if (showsRepository(item.source, tool)) fields.add('repository');
  return fields;
}

/** The date from which the age of an item counts: the one its page states, that of the data set's state, the day it was read. */
function dateOf(item: Pick<Evidence, 'source' | 'dated' | 'seen'>): string {
  return item.dated ?? dataSetOf(item.source)?.seen ?? item.seen;
}

/**
 * Whether evidence is too old for a fact.
 * @param date yyyy, yyyy-mm or yyyy-mm-dd; of a year or month, its first day counts
 * @param months how long it holds: to the day of that name, or the last of a shorter month
 * @param today yyyy-mm-dd
 */
export function isTooOld(date: string, months: number, today: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const until = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return until.toISOString().slice(0, 10) < today;
}

/**
 * What the evidence of an entry shows, fact by fact.
 * @param today yyyy-mm-dd; for a closed tool the clock stops with the year of its end
 */
export function evidenceState(tool: Tool, today: string): EvidenceState {
  const end = tool.ended === undefined ? today : `${tool.ended}-12-31`;
  const clock = end < today ? end : today;
  const facts = FACT_FIELDS.filter((field) => states(tool, field)).map((field): FactState => {
    const citations = tool.evidence
      .filter((item) => shownBy(item, tool).has(field))
      .map((item): Citation => {
        const date = dateOf(item);
        const old = isTooOld(date, factRule(field).months, clock);
        return { item, date, maker: makerOf(item, tool), old };
      })
      .toSorted((a, b) => rank(b) - rank(a) || byText(b.date, a.date));
    const [by] = citations;
    return { field, shown: by ? kindOf(by) : 'not', ...(by && { by }) };
  });
  const current = facts.filter(({ shown }) => shown === 'maker' || shown === 'others');
  const byMaker = current.filter(({ shown }) => shown === 'maker').length;
  const all = current.length === facts.length && byMaker > 0;
  return {
    facts,
    shown: current.length,
    byMaker,
    verdict: all ? 'all' : current.length > 0 ? 'some' : 'none',
  };
}

function kindOf({ old, maker }: Citation): Shown {
  if (old) return 'old';
  return maker ? 'maker' : 'others';
}

function rank(citation: Citation): number {
  return { maker: 3, others: 2, old: 1, not: 0 }[kindOf(citation)];
}
