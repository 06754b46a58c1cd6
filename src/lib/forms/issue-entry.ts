import { definitionOf, type CollectionName } from '../../model/collections.ts';
import { CONTEXTS, keysOf } from '../../model/vocabulary.ts';
import { VOTE } from '../../model/vote.ts';
import { addressProblems } from '../../text/address.ts';
import { ballotPath } from '../rankings/ballot.ts';
import { fieldsFrom, type Answers, type Fields } from './answers.ts';
import { changedFile, fileText, newFileOf, problemsOf, sentFields, TEXT } from './entry-file.ts';
import { answersInIssue, NotAForm, valueOf } from './issue-body.ts';
import { askedInputs, CORRECTABLE, SOMETHING_ELSE, type IssueDoor } from './issue-doors.ts';

/** What an issue is held against. */
export interface World {
  /** yyyy-mm-dd */
  today: string;
  /** The slug of what somebody has named. */
  slugOf: (collection: string, name: string) => string | undefined;
  /** Whether a file is there already. */
  has: (path: string) => boolean;
  /** The entry whose page has an address of this site. */
  entryAt: (path: string) => StandingEntry | undefined;
}

/** An entry as it stands. */
export interface StandingEntry {
  collection: CollectionName;
  /** Its path from the root of the repository. */
  file: string;
  /** All that stands in the file. */
  written: string;
  fields: Fields;
  text: string;
}

/** What became of an issue. */
export type Converted =
  /** A file to write, and what its author names as sources. */
  | { file: string; text: string; sources: readonly string[] }
  /** What its author has to mend. */
  | { problems: readonly string[] }
  /** Why a person has to see to it. */
  | { stays: string };

/**
 * Makes the file of what an issue form asks for. The path comes out of the schema or is that of an entry which
 * stands; nothing of the issue is executed or becomes a part of a command.
 * @param body the text of the issue
 */
export function convertIssue(door: IssueDoor, body: string, world: World): Converted {
  try {
    const answers = answersInIssue(body, door.questions);
    const unanswered = door.questions.filter(({ id, required }) => required && !answers.has(id));
    if (unanswered.length > 0)
      return { problems: unanswered.map(({ label }) => `“${label}” has no answer.`) };
    switch (door.id) {
      case 'add-tool':
        return newEntry('tools', answers, world);
      case 'vote':
        return ballot(answers, world);
      case 'correct-tool':
        return correction(answers, world);
      case 'dead-link':
        return deadLink(answers, world);
      default:
        return { stays: 'No file can be made of this form.' };
    }
  } catch (error) {
    if (error instanceof NotAForm) return { problems: [error.message] };
    throw error;
  }
}

function newEntry(collection: CollectionName, answers: Answers, world: World): Converted {
  const fields = {
    ...fieldsFrom(askedInputs(collection), answers, world.slugOf),
    ...sentFields(collection, world.today),
  };
  const text = answers.get(TEXT)?.[0] ?? '';
  const problems = problemsOf(collection, fields, text).map(({ message }) => message);
  const file = newFileOf(collection, fields);
  if (!file) problems.push('No address can be made of its name: an editor has to choose one.');
  else if (world.has(file)) problems.push(`${file} is there already: correct that entry instead.`);
  if (problems.length > 0 || !file) return { problems };
  return {
    file,
    text: fileText(collection, fields, text),
    sources: answers.get('source') ?? [],
  };
}

function ballot(answers: Answers, world: World): Converted {
  const tools = (answers.get('tools') ?? []).map((line) => voteIn(line, world));
  const fields = {
    year: VOTE.year,
    ...fieldsFrom(askedInputs('ballots'), answers, world.slugOf),
    cast: world.today,
    tools,
  };
  const problems = problemsOf('ballots', fields, '').map(({ message }) => message);
  if (problems.length > 0) return { problems };
  const { year, voter } = fields as Fields as { year: number; voter: string };
  const file = ballotPath({ year, voter });
  if (world.has(file)) return { problems: [`${file} is there already: one ballot a voter.`] };
  return { file, text: fileText('ballots', fields, ''), sources: [] };
}

/** One vote of a line such as “Moodle: workplace, education. Everything in one place.” */
function voteIn(line: string, { slugOf }: World): Fields {
  const [, name = line, rest = ''] = /^(.*?)\s*[:–—]\s+(.*)$/.exec(line) ?? [];
  const known = keysOf(CONTEXTS) as readonly string[];
  const [, listed = '', reason = ''] =
    /^((?:[a-z]+(?:\s*[,;&/]\s*|\s+and\s+)?)*)[.:;–—-]?\s*(.*)$/i.exec(rest) ?? [];
  const words = listed
    .toLowerCase()
    .split(/[\s,;&/]+/)
    .filter((word) => word && word !== 'and');
  const all = words.length > 0 && words.every((word) => known.includes(word));
  const contexts = all
    ? [...new Set(words)]
    : known.filter((word) => rest.toLowerCase().includes(word));
  const why = all ? reason.trim() : '';
  const slug = slugOf('tools', name);
  return {
    ...(slug === undefined ? { wanted: name } : { tool: slug }),
    contexts,
    ...(why && { reason: why }),
  };
}

function standing(answers: Answers, { entryAt }: World): StandingEntry | undefined {
  const page = answers.get('page')?.[0] ?? '';
  const [, path] = /^(?:https?:\/\/[^/\s]+)?(\/[^?#\s]*)/.exec(page) ?? [];
  return path === undefined ? undefined : entryAt(path.endsWith('/') ? path : `${path}/`);
}

const NO_PAGE = {
  problems: ['“Which page?” is not the address of an entry: copy it out of the browser.'],
};

function correction(answers: Answers, world: World): Converted {
  const entry = standing(answers, world);
  if (!entry) return NO_PAGE;
  const named = answers.get('field')?.[0];
  if (named === SOMETHING_ELSE) return { stays: 'The correction concerns no single fact.' };
  const input = CORRECTABLE.find(({ name }) => name === named);
  if (!input) return { problems: ['“What is wrong?” names no fact of an entry.'] };
  if (entry.collection !== 'tools') return { stays: 'The page is not that of a tool.' };
  const value = answers.get('value') ?? [];
  const several = input.kind === 'choices' || input.kind === 'lines';
  const given = several ? value.flatMap((line) => line.split(/,\s*/)) : [value.join(' ')];
  const values = given.map((shown) => valueOf(input.options, shown));
  const after = {
    ...entry.fields,
    ...fieldsFrom([input], new Map([[input.name, values]]), world.slugOf),
  };
  const problems = problemsOf(entry.collection, after, entry.text).map(({ message }) => message);
  if (problems.length > 0) return { problems };
  const text = changedFile(entry.collection, entry.written, entry.fields, after);
  if (text === entry.written) return { problems: ['The entry says that already.'] };
  return { file: entry.file, text, sources: answers.get('source') ?? [] };
}

function deadLink(answers: Answers, world: World): Converted {
  const entry = standing(answers, world);
  if (!entry) return NO_PAGE;
  const [dead = ''] = answers.get('dead') ?? [];
  const [instead] = answers.get('instead') ?? [];
  if (definitionOf(entry.collection).format === 'yaml-list' || instead === undefined)
    return { stays: 'An editor has to find out where the link should lead.' };
  const faults = addressProblems(instead);
  if (faults.length > 0) return { problems: faults.map((fault) => `The new address ${fault}.`) };
  const pieces = piecesAround(entry.written, dead);
  if (dead.length < 9 || pieces.length < 2)
    return { problems: [`The file of the page does not hold the address that is dead.`] };
  return { file: entry.file, text: pieces.join(instead), sources: [instead] };
}

/** What stands before, between and after an address, where it is not the beginning of a longer one. */
function piecesAround(text: string, address: string): string[] {
  const literal = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.split(new RegExp(`${literal}(?=[\\s,)\\]}"'>]|$)`));
}
