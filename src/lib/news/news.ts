import type { Commit, EntryChange, FactChange } from './commits.ts';
import { byText } from '../../text/order.ts';

/** A commit that changes the facts of more entries than this is a pass of the editors over the directory, and not news of each. */
const PASS = 60;

/** What of a tool the news have to know. */
export interface NewsTool {
  slug: string;
  /** The day on which its entry says that it was added. */
  added: string;
  status: string;
  ended?: number | undefined;
}

/** A tool whose facts changed. */
export interface ChangedTool {
  slug: string;
  facts: FactChange[];
}

/** What happened to the directory on a day; tools by slug, in alphabetical order. */
export interface NewsDay {
  /** yyyy-mm-dd */
  day: string;
  /** Tools of which it became known that they closed, merged or changed their name. */
  closed: string[];
  added: string[];
  changed: ChangedTool[];
  /** Tools with sources that were not there before. */
  evidenced: { slug: string; sources: number }[];
  /** How many entries each pass of the editors changed. */
  passes: number[];
}

/** What a day did to one tool. */
export interface ToolDay {
  day: string;
  facts: FactChange[];
  sources: number;
}

/**
 * What is new, newest day first, from the commits and from what the entries themselves say. Additions follow the day
 * in the entry. A closing is news where it was written into an entry that was there already, or where the tool was added
 * in the very year of its end: the entries of tools that closed long ago are memory, not news. A change that was taken
 * back on the same day is none.
 * @param commits newest first, without those whose parents are not known
 * @param today days after it are left out
 */
export function newsOf(
  tools: readonly NewsTool[],
  commits: readonly Commit[],
  today: string,
): NewsDay[] {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
  const days = new Map<string, NewsDay>();
  const of = (day: string) => {
    const known = days.get(day);
    if (known) return known;
    const made = { day, closed: [], added: [], changed: [], evidenced: [], passes: [] };
    days.set(day, made);
    return made;
  };
  for (const { slug, added, status, ended } of tools) {
    of(added).added.push(slug);
    if (status !== 'active' && ended === Number(added.slice(0, 4))) of(added).closed.push(slug);
  }
  for (const [day, ofDay] of Map.groupBy(commits, (commit) => commit.day)) {
    const listed = ofDay.filter((commit) => !isPass(commit));
    of(day).passes = ofDay.filter(isPass).map(({ entries }) => entries.length);
    for (const { slug, facts, sources } of merged(listed).values()) {
      const tool = bySlug.get(slug);
      if (!tool) continue;
      const isClosing = tool.status !== 'active' && facts.some(closes);
      if (isClosing) of(day).closed.push(slug);
      if (facts.length > 0 && !isClosing) of(day).changed.push({ slug, facts });
      if (sources > 0) of(day).evidenced.push({ slug, sources });
    }
  }
  return [...days.values()]
    .filter(
      ({ day, closed, added, changed, evidenced, passes }) =>
        day <= today &&
        closed.length + added.length + changed.length + evidenced.length + passes.length > 0,
    )
    .map((news) => ({
      ...news,
      closed: [...new Set(news.closed)].sort(),
      added: news.added.sort(),
    }))
    .sort((a, b) => byText(b.day, a.day));
}

/** The history of each tool, newest day first, passes included. */
export function historyOf(commits: readonly Commit[], today: string): Map<string, ToolDay[]> {
  const histories = new Map<string, ToolDay[]>();
  for (const [day, ofDay] of Map.groupBy(commits, (commit) => commit.day)) {
    if (day > today) continue;
    for (const { slug, facts, sources } of merged(ofDay).values())
      if (facts.length + sources > 0)
        histories.set(slug, [...(histories.get(slug) ?? []), { day, facts, sources }]);
  }
  for (const days of histories.values()) days.sort((a, b) => byText(b.day, a.day));
  return histories;
}

function isPass({ entries }: Commit): boolean {
  return entries.filter(({ created, facts }) => !created && facts.length > 0).length > PASS;
}

function closes({ field, before = 'active', after = 'active' }: FactChange): boolean {
  return field === 'status' && before === 'active' && after !== 'active';
}

/** What commits of a day, newest first, did to each entry together; nothing of entries that they created. */
function merged(commits: readonly Commit[]): Map<string, EntryChange> {
  const bySlug = new Map<string, EntryChange>();
  for (const { entries } of commits.toReversed())
    for (const entry of entries) {
      const known = bySlug.get(entry.slug);
      bySlug.set(entry.slug, known ? together(known, entry) : entry);
    }
  for (const [slug, { created }] of bySlug) if (created) bySlug.delete(slug);
  return new Map([...bySlug].sort(([a], [b]) => byText(a, b)));
}

function together(first: EntryChange, second: EntryChange): EntryChange {
  const fields = new Set([...first.facts, ...second.facts].map(({ field }) => field));
  const facts = [...fields].map((field): FactChange => {
    const [earlier, later] = [first, second].map((one) =>
      one.facts.find((fact) => fact.field === field),
    );
    const before = (earlier ?? later)?.before;
    const after = (later ?? earlier)?.after;
    return {
      field,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
  });
  return {
    slug: first.slug,
    created: first.created || second.created,
    facts: facts.filter(({ before, after }) => before !== after),
    sources: first.sources + second.sources,
  };
}
