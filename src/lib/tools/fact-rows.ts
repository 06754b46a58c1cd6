import type { FactField } from '../../model/fact-fields.ts';
import { categoryAddress, toolAddress } from '../../model/page-addresses.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import {
  ACCOUNTS,
  CONTEXTS,
  HOSTING,
  PLATFORMS,
  PRICING,
  SIGN_ON,
  STANDARDS,
  STATUSES,
} from '../../model/vocabulary.ts';
import { canonicalTag } from '../../text/codes.ts';

/** A piece of a fact: words, and where they lead, on this site (`/…`) or elsewhere (`https://…`). */
export interface FactWords {
  text: string;
  href?: string;
}

/** One fact of a tool as its page states it. */
export interface FactRow {
  label: string;
  /** The fact that evidence can show; none for what needs no evidence, such as the categories. */
  field?: FactField;
  /** With commas between them. */
  words: FactWords[];
}

/** What a tool names by slug, as readers know it. */
export interface NamedByTool {
  categories: readonly { id: string; title: string }[];
  /** What took its place and is gone as well, nearest first. */
  gone?: readonly string[];
  /** The tool at the end of its successors, which is still there. */
  successor?: { slug: string; name: string } | undefined;
}

/** The host of an address, without www. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

const plain = (text: string | number): FactWords[] => [{ text: String(text) }];
const link = (address: string): FactWords[] => [{ text: hostOf(address), href: address }];
const labels = <T extends string>(values: readonly T[], vocabulary: Record<T, string>) =>
  plain(values.map((value) => vocabulary[value]).join(', '));

/** The facts that a tool states, in the order in which every page shows them. */
export function factRows(tool: Tool, named: NamedByTool): FactRow[] {
  const rows: (FactRow | undefined)[] = [
    { label: 'Name', field: 'name', words: plain(tool.name) },
    {
      label: tool.status === 'active' ? 'Address' : 'Last address',
      field: 'url',
      words: plain(hostOf(tool.url)),
    },
    ...endOf(tool, named),
    { label: 'Price', field: 'pricing', words: plain(PRICING[tool.pricing]) },
    { label: 'Runs on', field: 'platforms', words: labels(tool.platforms, PLATFORMS) },
    { label: 'Used for', words: labels(tool.contexts, CONTEXTS) },
    {
      label: 'Categories',
      words: named.categories.map(({ id, title }) => ({ text: title, href: categoryAddress(id) })),
    },
    row('Standards', 'standards', tool.standards, (standards) => labels(standards, STANDARDS)),
    row('Made by', 'maker', tool.maker, plain),
    row('First released', 'launched', tool.launched, plain),
    row('Licence', 'licence', tool.licence, plain),
    row('Source code', 'repository', tool.repository, link),
    row('Account', 'account', tool.account, (account) => plain(ACCOUNTS[account])),
    row('Works offline', 'offline', tool.offline, (offline) => plain(offline ? 'yes' : 'no')),
    row('Data kept in', 'hosting', tool.hosting, (hosting) => labels(hosting, HOSTING)),
    row('Sign-on', 'signOn', tool.signOn, (signOn) => labels(signOn, SIGN_ON)),
    row('Accessibility', 'accessibility', tool.accessibility, link),
    row('Exports', 'exports', tool.exports, (formats) => plain(formats.join(', '))),
    row('Interface in', 'languages', tool.languages, (tags) =>
      plain(tags.map(canonicalTag).join(', ')),
    ),
    row('Also known as', undefined, tool.aliases, (names) => plain(names.join(', '))),
  ];
  return rows.filter((one) => one !== undefined);
}

/** What became of a closed tool. */
function endOf(tool: Tool, { gone = [], successor }: NamedByTool): (FactRow | undefined)[] {
  if (tool.status === 'active') return [];
  return [
    { label: 'State', field: 'status', words: plain(STATUSES[tool.status]) },
    row('Ended', 'ended', tool.ended, plain),
    row('Instead', 'successor', tool.successor, () => [
      ...gone.map((name) => ({ text: `${name} (gone as well)` })),
      successor
        ? { text: successor.name, href: toolAddress(successor.slug) }
        : { text: 'nothing that is still there' },
    ]),
  ];
}

/** A row of a field that a tool may leave out. */
function row<T>(
  label: string,
  field: FactField | undefined,
  value: T | undefined,
  words: (value: T) => FactWords[],
): FactRow | undefined {
  if (value === undefined) return undefined;
  return { label, ...(field && { field }), words: words(value) };
}
