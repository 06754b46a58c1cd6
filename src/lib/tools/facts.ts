import type { Tool } from '../../model/schemas/tool.ts';
import { PLATFORMS, PRICING } from '../../model/vocabulary.ts';
import { homepageKey, looseNameKey, slugify } from '../../text/identity.ts';
import { byText } from '../../text/order.ts';

/** Facts about a tool as harvested from public data sets: one JSON object a line. */
export interface FactRecord {
  name: string;
  /** Other names under which the sources know it. */
  aka?: string[];
  url?: string;
  repo?: string;
  /** One SPDX identifier, or several that apply together. */
  licence?: string | string[];
  pricing?: string;
  platforms?: string[];
  icon?: string;
  sources: { src: string; ref: string }[];
}

/** A tool with its slug. */
interface SluggedTool {
  slug: string;
  data: Tool;
}

/** How one fact of an entry compares with a record. */
export interface Comparison {
  field: 'url' | 'repository' | 'licence' | 'pricing' | 'platforms';
  agrees: boolean;
  entry: string;
  record: string;
}

/** Data sets whose state is years old: no ground for a draft. */
const OLD = new Set([
  'Awesome-Design-Tools',
  'Awesome-Windows',
  'awesome-productivity',
  'e-CLOSE/Toolbox',
]);

/**
 * Finds the entry a record is about: by name or alias on either side together with the host of the
 * homepage, or by the repository.
 */
export function matchRecords(
  tools: readonly SluggedTool[],
  records: readonly FactRecord[],
): Map<string, FactRecord> {
  const byName = new Map<string, FactRecord[]>();
  const byRepository = new Map<string, FactRecord>();
  for (const record of records) {
    for (const name of [record.name, ...(record.aka ?? [])])
      byName.set(looseNameKey(name), [...(byName.get(looseNameKey(name)) ?? []), record]);
    if (record.repo) byRepository.set(addressKey(record.repo), record);
  }
  const matches = new Map<string, FactRecord>();
  for (const { slug, data } of tools) {
    const named = [data.name, ...(data.aliases ?? [])].flatMap(
      (name) => byName.get(looseNameKey(name)) ?? [],
    );
    const found =
      (data.repository && byRepository.get(addressKey(data.repository))) ||
      named.find((record) => record.url && siteOf(record.url) === siteOf(data.url));
    if (found) matches.set(slug, found);
  }
  return matches;
}

/**
 * Compares what an entry states with what a record states, field by field. Fields that only one of
 * them states are left out: nothing can be said about them.
 */
export function compareFacts(tool: Tool, record: FactRecord): Comparison[] {
  const comparisons: Comparison[] = [];
  const add = (
    field: Comparison['field'],
    entry: string | undefined,
    other: string | undefined,
    agrees: (entry: string, other: string) => boolean,
  ) => {
    if (entry && other)
      comparisons.push({ field, entry, record: other, agrees: agrees(entry, other) });
  };
  const equal = (a: string, b: string) => a === b;
  add('url', tool.url, record.url, (a, b) => siteOf(a) === siteOf(b));
  add('repository', tool.repository, record.repo, (a, b) => addressKey(a) === addressKey(b));
  add(
    'licence',
    tool.licence,
    [record.licence ?? []].flat().join(' AND '),
    (a, b) => licenceFamily(a) === licenceFamily(b),
  );
  add(
    'pricing',
    tool.pricing,
    record.pricing && Object.hasOwn(PRICING, record.pricing) ? record.pricing : undefined,
    equal,
  );
  const platforms = (record.platforms ?? []).filter((platform) =>
    Object.hasOwn(PLATFORMS, platform),
  );
  add('platforms', tool.platforms.join(', '), platforms.join(', '), () =>
    platforms.some((platform) => tool.platforms.includes(platform as Tool['platforms'][number])),
  );
  return comparisons;
}

/** The sources of a record as an entry writes them, at most four, none of the old data sets. */
export function recentSources(record: FactRecord): string[] {
  return record.sources
    .filter(({ src }) => !OLD.has(src))
    .map(({ src, ref }) => `${src}:${ref}`)
    .filter((source) => !/[\s<>"`{}|\\^]/.test(source))
    .slice(0, 4);
}

/** Records that no entry is about yet, most sources first. */
export function missingRecords(
  tools: readonly SluggedTool[],
  records: readonly FactRecord[],
): FactRecord[] {
  const names = new Set(
    tools.flatMap(({ slug, data }) => [
      slug,
      ...[data.name, ...(data.aliases ?? [])].map(looseNameKey),
    ]),
  );
  const homepages = new Set(tools.map(({ data }) => homepageKey(data.url)));
  const known = (record: FactRecord) =>
    [record.name, ...(record.aka ?? [])].some(
      (name) => names.has(looseNameKey(name)) || names.has(slugify(name)),
    ) ||
    (record.url !== undefined &&
      URL.canParse(record.url) &&
      homepages.has(homepageKey(record.url)));
  return records
    .filter((record) => !known(record))
    .sort((a, b) => b.sources.length - a.sources.length || byText(a.name, b.name));
}

/** The domain under which a site lives: the host without www and, except on shared hosts, without sub-domains. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const labels = hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  const domain = labels
    .slice(labels.length > 2 && labels.at(-2)!.length <= 3 && labels.at(-1)!.length === 2 ? -3 : -2)
    .join('.');
  return SHARED.has(domain) ? homepageKey(`https://${hostname}${pathname}`) : domain;
}

/** Hosts on which many products of many makers, or many products of one maker, live. */
const SHARED = new Set([
  'github.com',
  'github.io',
  'gitlab.com',
  'google.com',
  'microsoft.com',
  'apple.com',
  'adobe.com',
  'sourceforge.net',
  'codeberg.org',
  'zoho.com',
  'wordpress.org',
  'kde.org',
  'gnome.org',
  'mozilla.org',
  'atlassian.com',
  'netlify.app',
  'vercel.app',
]);

function addressKey(address: string): string {
  return URL.canParse(address)
    ? homepageKey(address)
        .toLowerCase()
        .replace(/\.git$/, '')
    : address;
}

/** GPL-3.0, GPL-3.0-only and GPL-3.0-or-later are one licence to most sources. */
function licenceFamily(licence: string): string {
  return licence
    .toLowerCase()
    .replace(/-(?:only|or-later)/g, '')
    .replace(/\+$/, '');
}
