/** `npm run tally`: counts the ballots of a year. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { today } from '../src/env.ts';
import { placeOf } from '../src/read/file-form.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { LISTS, type ListName } from '../src/model/schemas/ranking.ts';
import { voteOf } from '../src/model/vote.ts';
import { printable } from '../src/text/characters.ts';
import { orExit, readEnvironment } from '../src/env.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { countVote } from '../src/lib/rankings/tally.ts';
import { command } from './support/command.ts';

const { values, words, refuse } = command({
  name: 'tally',
  about: 'Counts the ballots of a year, prints the lists, explains ties, names rejected ballots.',
  words: 'year',
  options: {
    write: { type: 'boolean', about: 'Writes content/rankings/<year>.yaml from the count.' },
  },
  examples: [['2027', 'the count as it stands']],
});

const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const year = Number(words[0]);
if (words.length !== 1 || !/^\d{4}$/.test(words[0]!))
  refuse('Say which year: npm run tally -- 2027');
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
const unreadable = [...Map.groupBy(findings, ({ file }) => file)].map(([file, [first]]) => ({
  file,
  reason: first!.problem,
}));
const result = { ...counted, rejected: [...unreadable, ...counted.rejected] };

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
for (const { file, reason } of result.rejected)
  console.log(printable`\nrejected: ${file} ${reason}`);

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
