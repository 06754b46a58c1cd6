/** `npm run issue-to-file`: makes the file of content that an issue asks for. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { orExit, readEnvironment, today } from '../src/env.ts';
import { convertIssue, type Converted } from '../src/lib/forms/issue-entry.ts';
import { ISSUE_DOORS } from '../src/lib/forms/issue-doors.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { code } from '../src/text/markdown-code.ts';
import { command } from './support/command.ts';
import { worldOf } from './support/issue-world.ts';

const { values, words, from, refuse } = command({
  name: 'issue-to-file',
  about:
    'Makes the file of content that a filled-in issue form asks for, and holds it to the check. The text of the issue is read from a file; the path of what is written comes out of the schema.',
  words: 'BODY-FILE',
  options: {
    labels: { type: 'string', about: 'The labels of the issue as JSON TEXT, which tell its form.' },
    reply: { type: 'string', about: 'The FILE into which what to say on the issue is written.' },
  },
  examples: [[`body.md --labels '["tool"]' --reply reply.md`, 'a tool somebody suggests']],
  exits: { 1: 'No file was written; the reply says why.' },
});
const bodyFile =
  (words.length === 1 ? words[0] : undefined) ?? refuse('Name the file that holds the issue.');

const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const day = orExit(today);
const body = readFileSync(resolve(from, bodyFile), 'utf8');
const labels = labelsIn(values.labels ?? '[]');
const door = ISSUE_DOORS.find(({ label }) => labels.includes(label));
const converted: Converted = door
  ? convertIssue(door, body, worldOf(root, readLibrary(readContentFiles(root), day)))
  : { stays: 'The issue bears the label of no form.' };

const [reply, written] = settle(converted);
if (values.reply !== undefined) writeFileSync(resolve(from, values.reply), reply);
console.log(written ?? reply);
process.exitCode = written === undefined ? 1 : 0;

/** Writes the file and takes it back where the check refuses it. */
function settle(result: Converted): [reply: string, written?: string] {
  if ('stays' in result) return [`${result.stays} A person sees to it.\n`];
  if ('problems' in result) return [askToMend(result.problems)];
  const path = join(root, result.file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, result.text);
  const errors = checkContent(readContentFiles(root), day).findings.filter(
    ({ severity, file }) => severity === 'error' && file === result.file,
  );
  if (errors.length > 0) {
    if (before) writeFileSync(path, before);
    else rmSync(path);
    return [askToMend(errors.map(({ problem, remedy }) => `${problem}: ${remedy}`))];
  }
  const sources = result.sources.map((source) => `- ${code(source)}`).join('\n');
  return [
    `Made of the form: ${code(result.file)}. The check finds no fault in it.\n\nNamed as sources by its author, to be read before this is merged, and then written as evidence:\n\n${sources || '- none'}\n`,
    result.file,
  ];
}

function askToMend(problems: readonly string[]): string {
  const lines = problems.slice(0, 30).map((problem) => `- ${code(problem)}`);
  return `No file can be made of this yet. Please edit the first text of this issue; an editor then sets the label “accepted” again.\n\n${lines.join('\n')}\n`;
}

function labelsIn(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.filter((label) => typeof label === 'string');
  } catch {
    // Refused below, as any other text that is no list.
  }
  return refuse('--labels takes a list of JSON, such as ["tool"].');
}
