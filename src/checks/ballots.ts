import { voteOf } from '../content/vote.ts';
import { ballotPath, fitsVoter, repeatedVotes } from '../lib/ballot.ts';
import { dayAfter } from '../lib/days.ts';
import { quote } from '../lib/finding.ts';
import { nameKey, voterKey } from '../lib/identity.ts';
import { atField, type Entry, type Rule, type RuleFinding } from './rule.ts';

type BallotEntry = Entry<'ballots'>;

/** A ballot belongs to a vote and is dated within it, lies in the folder of its year under its voter's name, names no tool twice, and is the voter's only one. */
export const ballots: Rule = {
  id: 'ballots',
  summary:
    "A ballot is dated within a vote, lies in the folder of its year under its voter's name, names no tool twice, and is its voter's only one.",
  *check({ ballots: all, tools, known, today }) {
    const slugs = new Set(all.map(({ slug }) => slug));
    const named = toolsByName(tools);
    const first = new Map<string, BallotEntry>();
    for (const ballot of all) {
      yield* inItsPlace(ballot, slugs);
      yield* inItsTime(ballot, today);
      yield* namesTools(ballot, known.tools, named);
      const person = `${ballot.data.year}/${voterKey(ballot.data.voter)}`;
      const other = first.get(person);
      if (other)
        yield atField(
          ballot,
          ['voter'],
          `${quote(ballot.data.voter)} has voted in ${other.file}`,
          'change that file: one ballot a voter',
        );
      else first.set(person, ballot);
    }
  },
};

function* inItsPlace(ballot: BallotEntry, slugs: ReadonlySet<string>): Iterable<RuleFinding> {
  const { year, voter } = ballot.data;
  const [folder = '', handle = ''] = ballot.slug.split('/');
  if (String(year) !== folder)
    yield atField(
      ballot,
      ['year'],
      `year is ${year}, but the file lies in ${quote(`${folder}/`)}`,
      `move it to content/ballots/${year}/`,
    );
  if (!fitsVoter(handle, voter, (other) => slugs.has(`${folder}/${other}`)))
    yield atField(
      ballot,
      ['voter'],
      `the ballot of ${quote(voter)} lies in ${quote(`${handle}.yaml`)}`,
      `name the file ${ballotPath({ year, voter })}, with a number behind the name only when another voter has it`,
    );
}

function* inItsTime(ballot: BallotEntry, today: string): Iterable<RuleFinding> {
  const { year, cast } = ballot.data;
  const vote = voteOf(year);
  if (!ballot.slug.startsWith(`${year}/`)) return;
  if (!vote)
    yield atField(
      ballot,
      ['year'],
      `there is no vote for a list of ${year}`,
      'take the ballot out, or write the year of a vote that is open',
    );
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
  ballot: BallotEntry,
  known: ReadonlySet<string>,
  named: ReadonlyMap<string, Entry<'tools'>>,
): Iterable<RuleFinding> {
  const { tools: votes, cast } = ballot.data;
  for (const index of repeatedVotes(votes))
    yield atField(
      ballot,
      ['tools', index],
      `${quote(nameOf(votes[index]!))} stands here twice`,
      'name each tool once',
    );
  for (const [index, vote] of votes.entries()) {
    if ('tool' in vote) {
      if (!known.has(vote.tool))
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
      severity: twice || tool.data.added <= cast ? 'error' : 'warning',
    };
  }
}

function nameOf(vote: BallotEntry['data']['tools'][number]): string {
  return 'tool' in vote ? vote.tool : vote.wanted;
}

/** The tools by their names and, where no tool has that name, by their aliases and slugs. */
function toolsByName(tools: readonly Entry<'tools'>[]): Map<string, Entry<'tools'>> {
  return new Map([
    ...tools.map((tool) => [nameKey(tool.slug), tool] as const),
    ...tools.flatMap((tool) =>
      (tool.data.aliases ?? []).map((alias) => [nameKey(alias), tool] as const),
    ),
    ...tools.map((tool) => [nameKey(tool.data.name), tool] as const),
  ]);
}
