/** `npm run sample`: draws a random sample to be read against its sources by somebody else. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readingDraft, sampleEntry, sampleOf, shownFacts } from '../src/lib/evidence/sample.ts';
import { FINDS } from '../src/model/schemas/reading.ts';
import { command } from './support/command.ts';

const { values, words, refuse } = command({
  name: 'sample',
  about:
    'Draws a random sample and prints it as a list to be read against its sources by somebody who did not write the entries.\nWith --facts it draws single facts that count as shown and prints a file for content/readings, in which every fact is unread; the reader writes what was found. What stands there is published on the page about the facts, with its error rate.',
  words: '[how many]',
  options: {
    seed: { type: 'string', about: 'Any TEXT; the same draws the same sample. Today if left out.' },
    facts: { type: 'boolean', about: 'Draws facts, not entries.' },
    write: { type: 'boolean', about: 'Writes that file, under the next name that is free.' },
    reader: { type: 'string', about: 'Who is going to read, as a TEXT with a full stop.' },
  },
  examples: [
    ['40', 'forty entries'],
    [
      '200 --facts --write --reader "Ann, who wrote none of it."',
      'two hundred facts, as a file to fill in',
    ],
  ],
});
const day = orExit(today);
const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const seed = values.seed ?? day;
const count = Number(words[0] ?? 40);
if (words.length > 1 || !Number.isInteger(count) || count < 1)
  refuse('Say how many, as a whole number: npm run sample -- 40');
if (values.write && !(values.facts && values.reader))
  refuse('--write goes with --facts, and with --reader, who is going to read.');
if (values.facts && (count < 10 || count > 500)) refuse('A reading has 10 to 500 facts.');
const { library } = readLibrary(readContentFiles(root), day);

if (values.facts) {
  const all = library.tools.flatMap(({ slug, data }) => shownFacts(slug, data, day));
  const reader = values.reader ?? 'to be named.';
  const draft = readingDraft(sampleOf(all, count, seed), { day, seed, reader });
  if (values.write) {
    const path = freePlace();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, draft);
    console.log(`${path}: write what was found (${Object.keys(FINDS).join(', ')}), and why.`);
  } else console.log(draft);
} else {
  console.log(`# A sample of ${count} entries, drawn with the seed ${seed}\n`);
  for (const { slug, data } of sampleOf(library.tools, count, seed))
    console.log(`${sampleEntry(slug, data, library.today)}\n`);
  console.log(
    `What is found belongs into content/readings/${day}.yaml, a line for each fact: tool, field, source, found (${Object.keys(FINDS).join(', ')}) and why.`,
  );
}

/** The file of this day; of further readings the one with the next letter. */
function freePlace(): string {
  const names = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => `-${letter}`)];
  const paths = names.map((name) => join(root, `content/readings/${day}${name}.yaml`));
  const free = paths.find((path) => !existsSync(path));
  return free ?? refuse(`There are ${paths.length} readings of ${day} already.`);
}
