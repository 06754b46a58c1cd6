import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { today } from '../env.ts';
import { RANKS, entryFile, schemaFile } from '../lib/data/files.ts';
import { dataPackage, type Resource } from '../lib/data/data-package.ts';
import { recordOf, recordSchema, type DataRecord } from '../lib/data/records.ts';
import { columnsOf, tableOf } from '../lib/data/table.ts';
import { rankTable } from '../lib/rankings/rank-table.ts';
import { OPEN_COLLECTIONS, definitionOf, type CollectionName } from '../model/collections.ts';
import { DATA_VERSIONS } from '../model/data-versions.ts';
import { DATA_PAGE, dataAddress } from '../model/page-addresses.ts';
import { once, shownEntries } from './entries.ts';
import { HOME, LICENCE, SITE, absoluteAddress } from './site.ts';
import { directory } from './tools.ts';
import { topTools } from './top-tools.ts';

/** A file of the open data. */
export interface DataFile extends Resource {
  body: string;
}

interface OpenData {
  /** The files that the data package names, by their path below `/data/`. */
  files: ReadonlyMap<string, DataFile>;
  /** One file an entry, by the same. */
  entries: ReadonlyMap<string, string>;
  /** How many records of each collection there are. */
  counts: ReadonlyMap<CollectionName, number>;
}

/** The open data of this build. */
export const openData = once(async (): Promise<OpenData> => {
  const files: DataFile[] = [];
  const entries = new Map<string, string>();
  const counts = new Map<CollectionName, number>();
  for (const collection of OPEN_COLLECTIONS) {
    const records = await recordsOf(collection);
    counts.set(collection, records.length);
    files.push(...filesOf(collection, records));
    for (const record of records)
      entries.set(entryFile(collection, record.slug), JSON.stringify(record));
  }
  files.push(...(await rankFiles()));
  return { files: new Map(files.map((file) => [file.path, file])), entries, counts };
});

/** The descriptor of all files, for `/data/datapackage.json`. */
export async function descriptor(): Promise<string> {
  const { files } = await openData();
  return JSON.stringify(
    dataPackage({
      name: 'learning-tools-directory',
      title: SITE.name,
      description: SITE.description,
      homepage: absoluteAddress(DATA_PAGE),
      version: DATA_VERSIONS[0].version,
      created: today(),
      licence: LICENCE,
      resources: [...files.values()],
    }),
    null,
    2,
  );
}

/** What one route of files makes: those of one ending. */
export async function dataFilePaths(ending: string) {
  return [...(await openData()).files.values()]
    .filter(({ path }) => path.endsWith(`.${ending}`))
    .map(({ path }) => ({ params: { file: path.slice(0, -ending.length - 1) } }));
}

/** Answers with a file of the open data. */
export function dataFile(ending: string): APIRoute {
  return async ({ params }) => {
    const file = (await openData()).files.get(`${params['file']}.${ending}`);
    return file
      ? new Response(file.body, { headers: { 'content-type': `${file.mediatype}; charset=utf-8` } })
      : new Response(null, { status: 404 });
  };
}

/** The records of a collection by slug; those of a list in its order. */
async function recordsOf(collection: CollectionName): Promise<DataRecord[]> {
  const entries = await shownEntries(collection);
  const list = definitionOf(collection).format === 'yaml-list';
  return entries
    .toSorted((a, b) => (list ? a.data.order - b.data.order : a.id < b.id ? -1 : 1))
    .map(({ id, data, body }) =>
      recordOf(collection, { slug: id, data, body }, HOME.href, today()),
    );
}

function filesOf(collection: CollectionName, records: readonly DataRecord[]): DataFile[] {
  const { noun } = definitionOf(collection);
  const schemaPlace = placeOf(schemaFile(collection));
  const schema = recordSchema(collection, schemaPlace);
  const columns = columnsOf(schema.properties);
  const about = { title: collection, records: records.length };
  return [
    file({
      ...about,
      name: `${collection}-json`,
      path: `${collection}.json`,
      description: `Each ${noun} as a record under “entries”, with the licence and the version beside them.`,
      mediatype: 'application/json',
      jsonSchema: schemaPlace,
      body: JSON.stringify({ ...envelope(schemaPlace), entries: records }),
    }),
    file({
      ...about,
      name: `${collection}-jsonl`,
      path: `${collection}.jsonl`,
      description: `Each ${noun} as a record in a line of its own, to be read line by line.`,
      mediatype: 'application/jsonl',
      jsonSchema: `${schemaPlace}#/definitions/record`,
      body: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    }),
    file({
      ...about,
      name: `${collection}-csv`,
      path: `${collection}.csv`,
      description: `Each ${noun} as a row: plain fields and lists of them, without texts and lists of objects.`,
      mediatype: 'text/csv',
      columns,
      body: tableOf(columns, records),
    }),
    file({
      title: collection,
      name: `${collection}-schema`,
      path: schemaFile(collection),
      description: `What ${collection}.json holds, as JSON Schema; definitions.record is one record.`,
      mediatype: 'application/schema+json',
      body: JSON.stringify(envelopeSchema(schemaPlace, 'entries', schema), null, 2),
    }),
  ];
}

/** The ranks of the Top Tools lists once more, row by row and year by year, at the addresses they have had first. */
async function rankFiles(): Promise<DataFile[]> {
  const { rankings } = await topTools();
  const { toolBySlug } = await directory();
  const lists = rankings.map(({ data }) => data);
  const table = rankTable(lists, (slug) => toolBySlug.get(slug)?.data.name);
  const schemaPlace = placeOf(schemaFile(RANKS));
  const { slug, page, ...properties } = recordSchema('rankings', schemaPlace).properties;
  void [slug, page];
  const year = { ...recordSchema('rankings', schemaPlace), properties };
  year.required = year.required?.filter((name) => name in properties) ?? [];
  return [
    file({
      title: RANKS,
      name: `${RANKS}-json`,
      path: `${RANKS}.json`,
      description: 'The Top Tools lists, year by year, with the sources of each rank.',
      mediatype: 'application/json',
      jsonSchema: schemaPlace,
      records: lists.length,
      body: JSON.stringify({
        ...envelope(schemaPlace),
        years: lists.map((list) =>
          Object.fromEntries(Object.entries(list).filter(([name]) => name in properties)),
        ),
      }),
    }),
    file({
      title: RANKS,
      name: `${RANKS}-csv`,
      path: `${RANKS}.csv`,
      description: 'The Top Tools lists, a row a rank.',
      mediatype: 'text/csv',
      records: table.rows.length,
      columns: table.columns,
      body: table.csv,
    }),
    file({
      title: RANKS,
      name: `${RANKS}-schema`,
      path: schemaFile(RANKS),
      description: 'What top-tools.json holds, as JSON Schema; definitions.record is one year.',
      mediatype: 'application/schema+json',
      body: JSON.stringify(envelopeSchema(schemaPlace, 'years', year), null, 2),
    }),
  ];
}

function placeOf(path: string): string {
  return absoluteAddress(dataAddress(path));
}

/** What stands beside the records of a JSON file. */
function envelope(schema: string): Record<string, string> {
  return {
    publisher: SITE.name,
    licence: LICENCE.name,
    version: DATA_VERSIONS[0].version,
    created: today(),
    schema,
  };
}

/** The JSON Schema of a JSON file: the envelope and its records. */
function envelopeSchema(place: string, records: string, record: unknown): unknown {
  const texts = Object.keys(envelope(place));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: place,
    type: 'object',
    properties: {
      ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
      [records]: { type: 'array', items: { $ref: '#/definitions/record' } },
    },
    required: [...texts, records],
    additionalProperties: false,
    definitions: { record },
  };
}

function file(about: Omit<DataFile, 'bytes' | 'sha256'>): DataFile {
  return {
    ...about,
    bytes: Buffer.byteLength(about.body),
    sha256: createHash('sha256').update(about.body).digest('hex'),
  };
}
