/** `npm run new`: asks for what it needs and writes a valid file to begin with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { today } from '../src/env.ts';
import { orExit } from '../src/env.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import {
  draftArticle,
  draftAuthor,
  draftBallot,
  draftPath,
  draftTool,
  questionsFor,
  type DraftKind,
  type KnownIds,
} from '../src/drafts/drafts.ts';
import { command } from './support/command.ts';

const KINDS: DraftKind[] = ['tool', 'article', 'author', 'ballot'];
const { words, refuse } = command({
  name: 'new',
  about: 'Asks for what it needs and writes a valid file to begin with.',
  words: KINDS.join(' | '),
  examples: [['tool', 'content/tools/<letter>/<slug>.mdx']],
  exits: { 1: 'Nothing was written.' },
});
const kind = words[0] as DraftKind;
if (words.length !== 1 || !KINDS.includes(kind))
  refuse(`Say what to write: npm run new -- ${KINDS.join(' | ')}`);

const day = orExit(today);
const { library } = readLibrary(readContentFiles(process.cwd()), day);
const idsOf = (collection: keyof KnownIds) => library[collection].map(({ slug }) => slug);
const known: KnownIds = {
  categories: idsOf('categories'),
  authors: idsOf('authors'),
  topics: idsOf('topics'),
  series: idsOf('series'),
  tools: idsOf('tools'),
};

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const answers: Record<string, string> = {};
for (const { key, text, check, needed } of questionsFor(kind, known)) {
  if (needed && !needed(answers)) continue;
  for (;;) {
    process.stdout.write(`${text}: `);
    const { value, done } = await lines.next();
    if (done) {
      console.error('\nNothing was written: the questions were not all answered.');
      process.exit(1);
    }
    const complaint = check(value.trim());
    if (!complaint) {
      answers[key] = value.trim();
      break;
    }
    console.log(`  ${complaint}`);
  }
}
process.stdin.destroy();

const path = draftPath(kind, answers);
if (existsSync(path)) {
  console.error(`${path} is already there. Change that file instead.`);
  process.exit(1);
}
mkdirSync(dirname(path), { recursive: true });
writeFileSync(
  path,
  { tool: draftTool, article: draftArticle, author: draftAuthor, ballot: draftBallot }[kind](
    answers,
    day,
  ),
);
console.log(
  `\nWrote ${path}\nNow write its text, see it as you write with npm run dev, and check it with npm run check -- ${path}`,
);
