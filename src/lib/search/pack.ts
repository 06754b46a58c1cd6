import { CONTEXTS, PLATFORMS, PRICING, STANDARDS, STATUSES } from '../../model/vocabulary.ts';
import { RECORD_TYPES, type FullRecord, type SearchRecord } from './record.ts';

/** What suggestions need of every known record, in columns, which compress better than rows. */
export interface NamesFile {
  /** Ids and titles of categories; other columns refer to them by place. */
  categories: [id: string, title: string][];
  /** Ids of the records, as steps from one to the next; left out when they are 0, 1, 2 … */
  ids?: number[];
  names: string;
  /** Slugs, empty where they follow from the name. */
  slugs: string;
  /** Aliases of each record with | between them. */
  aliases: string;
  /** Places of home categories in base 36, with runs written as place*times. */
  homes: string;
  /** Prominence of each, as one base-36 digit. */
  priors: string;
  types: string;
  statuses: string;
  /** The word files there are. */
  shards: string;
  /** How many records there are in all. */
  total: number;
}

/** What narrowing and sorting need besides, in columns. */
export interface FactsFile {
  prices: string;
  platforms: string;
  contexts: string;
  open: string;
  /** Sparse columns: place of the record, value. */
  standards: [number, number][];
  others: [number, number[]][];
  ranks: [number, number][];
  ended: [number, number][];
  successors: [number, string][];
  /** Days and how many records in a row carry each. */
  added: [string, number][];
}

/** What a result shows, and for a record outside the names file all the rest. */
export interface BlockItem {
  id: number;
  summary: string;
  alternatives: [slug: string, name: string][];
  record?: SearchRecord;
}

const KEYS = {
  price: Object.keys(PRICING),
  platform: Object.keys(PLATFORMS),
  context: Object.keys(CONTEXTS),
  standard: Object.keys(STANDARDS),
  status: Object.keys(STATUSES),
};

/** The slug a name would get without thinking: what `slugs` may leave out. */
export function plainSlug(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Packs the columns of the names file. @param ids places of `records` among all records */
export function packNames(
  records: readonly SearchRecord[],
  ids: readonly number[],
  categories: [string, string][],
): Omit<NamesFile, 'shards' | 'total'> {
  const place = new Map(categories.map(([id], index) => [id, index]));
  const homes = records.map(({ categories: [home] }) =>
    home === undefined ? '' : place.get(home)!.toString(36),
  );
  return {
    categories,
    ...(ids.some((id, index) => id !== index) && {
      ids: ids.map((id, index) => id - (ids[index - 1] ?? 0)),
    }),
    names: records.map(({ name }) => name).join('\n'),
    slugs: records.map(({ name, slug }) => (plainSlug(name) === slug ? '' : slug)).join('\n'),
    aliases: records.map(({ aliases }) => aliases.join('|')).join('\n'),
    homes: runs(homes)
      .map(([home, times]) => (times > 1 ? `${home}*${times.toString(36)}` : home))
      .join(' '),
    priors: records.map(({ prior }) => Math.round(prior * 35).toString(36)).join(''),
    types: records.map(({ type }) => RECORD_TYPES.indexOf(type)).join(''),
    statuses: records.map(({ status }) => KEYS.status.indexOf(status)).join(''),
  };
}

/** Packs the columns of the facts file, for the same records in the same order. */
export function packFacts(
  records: readonly SearchRecord[],
  categories: [string, string][],
): FactsFile {
  const place = new Map(categories.map(([id], index) => [id, index]));
  const sparse = <T>(valueOf: (record: SearchRecord) => T | undefined) =>
    records.flatMap((record, index): [number, T][] => {
      const value = valueOf(record);
      return value === undefined ? [] : [[index, value]];
    });
  return {
    prices: records.map(({ price }) => (price ? KEYS.price.indexOf(price) : '-')).join(''),
    platforms: records
      .map(({ platforms }) => mask(platforms, KEYS.platform).toString(36).padStart(2, '0'))
      .join(''),
    contexts: records.map(({ contexts }) => mask(contexts, KEYS.context)).join(''),
    open: records.map(({ open }) => Number(open)).join(''),
    standards: sparse(({ standards }) =>
      standards.length > 0 ? mask(standards, KEYS.standard) : undefined,
    ),
    others: sparse(({ categories: [, ...others] }) =>
      others.some((id) => place.has(id)) ? others.flatMap((id) => place.get(id) ?? []) : undefined,
    ),
    ranks: sparse(({ rank }) => rank),
    ended: sparse(({ ended }) => ended),
    successors: sparse(({ successor }) => successor),
    added: runs(records.map(({ added }) => added)),
  };
}

/** Unpacks both files into records, by id. Without the facts, what they hold stays empty. */
export function unpack(names: NamesFile, facts?: FactsFile): Map<number, SearchRecord> {
  const records: SearchRecord[] = [];
  const titles = names.names.split('\n');
  const slugs = names.slugs.split('\n');
  const aliases = names.aliases.split('\n');
  const homes = names.homes.split(' ').flatMap((run) => {
    const [home = '', times] = run.split('*');
    return Array.from({ length: times ? Number.parseInt(times, 36) : 1 }, () => home);
  });
  for (const [index, name] of titles.entries()) {
    const home = homes[index] ? names.categories[Number.parseInt(homes[index], 36)] : undefined;
    records.push({
      type: RECORD_TYPES[Number(names.types[index])]!,
      name,
      slug: slugs[index] || plainSlug(name),
      aliases: aliases[index] ? aliases[index].split('|') : [],
      categories: home ? [home[0]] : [],
      platforms: [],
      contexts: [],
      standards: [],
      open: false,
      added: '',
      status: KEYS.status[Number(names.statuses[index])]!,
      prior: Number.parseInt(names.priors.charAt(index), 36) / 35,
    });
  }
  if (facts) addFacts(records, names, facts);
  let id = 0;
  return new Map(
    records.map((record, index) => [
      (id = names.ids ? id + (names.ids[index] ?? 0) : index),
      record,
    ]),
  );
}

function addFacts(records: SearchRecord[], names: NamesFile, facts: FactsFile): void {
  const days = facts.added.flatMap(([day, times]) => Array.from({ length: times }, () => day));
  for (const [index, record] of records.entries()) {
    const price = KEYS.price[Number(facts.prices[index])];
    if (price) record.price = price;
    record.platforms = unmask(
      Number.parseInt(facts.platforms.slice(index * 2, index * 2 + 2), 36),
      KEYS.platform,
    );
    record.contexts = unmask(Number(facts.contexts[index]), KEYS.context);
    record.open = facts.open[index] === '1';
    record.added = days[index] ?? '';
  }
  const fill = <T>(column: [number, T][], set: (record: SearchRecord, value: T) => void) => {
    for (const [index, value] of column) {
      const record = records[index];
      if (record) set(record, value);
    }
  };
  fill(facts.standards, (record, value) => (record.standards = unmask(value, KEYS.standard)));
  fill(facts.others, (record, places) =>
    record.categories.push(...places.flatMap((place) => names.categories[place]?.[0] ?? [])),
  );
  fill(facts.ranks, (record, rank) => (record.rank = rank));
  fill(facts.ended, (record, ended) => (record.ended = ended));
  fill(facts.successors, (record, successor) => (record.successor = successor));
}

/** Packs one block; `known` are the ids that stand in the names file. */
export function packBlock(
  records: readonly FullRecord[],
  first: number,
  known: ReadonlySet<number>,
): BlockItem[] {
  return records.map(({ summary, alternatives, ...record }, index) => ({
    id: first + index,
    summary,
    alternatives,
    ...(!known.has(first + index) && { record }),
  }));
}

function runs(values: readonly string[]): [string, number][] {
  const found: [string, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last?.[0] === value) last[1]++;
    else found.push([value, 1]);
  }
  return found;
}

function mask(values: readonly string[], keys: readonly string[]): number {
  return values.reduce((sum, value) => sum | (1 << keys.indexOf(value)), 0);
}

function unmask(value: number, keys: readonly string[]): string[] {
  return keys.filter((_, index) => value & (1 << index));
}
