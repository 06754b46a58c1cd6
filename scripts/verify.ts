/** `npm run verify`: asks forges and addresses whether what the entries say still holds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { evidenceText, editFrontMatter } from '../src/lib/evidence/evidence-text.ts';
import { recordsOf } from '../src/lib/search/records.ts';
import { code, propose, withItems } from '../src/lib/verify/proposals.ts';
import { queueOf } from '../src/lib/verify/queue.ts';
import { proposalsText, questionLine, questionsText } from '../src/lib/verify/verify-report.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { terminalText } from '../src/text/characters.ts';
import { askAbout } from './verify/ask.ts';
import { answerFolder, JournalFile } from './verify/disk.ts';
import { MANNERS, PoliteClient } from './verify/polite.ts';
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
    mirror: {
      type: 'string',
      about: 'The ADDRESS of a mirror, which is asked for everything as ADDRESS/host/path.',
    },
    gap: { type: 'string', about: 'Milliseconds between two requests to a host, as a NUMBER.' },
    timeout: { type: 'string', about: 'Milliseconds for one request, as a NUMBER.' },
    retries: { type: 'string', about: 'How often a fault is tried again, as a NUMBER.' },
    backoff: { type: 'string', about: 'Milliseconds before the first of these, as a NUMBER.' },
    wait: {
      type: 'string',
      about: 'Milliseconds for which a host may ask to be left alone, as a NUMBER.',
    },
  },
  examples: [
    ['moodle anki', 'two entries'],
    ['--limit 100 --write', 'the hundred that need it most, and writes their evidence'],
    ['--offline --clones ../clones', 'what clones say, without a network'],
  ],
  notes:
    'With GITHUB_TOKEN it may ask GitHub 5,000 times an hour, without 60; an entry takes about ten. A run that was ended goes on where it stood: every answer is in journal.jsonl. Answers with an ETag are kept and asked for with it. Reports: pull-request.md and questions.md.',
});

const numberOf = (
  option: 'limit' | 'again' | 'gap' | 'timeout' | 'retries' | 'backoff' | 'wait',
) => {
  const value = values[option];
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) refuse(`--${option} takes a whole number.`);
  return Number(value);
};
const addressOf = (option: 'github' | 'gitlab' | 'forgejo' | 'mirror', otherwise?: string) => {
  const value = values[option] ?? (otherwise?.trim() || undefined);
  if (value !== undefined && !(URL.canParse(value) && /^https?:/.test(value)))
    refuse(`--${option} takes an address that begins with http:// or https://.`);
  return value;
};

const environment = orExit(readEnvironment);
const day = orExit(today);
const root = environment.contentRoot ?? process.cwd();
const folder = resolve(from, values.cache ?? join(process.cwd(), '.cache/verify'));
const again = numberOf('again') ?? 6;
const limit = numberOf('limit') ?? Infinity;
const github = addressOf('github', process.env['GITHUB_API_URL']);
const [gitlab, forgejo, mirror] = [addressOf('gitlab'), addressOf('forgejo'), addressOf('mirror')];
const manners = {
  ...MANNERS,
  gap: numberOf('gap') ?? MANNERS.gap,
  timeout: numberOf('timeout') ?? MANNERS.timeout,
  retries: numberOf('retries') ?? MANNERS.retries,
  backoff: numberOf('backoff') ?? MANNERS.backoff,
  longestWait: numberOf('wait') ?? MANNERS.longestWait,
  agent: `learning-tools-directory-verify (+${environment.repository?.url ?? environment.site})`,
  route: (url: URL) =>
    mirror ? new URL(`${mirror.replace(/\/$/, '')}/${url.host}${url.pathname}${url.search}`) : url,
};
const token = process.env['GITHUB_TOKEN']?.trim();

const { library } = readLibrary(readContentFiles(root), day);
const tools = new Map(library.tools.map((tool) => [tool.slug, tool]));
for (const slug of words) if (!tools.has(slug)) refuse(`There is no tool ${JSON.stringify(slug)}.`);

const journal = new JournalFile(folder);
const known = new Map(recordsOf(library).map(({ slug, prior }) => [slug, prior]));
const wanted = words.length > 0 ? words.map((slug) => tools.get(slug)!) : library.tools;
const queue = queueOf(wanted, known, journal.lines, day, again).slice(0, limit);
const { asked, later } = await askAbout(
  queue.map(({ entry }) => entry),
  journal.lines,
  {
    ...(!values.offline && {
      client: new PoliteClient(manners, answerFolder(join(folder, 'answers'))),
    }),
    access: {
      api: { ...(github && { github }), ...(gitlab && { gitlab }), ...(forgejo && { forgejo }) },
      ...(token && { token }),
    },
    ...(values.clones !== undefined && { clones: resolve(from, values.clones) }),
    atOnce: 8,
    today: day,
    again,
  },
  (line) => journal.add(line),
);

// From the whole journal: what an earlier run found and nobody has taken up is proposed and asked again.
const proposals = wanted.map((tool) => propose(tool, journal.lines, day));
const questions = proposals.flatMap((proposal) => proposal.questions);
const confirmed = proposals.filter(({ items }) => items.length > 0);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'pull-request.md'), proposalsText(proposals));
writeFileSync(join(folder, 'questions.md'), questionsText(proposals));
if (values.write) {
  for (const { slug, items } of confirmed) {
    const { file, data } = tools.get(slug)!;
    const path = join(root, file);
    const evidence = evidenceText(withItems(data, items));
    writeFileSync(path, editFrontMatter(readFileSync(path, 'utf8'), { evidence }));
  }
}

for (const question of questions) console.log(terminalText(questionLine(question)));
for (const { slug, of, answer } of journal.lines.values())
  if (answer.kind === 'unreadable')
    console.log(terminalText(`${slug}: ${of} could not be read: ${answer.why}`));
for (const [why, times] of later) console.log(`${times} left for later: ${terminalText(why)}`);
console.log(
  `${asked} asked; evidence for ${confirmed.length} entries ${values.write ? 'written' : 'to be written with --write'}; ${questions.length} questions, also in ${code(join(folder, 'questions.md'))}`,
);
