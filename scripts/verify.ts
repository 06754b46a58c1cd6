/** `npm run verify`: asks forges and addresses whether what the entries say still holds. */
import { join, resolve } from 'node:path';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { code } from '../src/text/markdown-code.ts';
import { questionLine } from '../src/lib/verify/verify-report.ts';
import { terminalText } from '../src/text/characters.ts';
import { MANNER_OPTIONS, mannersFrom, readers } from './verify/manner-options.ts';
import { runVerify, UnknownTool } from './verify/run.ts';
import { command } from './support/command.ts';

const { values, words, from, refuse } = command({
  name: 'verify',
  about:
    'Asks forges and addresses whether what the entries say still holds: licence as the files say it, archived, first and last release, last commit, homepage; whether the address answers, has moved or is parked.\nIt proposes evidence for what it finds confirmed, and asks about what differs. It never changes a value. The address of a closed tool is not asked for.',
  words: '[slug …]',
  options: {
    limit: {
      type: 'string',
      about: 'At most NUMBER entries, those with fresh answers among them; all when left out.',
    },
    write: { type: 'boolean', about: 'Writes the evidence into the entries.' },
    again: {
      type: 'string',
      about: 'Days for which an answer is fresh, as a NUMBER; 6 when left out.',
    },
    cache: {
      type: 'string',
      about: 'The FOLDER of the journal, the answers and the reports; .cache/verify when left out.',
    },
    clones: {
      type: 'string',
      about: 'A FOLDER of clones, as owner/name, which are read instead of their forge.',
    },
    offline: { type: 'boolean', about: 'Asks nothing of the network; clones are read.' },
    github: { type: 'string', about: 'The ADDRESS of GitHub’s interface; GITHUB_API_URL else.' },
    gitlab: { type: 'string', about: 'The ADDRESS of the interface of every GitLab.' },
    forgejo: { type: 'string', about: 'The ADDRESS of the interface of every Forgejo.' },
    ...MANNER_OPTIONS,
  },
  examples: [
    ['moodle anki', 'two entries'],
    ['--limit 100 --write', 'the hundred that need it most, and writes their evidence'],
    ['--offline --clones ../clones', 'what clones say, without a network'],
  ],
  notes:
    'With GITHUB_TOKEN it may ask GitHub 5,000 times an hour, without 60; an entry takes about ten. A run that was ended goes on where it stood: every answer is in journal.jsonl. Answers with an ETag are kept and asked for with it. Reports: pull-request.md and questions.md.',
});

const environment = orExit(readEnvironment);
const { numberOf, addressOf } = readers(values, refuse);
const github = addressOf('github', process.env['GITHUB_API_URL']);
const [gitlab, forgejo] = [addressOf('gitlab'), addressOf('forgejo')];
const manners = mannersFrom(values, refuse, 'verify', environment);
const token = process.env['GITHUB_TOKEN']?.trim();
const folder = resolve(from, values.cache ?? join(process.cwd(), '.cache/verify'));

try {
  const { asked, later, unreadable, confirmed, questions } = await runVerify({
    root: environment.contentRoot ?? process.cwd(),
    today: orExit(today),
    folder,
    slugs: words,
    limit: numberOf('limit') ?? Infinity,
    again: numberOf('again') ?? 6,
    write: values.write ?? false,
    access: {
      api: { ...(github && { github }), ...(gitlab && { gitlab }), ...(forgejo && { forgejo }) },
      ...(token && { token }),
    },
    ...(!values.offline && { manners }),
    ...(values.clones !== undefined && { clones: resolve(from, values.clones) }),
  });
  const lines = [
    ...questions.map(questionLine),
    ...unreadable.map(({ slug, of, why }) => `${slug}: ${of} could not be read: ${why}`),
    ...[...later].map(([why, times]) => `${times} left for later: ${why}`),
    `${asked} asked; evidence for ${confirmed} entries ${values.write ? 'written' : 'to be written with --write'}; ${questions.length} questions, also in ${code(join(folder, 'questions.md'))}`,
  ];
  for (const line of lines) console.log(terminalText(line));
} catch (error) {
  if (!(error instanceof UnknownTool)) throw error;
  refuse(error.message);
}
