/** `npm run import-data`: writes the open data of a build into an empty folder as content files. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DataRecord } from '../src/lib/data/records.ts';
import { writtenFiles } from '../src/lib/data/written.ts';
import { OPEN_COLLECTIONS } from '../src/model/collections.ts';
import { command } from './support/command.ts';

const { words, from, refuse } = command({
  name: 'import-data',
  about:
    'Writes the open data of a build into an empty folder as content files: each entry with the same fields and the same text. Comments in front matter and its layout are not in the data, nor are pictures.',
  words: 'data folder',
  examples: [['dist/data /tmp/copy', 'makes /tmp/copy/content of the last build']],
});
const [data, target] = words.map((word) => resolve(from, word));
if (!data || !target || words.length > 2)
  refuse('Name the folder of the data and an empty one: npm run import-data -- dist/data copy');
else {
  if (existsSync(target) && readdirSync(target).length > 0)
    refuse(`${target} is not empty; nothing was written.`);
  const lacking = OPEN_COLLECTIONS.filter((name) => !existsSync(join(data, `${name}.jsonl`)));
  if (lacking.length > 0)
    refuse(
      `${data} lacks ${lacking.map((name) => `${name}.jsonl`).join(', ')}; npm run build makes them.`,
    );
  let written = 0;
  for (const collection of OPEN_COLLECTIONS)
    for (const { path, text } of writtenFiles(collection, recordsIn(data, collection))) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), text);
      written++;
    }
  console.log(`${written} files written into ${join(target, 'content')}`);
}

function recordsIn(folder: string, collection: string): DataRecord[] {
  return readFileSync(join(folder, `${collection}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DataRecord);
}
