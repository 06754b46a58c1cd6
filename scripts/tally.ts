/** `npm run tally`: counts the ballots of a year. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { today } from '../src/env.ts';
import { placeOf } from '../src/read/file-form.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { LISTS, type ListName } from '../src/model/schemas/ranking.ts';
import { voteOf } from '../src/model/vote.ts';
import type { Finding } from '../src/text/finding.ts';
import { printable } from '../src/text/characters.ts';
import { orExit, readEnvironment } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { countVote } from '../src/lib/rankings/tally.ts';
import { countAnswers } from '../src/lib/survey/count-answers.ts';
import { surveyOf, WAYS_OF_LEARNING } from '../src/model/workplace-survey.ts';
import { command } from './support/command.ts';

const { values, words, refuse } = command({
  name: 'tally',
  about: 'Counts the ballots of a year, prints the lists, explains ties, names rejected ballots.',
  words: 'year',
  options: {
    write: { type: 'boolean', about: 'Writes content/rankings/<year>.yaml from the count.' },
    survey: {
      type: 'boolean',
      about: 'Counts the answers to the Learning in the Workplace survey of that year instead.',
    },
  },
  examples: [
    ['2027', 'the count as it stands'],
    ['2027 --survey', 'the answers to the survey'],
  ],
});

const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const year = Number(words[0]);
if (values.survey && values.write)
  refuse('--write makes a ranking: the survey is counted by every build');
if (words.length !== 1 || !/^\d{4}$/.test(words[0]!))
  refuse('Say which year: npm run tally -- 2027');
if (values.survey) {
  tellSurvey(year);
  process.exit();
}
const vote = voteOf(year);
if (!vote) {
  console.error(`There is no vote for a list of ${year}.`);
  process.exit(1);
}

const { library, findings } = readLibrary(
  readContentFiles(root, `content/ballots/${year}`),
  today(),
);
const known = new Set(
  readContentFiles(root, 'content/tools').flatMap(({ path }) => placeOf(path)?.slug ?? []),
);
const counted = countVote(library.ballots, vote, known);
const result = { ...counted, rejected: [...unreadable(findings), ...counted.rejected] };

console.log(
  `Top Tools for Learning ${year}: ${result.counted} ballots counted, ${result.rejected.length} rejected`,
);
for (const [list, places] of Object.entries(result.lists) as [
  ListName,
  (typeof result.lists)['overall'],
][]) {
  if (places.length === 0) continue;
  console.log(`\n${LISTS[list]}`);
  for (const { rank, tool, votes, tied } of places)
    console.log(`${tied ? '=' : ' '}${String(rank).padStart(3)}  ${tool} (${votes})`);
}
if (Object.values(result.lists).some((places) => places.some(({ tied }) => tied)))
  console.log(
    '\n= means as many votes as others, and so the same rank; the ranks after them are left out (1, 2, 2, 4).',
  );
if (result.wanted.length > 0)
  console.log(
    printable`\nWanted, not in the directory: ${result.wanted.map(({ name, votes }) => `${name} (${votes})`).join(', ')}`,
  );
tellRejected(result.rejected);

if (values.write) {
  const places = (list: ListName) =>
    result.lists[list]
      .filter(({ rank }) => rank <= 300)
      .map(({ rank, tool, votes }) => ({ rank, tool, votes, sources: ['ballots'] }));
  const ranking = {
    year,
    title: `Top Tools for Learning ${year}`,
    voters: result.counted,
    ...(result.lists.overall.length > 0 && { size: places('overall').length }),
    complete: true,
    sources: [
      {
        key: 'ballots',
        title: `The ballots in content/ballots/${year}; recount them with npm run tally -- ${year}`,
      },
    ],
    lists: {
      overall: places('overall'),
      workplace: places('workplace'),
      education: places('education'),
      personal: places('personal'),
    },
  };
  writeFileSync(`${root}/content/rankings/${year}.yaml`, stringify(ranking, { lineWidth: 0 }));
  console.log(
    `\nWrote content/rankings/${year}.yaml${today() <= vote.closes ? `; the check takes it when the vote has closed, after ${vote.closes}` : ''}`,
  );
}

/** Files that could not be read, each with the first thing that is wrong with it. */
function unreadable(found: readonly Finding[]): { file: string; reason: string }[] {
  return [...Map.groupBy(found, ({ file }) => file)].map(([file, [first]]) => ({
    file,
    reason: first!.problem,
  }));
}

function tellRejected(rejected: readonly { file: string; reason: string }[]): void {
  for (const { file, reason } of rejected) console.log(printable`\nrejected: ${file} ${reason}`);
}

/** Counts the answers to the survey of a year and prints them. */
function tellSurvey(of: number): void {
  const survey = surveyOf(of);
  if (!survey) {
    console.error(`There is no survey of ${of}.`);
    process.exit(1);
  }
  const read = readLibrary(readContentFiles(root, `content/answers/${of}`), today());
  const count = countAnswers(read.library.answers, survey);
  const rejected = [...unreadable(read.findings), ...count.rejected];
  console.log(
    `Learning in the Workplace ${of}: ${count.counted} answers counted, ${rejected.length} rejected; ${count.inLearning} from HR or learning`,
  );
  if (count.counted > 0)
    console.log('\nVery important or essential, in per cent of those who rated it:');
  for (const { way, answers, valued } of count.all)
    if (valued !== undefined)
      console.log(`${String(valued).padStart(4)}  ${WAYS_OF_LEARNING[way]} (${answers})`);
  tellRejected(rejected);
}
