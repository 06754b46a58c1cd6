import { FACT_FIELDS, type FactField } from '../../model/fact-fields.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { licencesIn } from '../../text/licence.ts';
import { homepageKey } from '../../text/identity.ts';
import { evidenceState, isTooOld } from '../evidence/evidence-state.ts';
import { repositoryKey } from '../evidence/first-party.ts';
import { domainOf } from './addresses.ts';
import {
  journalKey,
  type AddressAnswer,
  type Journal,
  type JournalLine,
  type RepositoryFacts,
} from './answers.ts';
import { isNews, itemOf } from './evidence-items.ts';
import { forgePlace, treeAddress } from './forge-place.ts';
import { familyOf } from './licence-files.ts';
import { code } from '../../text/markdown-code.ts';

/** What needs a person: an entry and the world differ, or the world says more. */
export interface Question {
  slug: string;
  field: FactField | 'text';
  /** What differs, in a sentence of ours; what others wrote stands in it between backticks. */
  says: string;
  /** Where to look. */
  source: string;
}

/** What the answers say of one entry. */
export interface Proposal {
  slug: string;
  /** Items to be added, each confirming what the entry says. */
  items: Evidence[];
  questions: Question[];
}

/** An entry that is asked about. */
export interface Entry {
  slug: string;
  data: Tool;
}

/** What is to be asked of an entry. A closed tool's address is not: nothing links to it, and others may live there. */
export function targetsOf({ data }: Entry): Pick<JournalLine, 'asked' | 'of'>[] {
  const { repository, url, status } = data;
  return [
    ...(repository && forgePlace(repository)
      ? [{ asked: 'repository' as const, of: repository }]
      : []),
    ...(status === 'active' && !(repository && homepageKey(repository) === homepageKey(url))
      ? [{ asked: 'address' as const, of: url }]
      : []),
  ];
}

/**
 * Holds the answers to the questions about an entry against it.
 * @param today yyyy-mm-dd
 * @returns only what the evidence of the entry does not yet show by its maker, and every difference
 */
export function propose(entry: Entry, journal: Journal, today: string): Proposal {
  const proposal: Proposal = { slug: entry.slug, items: [], questions: [] };
  for (const target of targetsOf(entry)) {
    const line = journal.get(journalKey({ slug: entry.slug, ...target }));
    if (line?.asked === 'repository') ofRepository(entry, line, today, proposal);
    if (line?.asked === 'address') ofAddress(entry, line, today, proposal);
  }
  return proposal;
}

type Line<A extends JournalLine['asked']> = Extract<JournalLine, { asked: A }>;

function ofRepository(
  { slug, data }: Entry,
  { of, day, answer }: Line<'repository'>,
  today: string,
  { items, questions }: Proposal,
): void {
  const ask = (field: Question['field'], says: string, source = of) =>
    questions.push({ slug, field, says, source });
  if (answer.kind === 'unreadable') return;
  if (answer.kind === 'missing') {
    ask('repository', 'the forge knows no such repository: removed, renamed or made private');
    return;
  }
  const place = forgePlace(of);
  if (!place) return;
  const source = treeAddress(place, answer.commit);
  const shows = new Set<FactField>(['repository']);
  const told: string[] = [];
  const found = { data, answer, source, shows, told, ask, today };
  if (answer.named) shows.add('name');
  compareHome(found, of);
  compareLicence(found);
  compareFirst(found);
  compareState(found);
  const item = itemOf({
    source,
    seen: day,
    // A forge was asked on that day what it holds; a clone knows the day of its newest commit.
    ...(answer.from === 'clone' && { dated: answer.committed }),
    shows: FACT_FIELDS.filter((field) => shows.has(field)),
    says: [...told, `last commit ${answer.committed}`].join('; '),
  });
  if (item && isNews(item, data, today)) items.push(item);
}

/** A repository's answer while it is held against its entry. */
interface Comparison {
  data: Tool;
  answer: RepositoryFacts;
  source: string;
  shows: Set<FactField>;
  told: string[];
  today: string;
  ask: (field: Question['field'], says: string, source?: string) => void;
}

function compareHome({ data, answer, shows, told, ask }: Comparison, of: string): void {
  const { address, homepage } = answer;
  if (address && repositoryKey(address) !== repositoryKey(of) && forgePlace(address)) {
    ask('repository', `has moved to ${code(address)}`);
    shows.delete('repository');
  }
  if (!homepage) return;
  const home = webAddress(homepage);
  if (home === undefined) return;
  if (homepageKey(home) === homepageKey(data.url)) {
    shows.add('url');
    told.push('names this homepage');
  } else if (
    data.status === 'active' &&
    domainOf(home) !== domainOf(data.url) &&
    !forgePlace(data.url)
  )
    ask(
      'url',
      `the entry says ${code(data.url)}, the repository gives ${code(home)} as its homepage`,
    );
}

/** What people write as a homepage, with the scheme that they leave out. */
function webAddress(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^\S+\.\S+$/.test(text) && URL.canParse(address) ? address : undefined;
}

function compareLicence(comparison: Comparison): void {
  const { data, answer, source, shows, told, ask, today } = comparison;
  const { licence, basis } = answer.licence;
  const entry = data.licence;
  if (!licence) return compareUnclear(comparison);
  if (entry === licence) {
    shows.add('licence');
    told.push(`licence ${licence} (${basis})`);
    if (data.pricing !== 'open-source' || NOT_OPEN.test(licence)) return;
    shows.add('pricing');
    told.push('open source by its licence');
    return;
  }
  const named = familiesOf(entry);
  // Of several licences the root may state one; that is no contradiction.
  if (named.size > 1 && named.has(familyOf(licence))) return;
  // The form may stand where nobody looked here, such as in the heads of source files: who saw it has said where.
  if (named.has(licence) && hasShown(data, today, 'licence')) return;
  ask('licence', `${entrySays(entry)}; the files say ${licence}: ${code(basis)}`, source);
}

/** Files that name no licence, or several. */
function compareUnclear({ data, answer, source, ask }: Comparison): void {
  const { families, unclear, basis } = answer.licence;
  const { hint } = answer;
  const named = familiesOf(data.licence);
  if (data.licence && families.length > 0 && !families.some((id) => named.has(id)))
    ask('licence', `${entrySays(data.licence)}; ${unclear ?? ''}: ${code(basis)}`, source);
  if (families.length === 0 && hint && !named.has(familyOf(hint)))
    ask(
      'licence',
      `${entrySays(data.licence)}; no file that says it was found, the forge takes it for ${code(hint)}`,
      source,
    );
}

function hasShown(data: Tool, today: string, field: FactField): boolean {
  return evidenceState(data, today).facts.some(
    (fact) => fact.field === field && fact.shown === 'maker',
  );
}

function familiesOf(licence: string | undefined): Set<string> {
  return new Set((licence ? (licencesIn(licence) ?? []) : []).map(familyOf));
}

function entrySays(value: string | undefined): string {
  return value ? `the entry says ${value}` : 'the entry says nothing';
}

/** Licences under which code can be read but not freely used. */
const NOT_OPEN = /^(?:BUSL|SSPL|Elastic|PolyForm|CC-BY-N[CD])/;

function compareFirst({ data, answer, shows, told, ask }: Comparison): void {
  const { first } = answer;
  if (!first) return;
  const year = Number(first.day.slice(0, 4));
  const words = `${plainTag(first.name)} of ${first.day}`;
  if (data.launched === year) {
    shows.add('launched');
    told.push(`first release ${words}`);
  } else if (data.launched === undefined)
    ask('launched', `the entry says nothing; the oldest release or tag is ${code(words)}`);
  else if (data.launched > year)
    ask('launched', `the entry says ${data.launched}; the oldest release or tag is ${code(words)}`);
}

/** The name of a tag where it can be printed anywhere. */
function plainTag(name: string): string {
  return /^[\w.+/@-]{1,40}$/.test(name) ? name : 'a tag';
}

/** Months after which a person should look whether a project that stands still is told of as if it moved. */
const STILL = 24;

function compareState({ data, answer, shows, told, ask, today }: Comparison): void {
  const { archived, committed, last } = answer;
  if (last) told.push(`last release ${plainTag(last.name)} of ${last.day}`);
  if (archived && data.status === 'active')
    ask('status', 'the repository is archived, the entry takes the tool for active');
  else if (archived && data.status === 'discontinued') {
    shows.add('status');
    told.push('archived');
  } else if (
    data.status === 'active' &&
    answer.from === 'forge' &&
    isTooOld(committed, STILL, today)
  )
    ask('text', `no commit since ${committed}: does the text tell of it?`);
}

function ofAddress(
  { slug, data }: Entry,
  { of, day, answer }: Line<'address'>,
  today: string,
  { items, questions }: Proposal,
): void {
  const says = addressDoubt(of, answer);
  if (says) questions.push({ slug, field: 'url', says: `on ${day} it ${says}`, source: of });
  if (says || answer.kind !== 'page' || !answer.named) return;
  const item = itemOf({ source: of, seen: day, shows: ['name', 'url'] });
  if (item && isNews(item, data, today)) items.push(item);
}

/** What is wrong with an address by its answer, to be read after it; undefined where nothing is, or nobody can tell. */
function addressDoubt(of: string, answer: AddressAnswer): string | undefined {
  if (answer.kind === 'none') return answer.why;
  if (answer.kind === 'status') {
    if (answer.status === 404 || answer.status === 410) return `answered ${answer.status}`;
    // 401, 403 and 429 are how sites keep robots out: people may well see a page.
    return answer.status >= 500 ? `answered ${answer.status}, several times` : undefined;
  }
  if (answer.parked) return `showed a parked page: ${code(answer.parked)}`;
  if (domainOf(answer.at) !== domainOf(of)) return `led to ${code(withoutQuery(answer.at))}`;
  return undefined;
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
