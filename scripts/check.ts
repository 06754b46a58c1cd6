/** `npm run check`: validates the content folder and prints every problem. */
import { lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { RULES, checkContent } from '../src/checks/check-content.ts';
import { today } from '../src/env.ts';
import { normaliseText } from '../src/read/file-form.ts';
import { lostAddresses } from '../src/checks/lost-addresses.ts';
import { COLLECTION_NAMES } from '../src/model/collections.ts';
import type { Entry, Readings } from '../src/read/library.ts';
import { FILE_RULES, readLibrary } from '../src/read/read-library.ts';
import { orExit, readEnvironment } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { formatFinding, lineOfText, quote, type Finding } from '../src/text/finding.ts';
import { countFindings, githubAnnotations, jsonReport } from '../src/lib/html/finding-reports.ts';
import { ROOT, command } from './support/command.ts';
import { NoState, filesBefore } from './support/published.ts';

const { values, words, from, refuse } = command({
  name: 'check',
  about:
    'Validates the content folder and prints every problem of every file, or of the files and folders that are named.\nNothing that it reads is executed.',
  words: '[file or folder …]',
  options: {
    fix: { type: 'boolean', about: 'Takes away byte order marks and Windows line ends first.' },
    github: {
      type: 'boolean',
      about: 'Adds annotations for GitHub; so it is by itself where GITHUB_ACTIONS=true.',
    },
    json: { type: 'boolean', about: 'Prints one JSON object and nothing else.' },
    since: {
      type: 'string',
      about:
        'Asks as well that every address that STATE, a branch or a commit, has published still leads somewhere.',
    },
    rules: { type: 'boolean', about: 'Lists the rules and checks nothing.' },
  },
  examples: [
    ['', 'everything'],
    ['content/tools/m/moodle.mdx', 'one file, held against all the others'],
    ['content/articles --json', 'a folder, for a program'],
    ['--since main', 'what a pull request would lose'],
  ],
  notes: `A line of the output is
  file:line:column  what is wrong  → what to write instead
and \`advice:\` before what is wrong marks what stops nobody. As JSON the same is
  { files, errors, warnings,
    findings: [{ file, line, column, severity: "error" | "warning", rule, problem, remedy }] }
Paths are meant from the folder you are in, or from the root of the repository.`,
  exits: { 1: 'A file has a problem. Advice alone is none.' },
});
if (values.json && values.github) refuse('--json and --github exclude each other.');

const root = realpathSync(orExit(readEnvironment).contentRoot ?? ROOT);
const day = orExit(today);
// The icons that entries may name are looked up in the packages of the repository.
process.chdir(ROOT);

/** So many named files are held against what concerns them; for more it is quicker to read everything. */
const FEW = 20;

if (values.rules) {
  for (const { id, summary } of [...FILE_RULES, ...RULES]) console.log(`${id}: ${summary}`);
} else check();

function check(): void {
  const started = performance.now();
  const wanted = wantedPaths();
  const isWanted = (path: string) =>
    wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(`${one}/`));
  const mended = values.fix ? mend(isWanted) : [];
  const files = readContentFiles(root);
  const checked = files.filter(({ path }) => isWanted(path));
  // What has moved, and whither, only all files tell.
  const some = checked.length <= FEW && values.since === undefined;
  const few = some ? new Set(checked.map(({ path }) => path)) : undefined;
  const { findings: found, readings } = checkContent(files, day, few);
  const findings = found.filter(({ file }) => isWanted(file));
  if (values.since !== undefined) findings.push(...lostSince(values.since, readings));
  const { errors, warnings } = countFindings(findings);
  process.exitCode = errors > 0 ? 1 : 0;
  if (values.json) return console.log(jsonReport(findings, checked.length));

  for (const path of mended) console.log(lineOfText(`${path}: mended`));
  for (const finding of findings) console.log(formatFinding(finding));
  if (values.github ?? process.env['GITHUB_ACTIONS'] === 'true')
    for (const line of githubAnnotations(findings)) console.log(line);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${checked.length} file${checked.length === 1 ? '' : 's'} checked in ${seconds} s: ${errors} problem${errors === 1 ? '' : 's'}${warnings > 0 ? `, ${warnings} advice` : ''}`,
  );
}

/** Addresses that an earlier state had and this one has not, also of files that are not named. */
function lostSince(state: string, readings: Readings): Finding[] {
  try {
    const { library } = readLibrary(filesBefore(root, state), day);
    return lostAddresses(
      COLLECTION_NAMES.flatMap((name): Entry[] => library[name]),
      readings,
    );
  } catch (error) {
    if (error instanceof NoState) return refuse(error.message);
    throw error;
  }
}

/** The named files and folders as paths from the root; none means everything. */
function wantedPaths(): string[] {
  const paths = words.map((word) => {
    for (const base of [from, root]) {
      const path = fromRoot(resolve(base, word));
      if (path === undefined) continue;
      if (path === '' || path === 'content' || path.startsWith('content/')) return { path };
      return { complaint: `${quote(word)} lies outside content/.` };
    }
    return { complaint: `There is no file or folder ${quote(word)}.` };
  });
  const complaints = paths.flatMap(({ complaint }) => complaint ?? []);
  if (complaints.length > 0) refuse(complaints.map(lineOfText).join('\n'));
  return paths.some(({ path }) => path === '') ? [] : paths.map(({ path }) => path!);
}

/**
 * Where something lies, seen from the root. Links on the way are followed, but not what is named: a contributed
 * link is a finding.
 * @returns undefined when there is nothing
 */
function fromRoot(path: string): string | undefined {
  try {
    lstatSync(path);
    const real = path === root ? path : join(realpathSync(dirname(path)), basename(path));
    return relative(root, real).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

/** Takes away what `--fix` takes away. @returns the files that were changed */
function mend(isWanted: (path: string) => boolean): string[] {
  return readContentFiles(root).flatMap(({ path, bytes }) => {
    if (!bytes || !isWanted(path)) return [];
    const before = readFileSync(join(root, path));
    const after = normaliseText(before);
    if (!after || before.equals(after)) return [];
    writeFileSync(join(root, path), after);
    return [path];
  });
}
