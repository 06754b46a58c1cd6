/** `npm run facts`: compares the directory with harvested facts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLibrary } from '../src/read/read-library.ts';
import { today } from '../src/env.ts';
import { printable } from '../src/text/characters.ts';
import { orExit } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import {
  compareFacts,
  matchRecords,
  missingRecords,
  recentSources,
  type FactRecord,
} from '../src/lib/tools/facts.ts';
import type { Evidence } from '../src/model/schemas/evidence.ts';
import { dataSetOf } from '../src/model/data-sets.ts';
import { fileText } from '../src/lib/forms/entry-file.ts';
import { slugify } from '../src/text/identity.ts';
import { command } from './support/command.ts';

const { values, words, from, refuse } = command({
  name: 'facts',
  about: 'Compares the directory with harvested facts, one JSON record a line.',
  words: 'facts.jsonl',
  options: {
    compare: {
      type: 'boolean',
      about: 'Shows entries whose facts differ from a record; so it is without an option.',
    },
    missing: { type: 'boolean', about: 'Shows records that have no entry yet.' },
    drafts: { type: 'string', about: 'Writes the first of those as draft files into FOLDER.' },
    most: { type: 'string', about: 'How many drafts, as a NUMBER; 20 when left out.' },
  },
  examples: [
    ['facts.jsonl', 'where entries and records differ'],
    ['facts.jsonl --drafts /tmp/drafts --most 5', 'five drafts'],
  ],
});
const [file, ...more] = words;
if (file === undefined || more.length > 0)
  refuse('Name one file of facts, one JSON record a line: npm run facts -- facts.jsonl');
const most = Number(values.most ?? 20);
if (!Number.isInteger(most) || most < 1) refuse('--most takes a whole number from 1 on.');
const records = readFileSync(resolve(from, file!), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as FactRecord);
const day = orExit(today);
const { library } = readLibrary(readContentFiles(process.cwd()), day);

if (values.missing || values.drafts !== undefined) {
  const missing = missingRecords(library.tools, records);
  if (values.drafts === undefined)
    for (const record of missing)
      console.log(
        printable`${record.name}\t${record.url ?? record.repo ?? ''}\t${record.sources.length} sources`,
      );
  else writeDrafts(missing.slice(0, most), resolve(from, values.drafts));
} else compare();

function compare(): void {
  const matches = matchRecords(library.tools, records);
  for (const tool of library.tools) {
    const record = matches.get(tool.slug);
    if (!record) continue;
    const comparisons = compareFacts(tool.data, record);
    for (const { field, entry, record: other } of comparisons.filter(({ agrees }) => !agrees)) {
      const place = tool.locate([field]);
      console.log(
        printable`${tool.file}:${place.line}:${place.column}  ${field} is ${entry}, but ${recentSources(record)[0] ?? 'an old source'} has ${other}  → find out which is right`,
      );
    }
  }
  console.log(`${matches.size} of ${library.tools.length} entries have a record`);
}

function writeDrafts(missing: FactRecord[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const record of missing) {
    const evidence = recentSources(record).map((source): Evidence => ({
      source,
      seen: dataSetOf(source)?.seen ?? today(),
      shows: ['name'],
    }));
    // What is empty is for an editor to fill in.
    const fields = {
      name: record.name,
      url: record.url ?? '',
      summary: '',
      categories: [],
      contexts: [],
      pricing: record.pricing ?? '',
      platforms: record.platforms ?? [],
      licence: [record.licence ?? []].flat().join(' AND ') || undefined,
      added: day,
      evidence,
    };
    writeFileSync(join(folder, `${slugify(record.name)}.mdx`), fileText('tools', fields, ''));
  }
  console.log(
    `${missing.length} drafts in ${folder}; fill in what is empty, write the text, and move them below content/tools`,
  );
}
