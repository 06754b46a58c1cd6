import { FACETS, type Facet } from '../../model/facets.ts';
import { STATUSES } from '../../model/vocabulary.ts';
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

/** The values of one facet: each record's set of them, as its place among all sets that occur. */
export interface FacetColumn {
  values: string[];
  /** Places of values. */
  sets: number[][];
  /** For each record the place of its set, in base 36, as many digits each as the last place has. */
  places: string;
}

/** What narrowing and sorting need besides, in columns. */
export interface FactsFile {
  facets: Partial<Record<Facet, FacetColumn>>;
  /** Sparse columns: place of the record, value. */
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

const STATUS_KEYS = Object.keys(STATUSES);

/** The facets that records carry themselves; the others follow from their kind and their categories. */
const CARRIED = FACETS.filter((facet) => facet !== 'type' && facet !== 'category');

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
    statuses: records.map(({ status }) => STATUS_KEYS.indexOf(status)).join(''),
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
    facets: Object.fromEntries(
      CARRIED.map((facet) => [facet, packFacet(records.map(({ facets }) => facets[facet] ?? []))]),
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
      facets: {},
      added: '',
      status: STATUS_KEYS[Number(names.statuses[index])] ?? 'active',
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
    record.added = days[index] ?? '';
  }
  const fill = <T>(column: [number, T][], set: (record: SearchRecord, value: T) => void) => {
    for (const [index, value] of column) {
      const record = records[index];
      if (record) set(record, value);
    }
  };
  for (const facet of CARRIED)
    for (const [index, values] of unpackFacet(facts.facets[facet]).entries()) {
      const record = records[index];
      if (record && values.length > 0) record.facets = { ...record.facets, [facet]: values };
    }
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

function packFacet(all: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(all.flat())];
  const keys = [...new Set(all.map((own) => own.map((value) => values.indexOf(value)).join()))];
  const digits = (keys.length - 1).toString(36).length;
  return {
    values,
    sets: keys.map((key) => (key === '' ? [] : key.split(',').map(Number))),
    places: all
      .map((own) => keys.indexOf(own.map((value) => values.indexOf(value)).join()))
      .map((place) => place.toString(36).padStart(digits, '0'))
      .join(''),
  };
}

function unpackFacet(column: FacetColumn | undefined): string[][] {
  if (!column || column.sets.length === 0) return [];
  const sets = column.sets.map((places) => places.map((place) => column.values[place]!));
  const digits = (sets.length - 1).toString(36).length;
  return Array.from(
    { length: column.places.length / digits },
    (_, index) =>
      sets[Number.parseInt(column.places.slice(index * digits, (index + 1) * digits), 36)]!,
  );
}
