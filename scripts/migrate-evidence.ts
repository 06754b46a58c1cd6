/**
 * `npm run migrate-evidence`: turns the `checked` and `sources` of every tool into evidence,
 * each source for what it can show. A file of harvested records, one JSON object a line, proves more of data sets
 * than the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolSchema, type Tool } from '../src/model/schemas/tool.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { migrateMarks, type OldMarks } from '../src/lib/evidence/evidence-migration.ts';
import { editFrontMatter, evidenceText, mergeEvidence } from '../src/lib/evidence/evidence-text.ts';
import { matchRecords, type FactRecord } from '../src/lib/tools/facts.ts';
import { readYaml, splitFrontMatter } from '../src/read/front-matter.ts';
import { command } from './support/command.ts';

const { words } = command({
  name: 'migrate-evidence',
  about:
    'Turns the former marks checked and sources of every tool into evidence, each source for what it can show.',
  words: '[facts.jsonl]',
  options: {},
  examples: [
    ['facts.jsonl', 'with harvested records, which prove more of data sets than the name'],
  ],
});

interface OldEntry {
  slug: string;
  path: string;
  text: string;
  data: Tool;
  marks: OldMarks;
}

const root = process.env['CONTENT_ROOT'] ?? process.cwd();
const facts = words[0];
const records = facts
  ? readFileSync(facts, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as FactRecord)
  : [];
const entries = readContentFiles(root)
  .filter(({ path }) => path.startsWith('content/tools/'))
  .flatMap(({ path, bytes }) => (bytes ? readOld(path, new TextDecoder().decode(bytes)) : []));
const matches = matchRecords(entries, records);
let items = 0;
for (const { slug, path, text, data, marks } of entries) {
  const evidence = mergeEvidence([
    ...data.evidence,
    ...migrateMarks(data, marks, matches.get(slug)),
  ]);
  items += evidence.length;
  writeFileSync(
    join(root, path),
    editFrontMatter(text, {
      checked: undefined,
      sources: undefined,
      evidence: evidenceText(evidence),
    }),
  );
}
console.log(`${entries.length} entries migrated, with ${items} items of evidence`);

/** An entry that still has the old marks; none where there is nothing to migrate. */
function readOld(path: string, text: string): OldEntry[] {
  const yaml = readYaml(splitFrontMatter(text).yaml ?? '', 2);
  const { checked, sources, ...fields } = yaml.value as Record<string, unknown>;
  if (checked === undefined && sources === undefined) return [];
  const slug = path
    .split('/')
    .at(-1)!
    .replace(/\.mdx$/, '');
  const marks: OldMarks = {
    checked: typeof checked === 'string' ? checked : undefined,
    sources: Array.isArray(sources) ? sources.map(String) : [],
  };
  return [{ slug, path, text, data: toolSchema.parse(fields), marks }];
}
