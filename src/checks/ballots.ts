import { definitionOf, type DataOf } from '../model/collections.ts';
import { fileNameOf, fitsVoter, repeatedVotes } from '../lib/rankings/ballot.ts';
import { dayAfter } from '../text/days.ts';
import { quote } from '../text/finding.ts';
import { indefinite } from '../text/indefinite.ts';
import { nameKey, voterKey } from '../text/identity.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { lacks, type Reading, type Readings } from '../read/library.ts';

type BallotReading = Reading<'ballots'>;
/** What a person casts for a year: a ballot, or an answer to the survey. */
type Cast = BallotReading | Reading<'answers'>;

/** What is cast belongs to a vote or survey and is dated within it, lies under its voter's name, and is the voter's only one; a ballot names no tool twice. */
export const ballots: Rule = {
  id: 'ballots',
  summary:
    "A ballot or survey answer is dated within its vote or survey, lies under its voter's name and is its voter's only one; a ballot names no tool twice.",
  *check(readings) {
    const { ballots: votes, answers, tools, today } = readings;
    yield* castOnce(votes, today);
    yield* castOnce(answers, today);
    const named = toolsByName(tools);
    for (const ballot of votes) yield* namesTools(ballot, readings, named);
  },
};

/** @param all of one collection */
function* castOnce(all: readonly Cast[], today: string): Iterable<RuleFinding> {
  const slugs = new Set(all.map(({ slug }) => slug));
  const first = new Map<string, Cast>();
  for (const entry of all) {
    yield* inItsPlace(entry, slugs);
    yield* inItsTime(entry, today);
    const { voter } = entry.data;
    const year = yearOf(entry);
    if (year === undefined || voter === undefined) continue;
    const person = `${year}/${voterKey(voter)}`;
    const other = first.get(person);
    const { noun } = definitionOf(entry.collection);
    if (other)
      yield atField(
        entry,
        ['voter'],
        `${quote(voter)} has a ${noun} in ${other.file}`,
        `change that file: one ${noun} a person`,
      );
    else first.set(person, entry);
  }
}

/** The year for which something is cast: that of its field, or of its folder where no field says it. */
function yearOf(entry: Cast): number | undefined {
  return entry.collection === 'ballots' ? entry.data.year : Number(entry.slug.slice(0, 4));
}

function* inItsPlace(entry: Cast, slugs: ReadonlySet<string>): Iterable<RuleFinding> {
  const { voter } = entry.data;
  const year = yearOf(entry);
  const { fileOf, noun } = definitionOf(entry.collection);
  const [folder = '', handle = ''] = entry.slug.split('/');
  if (
    year !== undefined &&
    voter !== undefined &&
    !fitsVoter(handle, voter, (other) => slugs.has(`${folder}/${other}`))
  )
    yield atField(
      entry,
      ['voter'],
      `the ${noun} of ${quote(voter)} lies in ${quote(`${handle}.yaml`)}`,
      `name the file ${fileOf?.(`${folder}/${fileNameOf(voter)}`, entry.data)}, with a number behind the name only when another voter has it`,
    );
}

function* inItsTime(entry: Cast, today: string): Iterable<RuleFinding> {
  const { cast } = entry.data;
  const year = yearOf(entry);
  if (year === undefined || !entry.slug.startsWith(`${year}/`)) return;
  const { castWithin, noun } = definitionOf(entry.collection);
  const window = castWithin?.find((one) => one.year === year);
  if (!window)
    yield atField(
      entry,
      [entry.collection === 'ballots' ? 'year' : 'cast'],
      `no ${noun} could be cast for ${year}`,
      `take the ${noun} out, or write the year of one that is open`,
    );
  else if (cast === undefined) return;
  else if (cast < window.opens || cast > window.closes)
    yield atField(
      entry,
      ['cast'],
      `cast: ${cast} is outside the time for ${indefinite(noun)}`,
      `it is from ${window.opens} to ${window.closes}`,
    );
  else if (cast > dayAfter(today))
    yield atField(
      entry,
      ['cast'],
      `cast: ${cast} is in the future`,
      `write the day on which you send it; today is ${today}`,
    );
}

function* namesTools(
  ballot: BallotReading,
  readings: Readings,
  named: ReadonlyMap<string, Reading<'tools'>>,
): Iterable<RuleFinding> {
  const { tools: votes = [], cast } = ballot.data;
  for (const index of repeatedVotes(votes))
    yield atField(
      ballot,
      ['tools', index],
      `${quote(nameOf(votes[index]!))} stands here twice`,
      'name each tool once',
    );
  for (const [index, vote] of votes.entries()) {
    if ('tool' in vote) {
      if (lacks(readings, 'tools', vote.tool))
        yield atField(
          ballot,
          ['tools', index, 'tool'],
          `there is no tool ${quote(vote.tool)}`,
          'write wanted: with its name instead of tool: if the directory lacks it',
        );
      continue;
    }
    const tool = named.get(nameKey(vote.wanted));
    if (!tool) continue;
    const twice = votes.some((other) => 'tool' in other && other.tool === tool.slug);
    yield {
      ...atField(
        ballot,
        ['tools', index, 'wanted'],
        twice
          ? `${quote(vote.wanted)} is ${tool.slug}, which stands here already`
          : `the directory has ${quote(vote.wanted)}`,
        twice ? 'name each tool once' : `write tool: ${tool.slug}`,
      ),
      // A ballot that was right when it was cast does not become wrong because the tool was added since.
      severity: twice || isBefore(tool.data.added, cast) ? 'error' : 'warning',
    };
  }
}

function isBefore(added: string | undefined, cast: string | undefined): boolean {
  return added !== undefined && cast !== undefined && added <= cast;
}

function nameOf(vote: DataOf['ballots']['tools'][number]): string {
  return 'tool' in vote ? vote.tool : vote.wanted;
}

/** The tools by their names and, where no tool has that name, by their aliases and slugs. */
function toolsByName(tools: readonly Reading<'tools'>[]): Map<string, Reading<'tools'>> {
  return new Map([
    ...tools.map((tool) => [nameKey(tool.slug), tool] as const),
    ...tools.flatMap((tool) =>
      (tool.data.aliases ?? []).map((alias) => [nameKey(alias), tool] as const),
    ),
    ...tools.flatMap((tool) =>
      tool.data.name === undefined ? [] : [[nameKey(tool.data.name), tool] as const],
    ),
  ]);
}
