import type { DataOf } from '../model/collections.ts';
import { voteOf } from '../model/vote.ts';
import { ballotPath, fitsVoter, repeatedVotes } from '../lib/rankings/ballot.ts';
import { dayAfter } from '../text/days.ts';
import { quote } from '../text/finding.ts';
import { nameKey, voterKey } from '../text/identity.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { lacks, type Reading, type Readings } from '../read/library.ts';

type BallotReading = Reading<'ballots'>;

/** A ballot belongs to a vote and is dated within it, lies under its voter's name, names no tool twice, and is the voter's only one. */
export const ballots: Rule = {
  id: 'ballots',
  summary:
    "A ballot is dated within a vote, lies under its voter's name, names no tool twice, and is its voter's only one.",
  *check(readings) {
    const { ballots: all, tools, today } = readings;
    const slugs = new Set(all.map(({ slug }) => slug));
    const named = toolsByName(tools);
    const first = new Map<string, BallotReading>();
    for (const ballot of all) {
      yield* inItsPlace(ballot, slugs);
      yield* inItsTime(ballot, today);
      yield* namesTools(ballot, readings, named);
      const { year, voter } = ballot.data;
      if (year === undefined || voter === undefined) continue;
      const person = `${year}/${voterKey(voter)}`;
      const other = first.get(person);
      if (other)
        yield atField(
          ballot,
          ['voter'],
          `${quote(voter)} has voted in ${other.file}`,
          'change that file: one ballot a voter',
        );
      else first.set(person, ballot);
    }
  },
};

function* inItsPlace(ballot: BallotReading, slugs: ReadonlySet<string>): Iterable<RuleFinding> {
  const { year, voter } = ballot.data;
  const [folder = '', handle = ''] = ballot.slug.split('/');
  if (
    year !== undefined &&
    voter !== undefined &&
    !fitsVoter(handle, voter, (other) => slugs.has(`${folder}/${other}`))
  )
    yield atField(
      ballot,
      ['voter'],
      `the ballot of ${quote(voter)} lies in ${quote(`${handle}.yaml`)}`,
      `name the file ${ballotPath({ year, voter })}, with a number behind the name only when another voter has it`,
    );
}

function* inItsTime(ballot: BallotReading, today: string): Iterable<RuleFinding> {
  const { year, cast } = ballot.data;
  if (year === undefined || !ballot.slug.startsWith(`${year}/`)) return;
  const vote = voteOf(year);
  if (!vote)
    yield atField(
      ballot,
      ['year'],
      `there is no vote for a list of ${year}`,
      'take the ballot out, or write the year of a vote that is open',
    );
  else if (cast === undefined) return;
  else if (cast < vote.opens || cast > vote.closes)
    yield atField(
      ballot,
      ['cast'],
      `cast: ${cast} is outside the vote`,
      `the vote is open from ${vote.opens} to ${vote.closes}`,
    );
  else if (cast > dayAfter(today))
    yield atField(
      ballot,
      ['cast'],
      `cast: ${cast} is in the future`,
      `write the day on which you vote; today is ${today}`,
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
