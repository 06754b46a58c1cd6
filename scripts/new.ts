/** `npm run new`: asks for a new entry and writes its file, or makes the file of answers that are there already. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { orExit, readEnvironment, today } from '../src/env.ts';
import type { Fields } from '../src/lib/forms/answers.ts';
import { KINDS, kindMeant, kindNamed, type Kind } from '../src/lib/forms/kinds.ts';
import {
  answeredIn,
  questionsOf,
  type Answered,
  type NewFile,
} from '../src/lib/forms/new-entry.ts';
import type { CollectionName } from '../src/model/collections.ts';
import { formatFinding, lineOfText } from '../src/text/finding.ts';
import { Dialogue } from './new/dialogue.ts';
import { Draft } from './new/draft.ts';
import { Judge } from './new/judge.ts';
import { fieldOptions, writtenIn } from './new/options.ts';
import { BACK, Prompts, STOP } from './new/prompts.ts';
import { Standing } from './new/standing.ts';
import { command } from './support/command.ts';

const wordTyped = process.argv.slice(2).find((word) => kindNamed(word));
const typed = wordTyped === undefined ? undefined : kindNamed(wordTyped);
const questions = typed ? questionsOf(typed.collection) : [];
const WORDS = KINDS.map(({ word }) => word).join(' | ');

const { values, words, from, refuse } = command({
  name: 'new',
  about: `Asks for a new ${typed?.noun ?? 'entry'} and writes its file; or makes the file of answers that are there already, when it is given any.`,
  words: typed?.word ?? WORDS,
  options: {
    from: {
      type: 'string',
      about: 'Takes the answers from FILE, in JSON; - reads them from what is piped in.',
    },
    fresh: {
      type: 'boolean',
      about: 'Begins anew, although the answers of a broken-off dialogue are kept.',
    },
    ...fieldOptions(typed?.collection),
  },
  examples: [
    [typed?.word ?? 'tool', 'asks, question by question'],
    [`${typed?.word ?? 'tool'} --from answers.json`, 'makes the file of what answers.json says'],
    ['tool --help', 'what may be said of a tool'],
  ],
  notes:
    'In a dialogue Escape leads back to the question before; Ctrl-C breaks off and keeps the answers.',
  exits: { 1: 'Nothing was written.' },
});

const environment = orExit(readEnvironment);
const root = environment.contentRoot ?? process.cwd();
const day = orExit(today);
const inTerminal = process.stdin.isTTY && process.stdout.isTTY;
if (words.length > 1 || (words[0] !== undefined && !typed)) {
  const meant = words.flatMap((word) => (kindNamed(word) ? [] : (kindMeant(word) ?? [])))[0];
  refuse(
    `There is one kind of entry at a time: ${WORDS}.${meant ? ` Did you mean ${meant}?` : ''}`,
  );
}
const written = { ...answersIn(values.from), ...writtenIn(questions, values) };
const isGiven = Object.keys(written).length > 0;
if (!inTerminal && !(typed && isGiven)) refuse(withoutTerminal());

const prompts = inTerminal ? new Prompts() : undefined;
const kind = typed ?? (await chosenKind());
const standing = new Standing(root, day);
const judge = new Judge(standing, day);
const draft = new Draft(root, kind.word);
const answered = answeredIn(kind.collection, written, (collection, name) =>
  standing.slugOf(collection as CollectionName, name),
);

const faults = judge.faults(kind.collection, answered);
if (isGiven && faults.length === 0) write(answered);
// What is no field at all cannot be asked for again.
else if (prompts && faults.every(({ place }) => place !== '')) await converse(prompts);
else {
  console.error('Nothing was written. Please mend this:');
  for (const { message } of faults) console.error(`  ${lineOfText(message)}`);
  process.exitCode = 1;
}
prompts?.close();

async function chosenKind(): Promise<Kind> {
  const word = await prompts!.one(
    'What do you want to add?',
    KINDS.map((one) => ({ value: one.word, label: one.noun })),
  );
  if (word === BACK || word === STOP) {
    prompts!.close();
    process.exit(1);
  }
  return kindNamed(word)!;
}

async function converse(around: Prompts): Promise<void> {
  const kept = isGiven || values.fresh ? undefined : draft.read();
  if (kept) around.say(`Going on with the answers kept in ${draft.path}; --fresh begins anew.`);
  const begun = kept ?? answered;
  const dialogue = new Dialogue(kind, begun, {
    prompts: around,
    standing,
    judge,
    today: day,
    keep: (state) => draft.keep(state),
  });
  const finished = await dialogue.run();
  if (finished) {
    write(begun);
    draft.forget();
    return;
  }
  draft.keep(begun);
  console.log(
    `\nNothing was written. Your answers are kept in ${draft.path}: npm run new -- ${kind.word} goes on with them.`,
  );
  process.exitCode = 1;
}

/** Writes the file, and says what the check says of it. */
function write(state: Answered): void {
  const made = judge.fileOf(kind.collection, state)!;
  const path = join(root, made.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, made.text);
  console.log(`Wrote ${made.file}`);
  sayWhatIsLeft(made);
}

function sayWhatIsLeft(made: NewFile): void {
  const left = judge.left(made);
  const errors = left.filter(({ severity }) => severity === 'error');
  console.log(errors.length > 0 ? 'Still to be done:' : 'The check accepts it.');
  for (const finding of left) console.log(`  ${formatFinding(finding)}`);
  console.log(`See it with npm run dev; check it with npm run check -- ${made.file}`);
}

/** The answers of a file, or of what is piped in. */
function answersIn(place: string | undefined): Fields {
  if (place === undefined) return {};
  const name = place === '-' ? 'what is piped in' : place;
  try {
    const text = readFileSync(place === '-' ? 0 : resolve(from, place), 'utf8');
    const answers: unknown = JSON.parse(text);
    if (typeof answers === 'object' && answers !== null && !Array.isArray(answers))
      return answers as Fields;
  } catch (error) {
    return refuse(`${name} cannot be read as JSON: ${lineOfText((error as Error).message)}`);
  }
  return refuse(`${name} holds no answers: write them as { "name": "…" }.`);
}

function withoutTerminal(): string {
  if (!typed) return `Say what to add: npm run new -- ${WORDS}`;
  const needed = questions.filter(({ required }) => required);
  const example = Object.fromEntries(
    needed.map(({ name, kind: form }) => [name, form === 'rows' || form === 'parts' ? {} : '…']),
  );
  return `Questions can be asked in a terminal only, and this is none. Give the answers instead, as --${needed[0]!.name} "…" and so on, or in JSON: npm run new -- ${typed.word} --from answers.json, or --from - for what is piped in. Needed are ${JSON.stringify(example)}`;
}
