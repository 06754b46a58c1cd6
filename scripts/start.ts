/** `npm start`: builds the site and serves it as it will be published. */
import { readdirSync } from 'node:fs';
import { orExit, readEnvironment } from '../src/env.ts';
import { definitionOf } from '../src/model/collections.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { placeOf } from '../src/read/file-form.ts';
import { command } from './support/command.ts';
import { serveBuilt } from './support/serve.ts';

command({
  name: 'start',
  about:
    'Builds the site and serves it as it will be published, at port 4321 or the one that PORT names; takes the next free port if that is taken.',
});
const { port } = orExit(readEnvironment);

const tick = performance.now();
const say = (line: string) => {
  console.log(`${((performance.now() - tick) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

const pages = readContentFiles(process.cwd()).filter(({ path }) => hasPage(path)).length;
say(`Checking the content and building some ${pages} pages …`);

let told = 0;
const watch = setInterval(() => {
  const quarter = Math.floor((4 * builtPages()) / pages);
  if (quarter <= told || quarter > 3) return;
  told = quarter;
  say(`${quarter * 25} % of the pages …`);
}, 500);
const { build } = await import('astro');
await build({ logLevel: 'warn' });
clearInterval(watch);
say('Built.');

const { base } = await serveBuilt(port);
console.log(`\nThe site is served at ${base}/ (end with Ctrl+C)`);

/** Whether a file is an entry with a page of its own. Most pages are of such; nothing is parsed to know it. */
function hasPage(path: string): boolean {
  const place = placeOf(path);
  return place !== undefined && !definitionOf(place.collection).address('x').includes('#');
}

/** How many pages of this build are written; a build begins with an empty folder. */
function builtPages(): number {
  try {
    return readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('index.html'),
    ).length;
  } catch {
    return 0;
  }
}
