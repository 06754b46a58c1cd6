/** `npm run review`: what a change adds, alters and takes away, for whoever has to decide on it. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readFile } from '../src/read/read-library.ts';
import { changedPages } from './review/changed-pages.ts';
import { numbersOf, reviewText } from './review/review-text.ts';
import { command } from './support/command.ts';
import { changesSinceOr, fileOf, type Since } from './support/published.ts';

const { values, from, refuse } = command({
  name: 'review',
  about:
    'Says as Markdown what a change adds, alters and takes away, by entry and field, what the check finds in it, and what may be in the directory twice. Nothing of it is executed.',
  options: {
    since: { type: 'string', about: 'The STATE before the change, as git knows it: main, HEAD^.' },
    numbers: {
      type: 'string',
      about: 'Writes how much changes, and what the check finds, into FILE as JSON.',
    },
    pages: {
      type: 'string',
      about: 'Writes the addresses of the changed pages into FILE, one a line.',
    },
  },
  examples: [['--since main', 'what the present branch changes']],
});

const since = values.since ?? refuse('Say before what state: --since main');
const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const { changes, bytesBefore } = changesSinceOr(refuse, root, since);
const [content, others] = [true, false].map((wanted) =>
  changes.filter(({ path }) => path.startsWith('content/') === wanted),
) as [Since['changes'], Since['changes']];
const files = readContentFiles(root);
const { findings } = checkContent(files, orExit(today), new Set(content.map(({ path }) => path)));
const now = new Map(files.map((file) => [file.path, file]));
const changed = content.map(({ path, change, lines }) => {
  const file = now.get(path);
  return {
    path,
    change,
    lines,
    before: change === 'A' ? [] : readFile(fileOf(path, bytesBefore(path))).readings,
    after: file ? readFile(file).readings : [],
  };
});
console.log(reviewText(changed, others, findings));
if (values.numbers !== undefined)
  writeFileSync(
    resolve(from, values.numbers),
    JSON.stringify(numbersOf(changed, others, findings)),
  );
if (values.pages !== undefined)
  writeFileSync(
    resolve(from, values.pages),
    changedPages(changed, orExit(today))
      .map((page) => `${page}\n`)
      .join(''),
  );
