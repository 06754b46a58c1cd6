import { bannedBecause } from '../model/banned-sources.ts';
import {
  EVIDENCE_RULE,
  FACTS,
  FACT_FIELDS,
  factRule,
  type FactField,
} from '../model/fact-fields.ts';
import type { Evidence } from '../model/schemas/evidence.ts';
import { readSource } from '../model/schemas/source.ts';
import { dataSetOf } from '../model/data-sets.ts';
import { states } from '../lib/evidence/evidence-state.ts';
import { quote } from '../text/finding.ts';
import { makerOf, repositoryKey, siteOfOneTool } from '../lib/evidence/first-party.ts';
import { homepageKey } from '../text/identity.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { type Reading, type Readings } from '../read/library.ts';

/** Evidence shows what its source can state, of this very tool, on a day that has been. */
export const evidence: Rule = {
  id: 'evidence',
  summary:
    'Evidence shows fields that are set and that its source can state, of this tool and no other, read on a day that has been; what needs evidence has it.',
  *check(readings) {
    const others = productsOf(readings);
    const latest = dayAfter(readings.today);
    for (const tool of readings.tools) {
      for (const [index, item] of (tool.data.evidence ?? []).entries()) {
        yield* source(tool, item, index, others);
        yield* days(tool, item, index, latest);
        yield* fields(tool, item, index);
        yield* ofAnyYear(tool, item, index);
      }
      yield* unshown(tool);
    }
  },
};

type ToolReading = Reading<'tools'>;

/** The tools of a library by what a source of another one could be taken for. */
interface Products {
  bySlug: ReadonlyMap<string, ToolReading>;
  byHomepage: ReadonlyMap<string, ToolReading>;
  byRepository: ReadonlyMap<string, ToolReading>;
  /** Of tools whose homepage is the front page of a site of their own. */
  bySite: ReadonlyMap<string, ToolReading>;
}

function productsOf({ tools }: Readings): Products {
  return {
    bySlug: new Map(tools.map((tool) => [tool.slug, tool])),
    byHomepage: new Map(
      tools.flatMap((tool) => (tool.data.url ? [[homepageKey(tool.data.url), tool]] : [])),
    ),
    byRepository: new Map(
      tools.flatMap((tool) => {
        const key = repositoryKey(tool.data.repository ?? '');
        return key ? [[key, tool] as const] : [];
      }),
    ),
    bySite: new Map(
      tools.flatMap((tool) => {
        const { url = '' } = tool.data;
        const site =
          URL.canParse(url) && new URL(url).pathname === '/' ? siteOfOneTool(url) : undefined;
        return site ? [[site, tool] as const] : [];
      }),
    ),
  };
}

function* source(
  tool: ToolReading,
  item: Evidence,
  index: number,
  others: Products,
): Iterable<RuleFinding> {
  const at = ['evidence', index, 'source'];
  const href = readSource(item.source)?.href ?? item.source;
  const banned = bannedBecause(href);
  if (banned)
    yield atField(
      tool,
      at,
      `${quote(item.source)} ${banned}`,
      `take it out, and look for a page of the maker. ${EVIDENCE_RULE.banned}`,
    );
  const other = productOf(item.source, tool, others);
  if (other)
    yield atField(
      tool,
      at,
      `${quote(item.source)} is about the tool of ${other.file}`,
      'name a page about this tool, or move the item to that file',
    );
  else yield* onAnothersSite(tool, item, index, others);
}

/** Facts that a product's own pages state, and those of another product only in passing. */
const OF_ONE_PRODUCT: readonly FactField[] = [
  'pricing',
  'platforms',
  'standards',
  ...FACT_FIELDS.filter((field) => factRule(field).onlyShown),
];

/** A page on the site of another tool is likely about that one; whose it is has to be said. */
function* onAnothersSite(
  tool: ToolReading,
  item: Evidence,
  index: number,
  { bySite }: Products,
): Iterable<RuleFinding> {
  const site = siteOfOneTool(item.source);
  const other = bySite.get(site ?? '');
  const fields = item.shows.filter((field) => OF_ONE_PRODUCT.includes(field));
  if (!other || other === tool || item.maker !== undefined || fields.length === 0) return;
  if (makerOf(item, { url: '', ...tool.data })) return;
  yield atField(
    tool,
    ['evidence', index, 'source'],
    `${quote(item.source)} lies on the site of the tool of ${other.file}, but is to show ${fields.join(', ')} of this one`,
    'name a page about this tool; if it is one all the same, say whose it is: maker: true for this maker’s, maker: false for others’',
  );
}

/** The other tool that a source is about: a data set's file of its name, or its homepage, a page of its repository. */
function productOf(
  value: string,
  tool: ToolReading,
  { bySlug, byHomepage, byRepository }: Products,
): ToolReading | undefined {
  const dataSet = dataSetOf(value);
  if (dataSet) {
    if (!dataSet.filePerProduct) return undefined;
    const file = value.replace(/#[^]*/, '').replace(/[^]*\//, '');
    const other = bySlug.get(file.replace(/\.\w+$/, '').toLowerCase());
    return other === tool ? undefined : other;
  }
  if (!URL.canParse(value)) return undefined;
  const { url, repository } = tool.data;
  const key = repositoryKey(value);
  if (key && [url, repository].some((own) => own && repositoryKey(own) === key)) return undefined;
  const other = byHomepage.get(homepageKey(value)) ?? byRepository.get(key ?? '');
  return other === tool || other?.slug === tool.data.successor ? undefined : other;
}

function* days(
  tool: ToolReading,
  { seen, dated }: Evidence,
  index: number,
  latest: string,
): Iterable<RuleFinding> {
  const remedy = 'write the day on which the source was read';
  if (seen > latest)
    yield atField(tool, ['evidence', index, 'seen'], `seen: ${seen} is in the future`, remedy);
  if (dated && dated > latest.slice(0, dated.length))
    yield atField(
      tool,
      ['evidence', index, 'dated'],
      `dated: ${dated} is in the future`,
      'write the date that the page itself states, or leave it out',
    );
  else if (dated && dated > seen.slice(0, dated.length))
    yield atField(
      tool,
      ['evidence', index, 'dated'],
      `dated: ${dated} is after ${seen}, the day on which the page was read`,
      'write the day on which it was read this last time under seen',
    );
}

function* fields(tool: ToolReading, item: Evidence, index: number): Iterable<RuleFinding> {
  const dataSet = dataSetOf(item.source);
  for (const [position, field] of item.shows.entries()) {
    const at = ['evidence', index, 'shows', position];
    if (!states(tool.data, field) && !isWrong(tool, field))
      yield atField(
        tool,
        at,
        field === 'status'
          ? 'shows status, but a tool that is active states none'
          : `shows ${field}, which this entry does not set`,
        `add ${field} to the entry, or take it out of shows`,
      );
    if (dataSet && !dataSet.shows.includes(field))
      yield atField(
        tool,
        at,
        `${dataSet.title} cannot show ${field}: its records state ${dataSet.shows.join(', ')}`,
        `take ${field} out of shows. ${EVIDENCE_RULE.dataSets}`,
      );
  }
  const telling = item.shows.filter((field) => factRule(field).says);
  if (telling.length > 0 && !item.says)
    yield atField(
      tool,
      ['evidence', index],
      `shows ${telling.join(', ')} without says`,
      `add says: and what the source states of ${telling.length > 1 ? 'them' : 'it'}, such as says: free for up to five people`,
    );
}

/** A file of a repository as one commit has it. */
const AT_A_COMMIT =
  /^https:\/\/(?:github\.com\/[^/]+\/[^/]+\/blob|raw\.githubusercontent\.com\/[^/]+\/[^/]+)\/[0-9a-f]{7,40}\//i;
/** Facts that are asked for again within two years, in the words of their source. */
const CHANGING = FACT_FIELDS.filter(
  (field) => factRule(field).says && factRule(field).months <= 24,
);

/** A commit can be of any year, whenever it was read: what changes, it shows only with its date. */
function* ofAnyYear(tool: ToolReading, item: Evidence, index: number): Iterable<RuleFinding> {
  const changing = item.shows.filter((field) => CHANGING.includes(field));
  if (item.dated || changing.length === 0 || !AT_A_COMMIT.test(item.source)) return;
  yield atField(
    tool,
    ['evidence', index, 'source'],
    `shows ${changing.join(', ')} by a file as one commit has it, without the date of that commit`,
    `add dated: and the day of the commit, or take ${changing.join(', ')} out of shows`,
  );
}

/** Whether a field is set to something that it may not hold, of which the fields themselves say what is wrong. */
function isWrong({ data, written }: ToolReading, field: FactField): boolean {
  return data[field] === undefined && field in written;
}

/** Facts that stand in an entry only with evidence. */
function* unshown(tool: ToolReading): Iterable<RuleFinding> {
  // An item that is wrong in another field shows its fields all the same.
  const items = [tool.written['evidence'] ?? []].flat() as ({ shows?: unknown } | null)[];
  const shown = new Set<unknown>(items.flatMap((item) => item?.shows ?? []));
  for (const field of FACT_FIELDS) {
    if (factRule(field).onlyShown && states(tool.data, field) && !shown.has(field))
      yield atField(
        tool,
        [field],
        `${field} (${FACTS[field].label.toLowerCase()}) has no evidence`,
        `add an item to evidence that shows ${field}, or take the field out`,
      );
  }
}

/** The day after another: days are written in other time zones than checked. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
