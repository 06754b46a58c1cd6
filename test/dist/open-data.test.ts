import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { DataRecord } from '../../src/lib/data/records.ts';
import {
  COLLECTION_NAMES,
  OPEN_COLLECTIONS,
  definitionOf,
  type CollectionName,
} from '../../src/model/collections.ts';
import { evidenceState } from '../../src/lib/evidence/evidence-state.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import type { Library } from '../../src/read/library.ts';
import { DIST, builtFiles, read } from './pages.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  records?: number;
  jsonSchema?: string;
  schema?: { fields: { name: string; type: string }[] };
}

const descriptor = JSON.parse(read('/data/datapackage.json')) as {
  created: string;
  resources: Resource[];
};
const { resources } = descriptor;
const bytesOf = (path: string) => readFileSync(join(DIST, 'data', path));
const linesOf = (collection: string) =>
  read(`/data/${collection}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DataRecord);
const libraryIn = (root: string) =>
  readLibrary(readContentFiles(root), descriptor.created.slice(0, 10));

/** The entries that have appeared on the day of the build, by slug. */
function appeared(library: Library, collection: CollectionName) {
  const { appears } = definitionOf(collection);
  return library[collection].filter(
    ({ data }) => !appears || appears(data) <= descriptor.created.slice(0, 10),
  );
}

describe('the data package', () => {
  test('holds to the published schema of Data Package 1.0', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, 'data-package.schema.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv4({ strict: false });
    addFormats.default(ajv);
    expect(ajv.validate(schema, descriptor), ajv.errorsText()).toBe(true);
    expect(ajv.validate(schema, { ...descriptor, resources: [] })).toBe(false);
  });

  test('names every file that holds all records of a kind, with its size and digest', () => {
    const files = builtFiles('data')
      .map((path) => path.replace(/^\/data\//, ''))
      .filter((path) => !path.includes('/') && path !== 'index.html' && path !== 'index.md');
    expect(resources.map(({ path }) => path).sort()).toEqual(
      files.filter((path) => path !== 'datapackage.json').sort(),
    );
    for (const { path, bytes, hash } of resources) {
      const body = bytesOf(path);
      expect(body.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, path).toBe(hash);
    }
  });

  test('no file is larger than hosts of static sites take (25 MiB)', () => {
    for (const { path, bytes } of resources) expect(bytes, path).toBeLessThan(25 * 2 ** 20);
  });
});

describe('the records', () => {
  const { library } = libraryIn(process.cwd());

  test('are those of all collections of the registry that are open, and of no other', () => {
    for (const name of COLLECTION_NAMES)
      expect(
        resources.some(({ path }) => path === `${name}.jsonl`),
        name,
      ).toBe(OPEN_COLLECTIONS.includes(name));
  });

  test.each(OPEN_COLLECTIONS)('%s: all that have appeared, in every form', (collection) => {
    const slugs = appeared(library, collection).map(({ slug }) => slug);
    const records = linesOf(collection);
    expect(records.map(({ slug }) => slug).sort()).toEqual(slugs.sort());
    const { entries } = JSON.parse(read(`/data/${collection}.json`)) as { entries: DataRecord[] };
    expect(entries).toEqual(records);
    for (const record of records)
      expect(JSON.parse(read(`/data/${collection}/${record.slug}.json`))).toEqual(record);
  });

  test.each(
    resources.filter(({ jsonSchema }) => jsonSchema).map((one) => [one.path, one] as const),
  )('%s holds to its JSON Schema, which refuses what is not in it', (path, { jsonSchema }) => {
    const { pathname, hash } = new URL(jsonSchema!);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const schema = JSON.parse(read(pathname)) as { $id: string };
    const judge = ajv.addSchema(schema).getSchema(schema.$id + hash)!;
    const values = path.endsWith('.jsonl')
      ? linesOf(path.replace('.jsonl', ''))
      : [JSON.parse(bytesOf(path).toString()) as object];
    for (const value of values) {
      expect(judge(value), ajv.errorsText(judge.errors)).toBe(true);
      expect(judge({ ...value, somethingElse: 1 })).toBe(false);
    }
  });

  test('a tool carries its evidence, and what is derived from it on the day of the build', () => {
    const records = new Map(linesOf('tools').map((record) => [record.slug, record]));
    for (const { slug, data } of library.tools) {
      const record = records.get(slug)!;
      const state = evidenceState(data, descriptor.created.slice(0, 10));
      expect(record['evidence']).toEqual(data.evidence);
      expect(record['shown']).toMatchObject({
        verdict: state.verdict,
        shown: state.shown,
        byMaker: state.byMaker,
        facts: Object.fromEntries(state.facts.map(({ field, shown }) => [field, { shown }])),
      });
    }
  });
});

describe('the tables', () => {
  const tables = resources.filter(({ schema }) => schema).map((one) => [one.path, one] as const);

  test.each(tables)(
    '%s is strict RFC 4180, with the columns that are said',
    (path, { schema, records }) => {
      const text = bytesOf(path).toString();
      const rows = parse(text, { record_delimiter: '\r\n', relax_column_count: false });
      expect(rows[0]).toEqual(schema!.fields.map(({ name }) => name));
      expect(rows.length - 1).toBe(records);
      expect(text.endsWith('\r\n')).toBe(true);
      const types = {
        integer: /^(?:-?\d+)?$/,
        boolean: /^(?:true|false)?$/,
        number: /^[\d.e+-]*$/i,
      };
      for (const row of rows.slice(1))
        for (const [index, cell] of row.entries()) {
          const type = schema!.fields[index]!.type as keyof typeof types | 'string';
          if (type !== 'string') expect(cell, `${path}: ${row[0]}`).toMatch(types[type]);
        }
    },
  );

  test.each(tables)('no cell of text in %s is taken for a formula', (path, { schema }) => {
    const rows = parse(bytesOf(path).toString(), { record_delimiter: '\r\n' });
    for (const row of rows.slice(1))
      for (const [index, cell] of row.entries())
        if (schema!.fields[index]!.type === 'string')
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });
});

describe('the way back', () => {
  const target = mkdtempSync(join(tmpdir(), 'import-data-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/import-data.ts', ...args], { encoding: 'utf8' });
  const imported = run(join(DIST, 'data'), target);
  const [before, after] = [libraryIn(process.cwd()).library, libraryIn(target)];

  test.each(OPEN_COLLECTIONS)(
    '%s come back out of the files with the same fields and the same text',
    (collection) => {
      expect(imported.stderr).toBe('');
      const contents = (library: Library) =>
        appeared(library, collection)
          .map(({ slug, data, body }) => ({ slug, data, body }))
          .sort((a, b) => (a.slug < b.slug ? -1 : 1));
      expect(contents(after.library)).toEqual(contents(before));
    },
  );

  test('every file of it is one that the check takes', () => {
    expect(after.findings).toEqual([]);
  });

  test('nothing is written over what is there', () => {
    const again = run(join(DIST, 'data'), target);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is not empty; nothing was written');
  });

  test('a folder without data is told what it lacks', () => {
    const { status, stderr } = run(target, join(target, 'new'));
    expect(status).toBe(2);
    expect(stderr).toContain('lacks tools.jsonl');
  });
});
