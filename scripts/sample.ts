/**
 * `npm run sample -- [40] [--seed TEXT]`: draws a random sample of entries, 40 if no number is given, and prints it
 * as a list to be read against its sources by somebody else. The seed, today if none is given, draws it again.
 */
import { parseArgs } from 'node:util';
import { today } from '../src/checks/check-content.ts';
import { readLibrary } from '../src/checks/read-library.ts';
import { readContentFiles } from '../src/lib/content-files.ts';
import { sampleEntry, sampleOf } from '../src/lib/sample.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, help: { type: 'boolean' } },
});
const count = Number(positionals[0] ?? 40);
if (values.help || !Number.isInteger(count) || count < 1) {
  console.log('npm run sample -- [how many entries, 40] [--seed any text, today]');
  process.exit(values.help ? 0 : 1);
}
const root = process.env['CONTENT_ROOT'] ?? process.cwd();
const seed = values.seed ?? today();
const { library } = readLibrary(readContentFiles(root), today());
console.log(`# A sample of ${count} entries, drawn with the seed ${seed}\n`);
for (const { slug, data } of sampleOf(library.tools, count, seed))
  console.log(`${sampleEntry(slug, data, library.today)}\n`);
