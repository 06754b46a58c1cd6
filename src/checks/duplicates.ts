import { reservedSlugs } from '../read/addresses.ts';
import { COLLECTIONS, formerlyOf } from '../model/collections.ts';
import { quote } from '../text/finding.ts';
import { homepageKey, looseNameKey, nameKey } from '../text/identity.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { allEntries, idOf, type Reading } from '../read/library.ts';

type ToolReading = Reading<'tools'>;

/** No two entries share a slug, a name or a homepage; names that are nearly the same are pointed out. */
export const duplicates: Rule = {
  id: 'duplicates',
  summary:
    "No two entries of a collection share a slug, present or former; no two tools share a name or a homepage; an alias is not another tool's name; no two ways share a number; no two digests link the same page.",
  *check(readings) {
    yield* sharedSlugs(allEntries(readings));
    yield* formerSlugs(allEntries(readings));
    yield* sharedNames(readings.tools);
    yield* nearNames(readings.tools);
    yield* sharedHomepages(readings.tools);
    yield* sharedNumbers(readings.ways);
    yield* sharedLinks(readings.digests);
  },
};

function* sharedSlugs(entries: Reading[]): Iterable<RuleFinding> {
  for (const [first, second] of pairs(entries, idOf))
    yield atField(
      second,
      COLLECTIONS[second.collection].format === 'yaml-list' ? ['id'] : [],
      `the slug ${quote(second.slug)} is already taken by ${first.file}`,
      'choose another slug, or change that file',
    );
}

/** A former address leads to one entry, and no entry stands there. */
function* formerSlugs(entries: Reading[]): Iterable<RuleFinding> {
  const taken = new Map(entries.map((entry) => [idOf(entry), entry.file]));
  for (const entry of entries) {
    for (const [index, slug] of formerlyOf(entry.data).entries()) {
      const former = idOf({ ...entry, slug });
      const file = taken.get(former);
      const what = reservedSlugs(entry.collection).has(slug)
        ? `${quote(slug)}, an address of the site itself`
        : file && `a slug that ${file} has or had`;
      if (what)
        yield atField(
          entry,
          ['formerly', index],
          `formerly names ${what}`,
          'take it out: an address leads to one entry',
        );
      taken.set(former, entry.file);
    }
  }
}

function* sharedNames(tools: ToolReading[]): Iterable<RuleFinding> {
  for (const [first, second] of pairs(tools, ({ data }) => data.name && nameKey(data.name)))
    yield atField(
      second,
      ['name'],
      `the tool ${quote(second.data.name)} is already in ${first.file}`,
      'change that file instead of adding another',
    );
}

/** Advice on names that differ in signs or accents only, and on aliases that other tools have for a name. */
function* nearNames(tools: ToolReading[]): Iterable<RuleFinding> {
  const byLooseName = Map.groupBy(tools, ({ data }) => looseNameKey(data.name ?? ''));
  byLooseName.delete('');
  const others = (tool: ToolReading, name: string) =>
    (byLooseName.get(looseNameKey(name)) ?? []).filter((other) => other !== tool);
  for (const tool of tools) {
    const { name, aliases = [], successor } = tool.data;
    const [first] = (name && byLooseName.get(looseNameKey(name))) || [tool];
    if (name && first?.data.name && nameKey(first.data.name) !== nameKey(name))
      yield advice(
        tool,
        ['name'],
        `${quote(name)} differs from ${quote(first.data.name)} in ${first.file} by signs or accents only`,
        'change that file if both are one tool',
      );
    for (const [index, alias] of aliases.entries()) {
      const other = others(tool, alias).find(
        ({ slug, data }) => successor !== slug && data.successor !== tool.slug,
      );
      if (other)
        yield advice(
          tool,
          ['aliases', index],
          `the alias ${quote(alias)} is the name of ${other.file}`,
          'take it out, or make one of the two the successor of the other',
        );
    }
  }
}

function* sharedHomepages(tools: ToolReading[]): Iterable<RuleFinding> {
  for (const [first, second] of pairs(tools, ({ data }) => data.url && homepageKey(data.url)))
    yield atField(
      second,
      ['url'],
      `the homepage ${quote(second.data.url)} already belongs to ${first.file}`,
      'change that file, or give the address of this very product',
    );
}

function* sharedNumbers(ways: Reading<'ways'>[]): Iterable<RuleFinding> {
  for (const [first, second] of pairs(ways, ({ data }) => data.number?.toString()))
    yield atField(
      second,
      ['number'],
      `number ${second.data.number} is already that of ${first.file}`,
      'choose a number that is free',
    );
}

/** Pages that stand in the digests already; the very same address twice in one of them is the schema's business. */
function* sharedLinks(digests: Reading<'digests'>[]): Iterable<RuleFinding> {
  const seen = new Map<string, { file: string; link: string }>();
  for (const digest of digests)
    for (const [index, { link }] of (digest.data.links ?? []).entries()) {
      const key = homepageKey(link);
      const first = seen.get(key);
      if (first && (first.file !== digest.file || first.link !== link))
        yield atField(
          digest,
          ['links', index, 'link'],
          `the page ${quote(link)} is already linked in ${first.file}`,
          'choose another page',
        );
      else seen.set(key, { file: digest.file, link });
    }
}

function advice(...finding: Parameters<typeof atField>): RuleFinding {
  return { ...atField(...finding), severity: 'warning' };
}

/** Each entry whose key an earlier one has, with that earlier one. */
function* pairs<T extends Reading>(
  entries: T[],
  keyOf: (entry: T) => string | undefined,
): Iterable<[T, T]> {
  const seen = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first) yield [first, entry];
    else seen.set(key, entry);
  }
}
