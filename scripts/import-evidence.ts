/**
 * `npm run import-evidence`: writes lines of evidence into their entries, one JSON object a
 * line: slug, source, firstParty, pageDate, seen, shows, says, and sets for new fields. Items of one source become
 * one. A line that is refused is said and leaves its entry as it was.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../src/env.ts';
import { readLibrary } from '../src/read/read-library.ts';
import type { Tool } from '../src/model/schemas/tool.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readEvidenceLine } from '../src/lib/evidence/evidence-import.ts';
import {
  editFrontMatter,
  evidenceText,
  flow,
  mergeEvidence,
} from '../src/lib/evidence/evidence-text.ts';
import { command } from './support/command.ts';

const { words } = command({
  name: 'import-evidence',
  about:
    'Writes lines of evidence into their entries, one JSON object a line: slug, source, firstParty, pageDate, seen, shows, says, and sets for new fields.\nA line that is refused is said and leaves its entry as it was.',
  words: 'lines.jsonl …',
  options: {},
  examples: [['lines.jsonl', 'what has been read']],
});

const root = process.env['CONTENT_ROOT'] ?? process.cwd();
const { library } = readLibrary(readContentFiles(root), today());
const files = new Map(library.tools.map(({ slug, file }) => [slug, file]));
const tools = new Map(library.tools.map(({ slug, data }): [string, Tool] => [slug, data]));
const sets = new Map<string, Partial<Tool>>();
const touched = new Set<string>();
let added = 0;
let refused = 0;
for (const file of words) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readEvidenceLine(line, tools);
    if ('reason' in read) {
      refused++;
      console.log(`${file}:${index + 1}  ${read.reason}`);
      continue;
    }
    added++;
    if (read.without.length > 0)
      console.log(
        `${file}:${index + 1}  ${read.slug}: left out ${read.without.join(', ')}: no value given`,
      );
    const tool = tools.get(read.slug)!;
    tools.set(read.slug, {
      ...tool,
      ...read.sets,
      evidence: mergeEvidence([...tool.evidence, read.item]),
    });
    sets.set(read.slug, { ...sets.get(read.slug), ...read.sets });
    touched.add(read.slug);
  }
}
for (const slug of touched) {
  const path = join(root, files.get(slug)!);
  const fields = Object.fromEntries(
    Object.entries(sets.get(slug) ?? {}).map(([name, value]) => [name, flow(value)] as const),
  );
  writeFileSync(
    path,
    editFrontMatter(readFileSync(path, 'utf8'), {
      ...fields,
      evidence: evidenceText(tools.get(slug)!.evidence),
    }),
  );
}
console.log(`${added} lines written into ${touched.size} entries; ${refused} refused`);
if (refused > 0) process.exitCode = 1;
