/** `npm run links`: asks every address that the content leads to whether something is still there. */
import { join, resolve } from 'node:path';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { changedLinksText } from '../src/lib/links/changed-links-report.ts';
import { linkLine } from '../src/lib/links/links-report.ts';
import { terminalText } from '../src/text/characters.ts';
import { code } from '../src/text/markdown-code.ts';
import { runLinks } from './links/run.ts';
import { command } from './support/command.ts';
import { changesSinceOr } from './support/published.ts';
import { MANNER_OPTIONS, mannersFrom, readers } from './verify/manner-options.ts';

const { values, from, refuse } = command({
  name: 'links',
  about:
    'Asks every address that entries, texts, sources and evidence lead to whether something is still there: moved, dead, parked, or a page that says there is nothing. It changes no file of the content.',
  options: {
    limit: { type: 'string', about: 'At most NUMBER addresses in this run; all when left out.' },
    again: {
      type: 'string',
      about: 'Days for which an answer is fresh, as a NUMBER; 6 when left out.',
    },
    cache: {
      type: 'string',
      about: 'The FOLDER of the journal and the report; .cache/links when left out.',
    },
    since: {
      type: 'string',
      about:
        'Asks only the addresses in files that have changed since STATE, a branch or a commit, and says as Markdown what they answer.',
    },
    minutes: {
      type: 'string',
      about: 'Ends after a NUMBER of minutes, whatever has not answered by then.',
    },
    json: { type: 'boolean', about: 'Prints what is known of every link as JSON.' },
    ...MANNER_OPTIONS,
  },
  examples: [
    ['--limit 500', 'the five hundred that have waited longest'],
    ['--since main', 'those in what the present branch changes'],
  ],
  notes:
    'A host is asked one thing at a time, the head first. A run that was ended goes on where it stood: every answer is in journal.jsonl. The report is links.md.',
});

const { numberOf } = readers(values, refuse);
const environment = orExit(readEnvironment);
const folder = resolve(from, values.cache ?? join(process.cwd(), '.cache/links'));
const root = environment.contentRoot ?? process.cwd();
const outcome = await runLinks({
  root,
  today: orExit(today),
  folder,
  limit: numberOf('limit') ?? Infinity,
  again: numberOf('again') ?? 6,
  minutes: numberOf('minutes'),
  only: values.since === undefined ? undefined : filesSince(values.since),
  manners: mannersFrom(values, refuse, 'links', environment),
});
const { all, asked, later, links } = outcome;
const left = [...later].map(([why, times]) => `${times} left for later: ${why}`);
if (values.json) {
  console.log(JSON.stringify({ all, asked, left, links }, null, 2));
} else if (values.since !== undefined) {
  console.log(changedLinksText(outcome));
} else {
  const troubled = links.filter(({ state }) => state !== 'fine' && state !== 'closed-to-robots');
  for (const line of [
    ...troubled.map((link) => `${link.state}: ${linkLine(link).replace('- [ ] ', '')}`),
    ...left,
    `${asked} of ${all} addresses asked, ${troubled.length} of ${links.length} known ones need a look: ${code(join(folder, 'links.md'))}`,
  ])
    console.log(terminalText(line));
}
// What has not answered in time would keep the process waiting.
if (outcome.over) process.exit();

function filesSince(state: string): Set<string> {
  const { changes } = changesSinceOr(refuse, root, state);
  return new Set(changes.map(({ path }) => path));
}
