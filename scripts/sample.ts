/** `npm run sample`: draws a random sample of entries to be read against its sources by somebody else. */
import { today } from '../src/env.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { sampleEntry, sampleOf } from '../src/lib/evidence/sample.ts';
import { FINDS } from '../src/model/schemas/reading.ts';
import { command } from './support/command.ts';

const { values, words, refuse } = command({
  name: 'sample',
  about: 'Draws a random sample of entries and prints it as a list to be read against its sources.',
  words: '[how many]',
  options: {
    seed: { type: 'string', about: 'Any TEXT; the same draws the same sample. Today if left out.' },
  },
  examples: [['40', 'forty entries']],
});
const count = Number(words[0] ?? 40);
if (words.length > 1 || !Number.isInteger(count) || count < 1)
  refuse('Say how many entries, as a whole number: npm run sample -- 40');
const root = process.env['CONTENT_ROOT'] ?? process.cwd();
const seed = values.seed ?? today();
const { library } = readLibrary(readContentFiles(root), today());
console.log(`# A sample of ${count} entries, drawn with the seed ${seed}\n`);
for (const { slug, data } of sampleOf(library.tools, count, seed))
  console.log(`${sampleEntry(slug, data, library.today)}\n`);
console.log(
  `What is found belongs into content/readings/${today()}.yaml, a line for each fact: tool, field, source, found (${Object.keys(FINDS).join(', ')}) and why.`,
);
