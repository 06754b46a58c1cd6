import { FACETS, type Facet } from '../../model/facets.ts';
import { STATUSES } from '../../model/vocabulary.ts';
import { packFacet, unpackFacet, type FacetColumn } from './facet-column.ts';
import type { FullRecord, SearchRecord } from './record.ts';

/** A kind of page: how addresses name it, what one is called, and the folder of their addresses. */
export interface PageType {
  type: string;
  one: string;
  folder: string;
}

/** Ids and titles of categories, and the ids of those above them. */
export type NamedCategories = [id: string, title: string, top?: string][];

/** What every record has, in columns, which compress better than rows. */
interface Columns {
  /** Places of home categories in base 36, with runs written as place*times. */
  homes: string;
  /** Prominence of each, as one base-36 digit. */
  priors: string;
  /** Places of kinds of pages and of states, one digit each. */
  types: string;
  statuses: string;
}

/** What suggestions need of every record whose name is known at once, and nothing else. */
export interface NamesFile extends Columns {
  /** Ids and titles of categories; other columns refer to them by place. */
  categories: [id: string, title: string][];
  pages: readonly PageType[];
  /** Ids of the records, as steps from one to the next; left out when they are 0, 1, 2 … */
  ids?: number[];
  /**
   * A line for each record, with tabs between: its slug, empty where that follows from the name, its name and its
   * aliases. They are mostly alike, which compresses best side by side.
   */
  names: string;
}

/** What searching, narrowing and sorting need besides, of all records in the order of their ids. */
export interface FactsFile {
  /** How many records there are in all. */
  total: number;
  /** The word files there are. */
  shards: string;
  /** The category above each, in the order of the names file. */
  tops: string[];
  facets: Partial<Record<Facet, FacetColumn>>;
  /** Sparse columns: place of the record, value. */
  others: [number, number[]][];
  ranks: [number, number][];
  ended: [number, number][];
  successors: [number, string][];
  /** Days and how many records in a row carry each. */
  added: [string, number][];
  /** The columns of the records that do not stand in the names file. */
  rest?: Columns;
}

/** The name of a record that does not stand in the names file. */
export interface NameItem {
  id: number;
  name: string;
  slug: string;
  aliases: string[];
}

/** What a result shows, and of a record outside the names file its name. */
export interface BlockItem {
  id: number;
  summary: string;
  alternatives: [slug: string, name: string][];
  named?: NameItem;
}

const STATUS_KEYS = Object.keys(STATUSES);

/** The facets that records carry themselves; the others follow from their kind and their categories. */
const CARRIED = FACETS.filter((facet) => facet !== 'type' && facet !== 'category');

/** The slug a name would get without thinking: what `names` may leave out. */
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
  categories: NamedCategories,
  pages: readonly PageType[],
): NamesFile {
  return {
    categories: categories.map(([id, title]) => [id, title]),
    pages,
    ...(ids.some((id, index) => id !== index) && {
      ids: ids.map((id, index) => id - (ids[index - 1] ?? 0)),
    }),
    names: records
      .map(({ name, slug, aliases }) =>
        [plainSlug(name) === slug ? '' : slug, name, ...aliases].join('\t'),
      )
      .join('\n'),
    ...packColumns(records, categories, pages),
  };
}

function packColumns(
  records: readonly SearchRecord[],
  categories: NamedCategories,
  pages: readonly PageType[],
): Columns {
  const place = new Map(categories.map(([id], index) => [id, index]));
  const homes = records.map(({ categories: [home] }) =>
    home === undefined ? '' : (place.get(home)?.toString(36) ?? ''),
  );
  return {
    homes: runs(homes)
      .map(([home, times]) => (times > 1 ? `${home}*${times.toString(36)}` : home))
      .join(' '),
    priors: records.map(({ prior }) => Math.round(prior * 35).toString(36)).join(''),
    types: records.map(({ type }) => pages.findIndex((page) => page.type === type)).join(''),
    statuses: records.map(({ status }) => STATUS_KEYS.indexOf(status)).join(''),
  };
}

/**
 * Packs the facts file.
 * @param records all of them, in the order of their ids
 * @param known ids that stand in the names file
 * @param shards the word files there are
 */
export function packFacts(
  records: readonly SearchRecord[],
  known: ReadonlySet<number>,
  categories: NamedCategories,
  pages: readonly PageType[],
  shards: readonly string[],
): FactsFile {
  const place = new Map(categories.map(([id], index) => [id, index]));
  const sparse = <T>(valueOf: (record: SearchRecord) => T | undefined) =>
    records.flatMap((record, index): [number, T][] => {
      const value = valueOf(record);
      return value === undefined ? [] : [[index, value]];
    });
  const rest = records.filter((_, id) => !known.has(id));
  return {
    total: records.length,
    shards: shards.join(' '),
    tops: categories.map(([id, , top = id]) => top),
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
    ...(rest.length > 0 && { rest: packColumns(rest, categories, pages) }),
  };
}

/** Unpacks both files into records, by id. Without the facts there are only those whose names are known at once, and what the facts hold stays empty. */
export function unpack(names: NamesFile, facts?: FactsFile): Map<number, SearchRecord> {
  const lines = names.names.split('\n');
  let id = 0;
  const ids = lines.map((_, index) => (names.ids ? (id += names.ids[index] ?? 0) : index));
  const known = unpackColumns(names, names, lines.length);
  for (const [index, record] of known.entries()) {
    const [slug, name = '', ...aliases] = lines[index]?.split('\t') ?? [];
    setName(record, names.pages, { name, slug: slug || plainSlug(name), aliases });
  }
  const records = new Map(ids.map((own, index) => [own, known[index]!]));
  if (!facts) return records;
  const rest = facts.rest ? unpackColumns(facts.rest, names, facts.total - lines.length) : [];
  for (let own = 0, next = 0; own < facts.total; own++)
    if (!records.has(own)) records.set(own, rest[next++]!);
  const all = Array.from({ length: facts.total }, (_, own) => records.get(own)!);
  addFacts(all, names, facts);
  return new Map(all.entries());
}

/** Gives a record its name, slug, address and aliases. */
export function setName(
  record: SearchRecord,
  pages: readonly PageType[],
  { name, slug, aliases }: Omit<NameItem, 'id'>,
): void {
  const folder = pages.find(({ type }) => type === record.type)?.folder ?? '/';
  Object.assign(record, { name, slug, aliases, href: `${folder}${slug}/` });
}

function unpackColumns(
  columns: Columns,
  { categories, pages }: Pick<NamesFile, 'categories' | 'pages'>,
  count: number,
): SearchRecord[] {
  const homes = columns.homes.split(' ').flatMap((run) => {
    const [home = '', times] = run.split('*');
    return Array.from({ length: times ? Number.parseInt(times, 36) : 1 }, () => home);
  });
  return Array.from({ length: count }, (_, index): SearchRecord => {
    const home = homes[index] ? categories[Number.parseInt(homes[index], 36)] : undefined;
    return {
      type: pages[Number(columns.types[index])]?.type ?? '',
      name: '',
      slug: '',
      href: '',
      aliases: [],
      categories: home ? [home[0]] : [],
      facets: {},
      added: '',
      status: STATUS_KEYS[Number(columns.statuses[index])] ?? 'active',
      prior: Number.parseInt(columns.priors.charAt(index), 36) / 35,
    };
  });
}

function addFacts(records: SearchRecord[], names: NamesFile, facts: FactsFile): void {
  let index = 0;
  for (const [day, times] of facts.added)
    for (let time = 0; time < times; time++) {
      const record = records[index++];
      if (record) record.added = day;
    }
  const fill = <T>(
    column: Iterable<readonly [number, T]>,
    set: (record: SearchRecord, value: T) => void,
  ) => {
    for (const [place, value] of column) {
      const record = records[place];
      if (record) set(record, value);
    }
  };
  for (const facet of CARRIED)
    fill(unpackFacet(facts.facets[facet]).entries(), (record, values) => {
      if (values.length > 0) (record.facets as Record<string, string[]>)[facet] = values;
    });
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
  return records.map(({ summary, alternatives, name, slug, aliases }, index) => ({
    id: first + index,
    summary,
    alternatives,
    ...(!known.has(first + index) && { named: { id: first + index, name, slug, aliases } }),
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
