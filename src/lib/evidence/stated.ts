import type { FactField } from '../../model/fact-fields.ts';
import { SIGN_ON, STANDARDS } from '../../model/vocabulary.ts';
import { platformsOfStore } from './first-party.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import { dataSetOf } from '../../model/data-sets.ts';

/** What a source states of a fact otherwise than the entry. */
export interface Otherwise {
  field: FactField;
  /** What it states, in the words of the field or, where those do not serve, of the source. */
  states: string;
}

/** What of an entry is held against its sources. */
type Held = Partial<Omit<Tool, 'evidence'>>;

/** Finds in one source what differs from its entry. */
type Reader = (item: Evidence, tool: Held) => Iterable<Otherwise>;

/**
 * What a source states otherwise than its entry, as far as that stands in the file: in the words of `says`, in where
 * a listing lies, in the system whose programs a data set lists. Words count only for a fact that the item shows, but
 * for those of an end, which concern an entry that states none.
 */
export function statedOtherwise(item: Evidence, tool: Held): Otherwise[] {
  return READERS.flatMap((read) => [...read(item, tool)]);
}

const READERS: readonly Reader[] = [
  priceModel,
  priceWords,
  endWords,
  years,
  licenceNames,
  licenceVersions,
  platformWords,
  platformOfPlace,
  accountWords,
  termsOf('standards', STANDARDS),
  termsOf('signOn', SIGN_ON),
];

/** The parts of what a source says that stand for themselves. */
function clauses({ says = '' }: Evidence): string[] {
  return says
    .split(/[;:]|[.,](?=\s)|\s(?:but|while|though)\s/)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

/** `price model: freemium`, as it was taken over from a data set. */
function* priceModel({ says = '', shows }: Evidence, { pricing }: Held): Iterable<Otherwise> {
  const [, model] = /\bprice model: (free|freemium|paid|open-source)\b/.exec(says) ?? [];
  if (model && shows.includes('pricing') && model !== pricing)
    yield { field: 'pricing', states: model };
}

const NO_FREE_USE =
  /\bno (?:longer (?:a |any )?)?(?:lasting |permanent )?free (?:plan|version|tier|edition|use)\b|\bno longer free\b|\bpaid only\b|\bonly paid plans?\b/i;
const FREE_USE =
  /\bfree (?:plan|tier|version|edition|account|forever|of charge|for (?:up to|individuals|personal|teachers|one|two|three|four|five|\d))|\bcosts nothing\b|\bis free\b/i;
const FOR_A_TIME = /\btrial\b|\b(?:days?|weeks?|months?)\b/i;
const NEVER_MIND =
  /\bno\b|\bnot\b|\bwithout\b|\blegacy\b|\bformer|\bearlier\b|\bolder\b|\buntil\b/i;

function* priceWords(item: Evidence, { pricing }: Held): Iterable<Otherwise> {
  if (!item.shows.includes('pricing')) return;
  for (const clause of clauses(item)) {
    if (pricing !== 'paid' && NO_FREE_USE.test(clause)) yield { field: 'pricing', states: clause };
    if (
      pricing === 'paid' &&
      FREE_USE.test(clause) &&
      !FOR_A_TIME.test(clause) &&
      !NEVER_MIND.test(clause)
    )
      yield { field: 'pricing', states: clause };
  }
}

const ENDED =
  '(?:was |is |has been |will be )?(?:discontinued|shut down|shuts down|shutting down|closed down|retired|sunset|switched off|no longer (?:available|sold|offered|developed))\\b';
const END = new RegExp(ENDED, 'i');

/** That the product has ended, said of itself: its name or nothing comes before. */
function* endWords(item: Evidence, { status, name = '' }: Held): Iterable<Otherwise> {
  if (status !== 'active' && status !== undefined) return;
  // A pattern for each name takes time to make, and few sources have use for one.
  if (!END.test(item.says ?? '')) return;
  const subject = `(?:(?:it|the (?:product|service|tool|site|app)|${escaped(name)}) )?`;
  const pattern = new RegExp(`^${subject}${ENDED}`, 'i');
  const clause = clauses(item).find((one) => pattern.test(one));
  if (clause) yield { field: 'status', states: clause };
}

/** Years of a fact that is one: where the source names years, the entry's is among them. */
function* years({ says = '', dated = '', shows }: Evidence, tool: Held): Iterable<Otherwise> {
  const named = [...says.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year);
  if (named.length === 0) return;
  // A page that says “this autumn” means the year of its own date.
  named.push(dated.slice(0, 4));
  for (const field of ['launched', 'ended'] as const) {
    const year = tool[field];
    if (shows.includes(field) && year !== undefined && !named.includes(String(year)))
      yield { field, states: [...new Set(named)].filter(Boolean).join(', ') };
  }
}

/** How texts name families of licences; a version after the name is looked at on its own. */
const FAMILIES: readonly (readonly [family: string, name: RegExp])[] = [
  ['AGPL', /\bAGPL|\bAffero\b/],
  ['LGPL', /\bLGPL|\bLesser GPL\b/],
  ['GPL', /(?<![AL])\bGPL|\bGNU General Public\b/],
  ['MIT', /\bMIT\b/],
  ['Apache', /\bApache(?: Licen[cs]e)?[- ]?(?:v?2|License)/],
  ['BSD', /\bBSD\b/],
  ['MPL', /\bMPL\b|\bMozilla Public\b/],
  ['EPL', /\bEPL\b|\bEclipse Public\b/],
  ['EUPL', /\bEUPL\b/],
  ['ECL', /\bECL\b|\bEducational Community\b/],
  ['BUSL', /\bBUSL\b|\bBusiness Source\b/],
  ['SSPL', /\bSSPL\b|\bServer Side Public\b/],
  ['ISC', /\bISC\b/],
  ['Zlib', /\bzlib\b/i],
  ['CC0', /\bCC0\b/],
];

/** Licences of which none is the entry's. */
function* licenceNames({ says = '', shows }: Evidence, { licence }: Held): Iterable<Otherwise> {
  if (!shows.includes('licence') || !licence) return;
  const named = FAMILIES.filter(([, name]) => name.test(says)).map(([family]) => family);
  if (named.length > 0 && !named.some((family) => familiesIn(licence).includes(family)))
    yield { field: 'licence', states: named.join(', ') };
}

function familiesIn(licence: string): string[] {
  return licence.split(/[^A-Za-z0-9]+/);
}

/** “Or later” against “only”, of the licences of GNU. */
function* licenceVersions(
  { says = '', shows }: Evidence,
  { licence = '' }: Held,
): Iterable<Otherwise> {
  if (!shows.includes('licence') || !/GPL/.test(licence)) return;
  const neither = /\bnot (?:say|state)|\bneither\b|\bnot stated\b/i.test(says);
  const later = /\bor (?:any )?(?:later|newer)\b|GPL[-\w. ]*\+|-or-later\b/i.test(says);
  const only = /GPL[-\w. ]*[- ]only\b/i.test(says);
  if (neither || later === only) return;
  if (later && /-only\b/.test(licence)) yield { field: 'licence', states: 'or later' };
  if (only && /-or-later\b/.test(licence)) yield { field: 'licence', states: 'only' };
}

/** How texts name platforms. The web is left out: every service is “online”. */
const PLATFORM_WORDS: Partial<Record<Tool['platforms'][number], RegExp>> = {
  ios: /\biOS\b|\biPhones?\b|\biPads?\b|\biPadOS\b|\bApp Store\b/,
  android: /\bAndroid\b|\bGoogle Play\b|\bPlay Store\b/,
  windows: /\bWindows\b/,
  macos: /\bmacOS\b|\bMac\b|\bMac OS\b|\bOS X\b/,
  linux: /\bLinux\b/,
  'browser-extension':
    /\bbrowser extension\b|\b(?:Chrome|Firefox) (?:extension|add-on)\b|\bextension for (?:Chrome|Firefox|Edge)\b/i,
  'self-hosted': /\bself-host/i,
  'command-line': /\bcommand[- ]line\b|\bCLI\b/i,
};

/** A platform is named, but as the place of a browser or of a container, or as what it does not run on. */
const ELSEWHERE = /\bbrowsers?\b|\bweb apps?\b|\bSafari\b|\bDocker\b|\bWSL\b|\bChromebooks?\b/i;
const NOT_ON_IT =
  /\b(?:no|not|nor|neither|never|without|only|instead|except|former|formerly|earlier|older|old|planned|soon|later|dropped|gone|stalled|ended|discontinued|unofficial|community|cannot|unless|until|beta|rather|mentioned|ago)\b/i;

function* platformWords(item: Evidence, { platforms }: Held): Iterable<Otherwise> {
  if (!platforms || !item.shows.includes('platforms')) return;
  const sentences = (item.says ?? '')
    .split(/[;:]|\.(?=\s)/)
    .filter((part) => !ELSEWHERE.test(part) && !NOT_ON_IT.test(part));
  for (const [platform, word] of Object.entries(PLATFORM_WORDS))
    if (
      !platforms.includes(platform as Tool['platforms'][number]) &&
      sentences.some((part) => word.test(part))
    )
      yield { field: 'platforms', states: platform };
}

/** The system on which all runs that a data set lists, or whose shop a listing lies in. */
function* platformOfPlace({ source }: Evidence, { platforms }: Held): Iterable<Otherwise> {
  if (!platforms) return;
  const system = dataSetOf(source)?.platform;
  const possible = system ? [system] : platformsOfStore(source);
  if (possible.length > 0 && !possible.some((one) => platforms.includes(one)))
    yield { field: 'platforms', states: possible.join(' or ') };
}

function* accountWords(item: Evidence, { account }: Held): Iterable<Otherwise> {
  if (!item.shows.includes('account')) return;
  for (const clause of clauses(item)) {
    const without = /\b(?:no|without an?) account\b|\baccount (?:is )?optional\b/i.test(clause);
    const needed = /\baccount (?:is )?(?:needed|required)\b|\bneeds an account\b/i.test(clause);
    if ((account === 'yes' && without) || (account === 'no' && needed && !without))
      yield { field: 'account', states: clause };
  }
}

/** Names of a vocabulary that the source states and the list of the entry lacks. */
function termsOf(
  field: 'standards' | 'signOn',
  vocabulary: Readonly<Record<string, string>>,
): Reader {
  const names = Object.entries(vocabulary).map(
    ([term, label]) => [term, new RegExp(`(?<![\\w-])${escaped(label)}(?![\\w-])`)] as const,
  );
  return function* (item, tool) {
    const list: readonly string[] | undefined = tool[field];
    if (!list || !item.shows.includes(field)) return;
    const parts = (item.says ?? '').split(/[;:]|\.(?=\s)/).filter((part) => !NOT_ON_IT.test(part));
    for (const [term, name] of names)
      if (!list.includes(term) && parts.some((part) => name.test(part)))
        yield { field, states: term };
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
