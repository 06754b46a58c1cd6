/** `npm run review`: what a change adds, alters and takes away, for whoever has to decide on it. */
import { checkContent } from '../src/checks/check-content.ts';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readFile } from '../src/read/read-library.ts';
import { reviewText } from './review/review-text.ts';
import { command } from './support/command.ts';
import { changesSince, fileOf, NoState, type Since } from './support/published.ts';

const { values, refuse } = command({
  name: 'review',
  about:
    'Says as Markdown what a change adds, alters and takes away, by entry and field, what the check finds in it, and what may be in the directory twice. Nothing of it is executed.',
  options: {
    since: { type: 'string', about: 'The STATE before the change, as git knows it: main, HEAD^.' },
  },
  examples: [['--since main', 'what the present branch changes']],
});

const since = values.since ?? refuse('Say before what state: --since main');
const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const { changes, bytesBefore } = stateSince(since);
const [content, others] = [true, false].map((wanted) =>
  changes.filter(({ path }) => path.startsWith('content/') === wanted),
) as [Since['changes'], Since['changes']];
const files = readContentFiles(root);
const { findings } = checkContent(files, orExit(today), new Set(content.map(({ path }) => path)));
const now = new Map(files.map((file) => [file.path, file]));
console.log(
  reviewText(
    content.map(({ path, change }) => {
      const file = now.get(path);
      return {
        path,
        change,
        before: change === 'A' ? [] : readFile(fileOf(path, bytesBefore(path))).readings,
        after: file ? readFile(file).readings : [],
      };
    }),
    others,
    findings,
  ),
);

function stateSince(state: string): Since {
  try {
    return changesSince(root, state);
  } catch (error) {
    if (!(error instanceof NoState)) throw error;
    return refuse(error.message);
  }
}
