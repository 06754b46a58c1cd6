/**
 * `npm run tally -- <year>`: counts the ballots of a year, prints the lists, explains ties, names rejected ballots.
 *   --write   writes content/rankings/<year>.yaml from the count
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { LISTS, type ListName } from '../src/content/schemas/ranking.ts';
import { VOTE } from '../src/content/vote.ts';
import { printable } from '../src/lib/characters.ts';
import { orExit, readEnvironment } from '../src/env.ts';
import { readContentFiles } from '../src/lib/content-files.ts';
import { tally, type HandedIn } from '../src/lib/tally.ts';

const root = orExit(readEnvironment).contentRoot ?? process.cwd();
const year = Number(process.argv[2]);
if (!Number.isInteger(year)) {
  console.error('Say which year: npm run tally -- 2027');
  process.exit(1);
}

const files = readContentFiles(root, `content/ballots/${year}`).map((file) => file.path);
function* handedIn(): Iterable<HandedIn> {
  for (const file of files) {
    let ballot: unknown;
    try {
      ballot = parse(readFileSync(`${root}/${file}`, 'utf8'), { maxAliasCount: 0 });
    } catch {
      ballot = undefined;
    }
    yield { file, ballot };
  }
}
const known = new Set(
  readContentFiles(root, 'content/tools').map((file) => file.path.replace(/^.*\/|\.mdx$/g, '')),
);
const window =
  year === VOTE.year ? VOTE : { year, opens: `${year}-01-01`, closes: `${year}-12-31` };
const result = tally(handedIn, window, known);

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

if (process.argv.includes('--write')) {
  const places = (list: ListName) =>
    result.lists[list]
      .filter(({ rank }) => rank <= 300)
      .map(({ rank, tool, votes }) => ({ rank, tool, votes, sources: ['ballots'] }));
  const ranking = {
    year,
    title: `Top Tools for Learning ${year}`,
    voters: result.counted,
    ...(result.lists.overall.length > 0 && { size: Math.min(300, result.lists.overall.length) }),
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
  console.log(`\nWrote content/rankings/${year}.yaml`);
}
