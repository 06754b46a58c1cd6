/** `npm run keep-former -- store`: what a reader of the last release may still ask for stays in this one. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command, ROOT } from './support/command.ts';
import { keepFormer } from './support/former-files.ts';

const { words, from, refuse } = command({
  name: 'keep-former',
  about:
    'Puts the scripts, the styles and the search data of the release before into dist/, so that a page which somebody has open goes on working, and keeps those of this build in a folder for the next.',
  words: 'folder',
  examples: [['.cache/release', 'run after each build that is published, before it is']],
  exits: { 1: 'There is no build.' },
});
const [store = ''] = words;
if (!store || words.length > 1) refuse('Name one folder that outlives the build');

const dist = join(ROOT, 'dist');
if (!existsSync(dist)) {
  console.error('There is no build in dist/: run “npm run build” first.');
  process.exit(1);
}
const { former, own } = keepFormer(resolve(from, store), dist);
console.log(
  `${former} files of the release before stay; ${own} of this one are kept for the next.`,
);
