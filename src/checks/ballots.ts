import { VOTE } from '../content/vote.ts';
import { quote } from '../lib/finding.ts';
import { repeatedVotes, voteKey } from '../lib/ballot.ts';
import { voterKey } from '../lib/identity.ts';
import { atField, type Entry, type Rule } from './rule.ts';

/** A ballot is dated within the vote, lies in the folder of its year, names no tool twice, and is the voter's only one. */
export const ballots: Rule = {
  id: 'ballots',
  summary:
    "A ballot is dated within the vote, lies in the folder of its year, names no tool twice, and is its voter's only one.",
  *check({ ballots: all, known }) {
    const first = new Map<string, Entry<'ballots'>>();
    for (const ballot of all) {
      const { year, voter, cast, tools: votes } = ballot.data;
      const folder = ballot.file.split('/')[2];
      if (String(year) !== folder)
        yield atField(
          ballot,
          ['year'],
          `year is ${year}, but the file lies in ${quote(`${folder}/`)}`,
          `move it to content/ballots/${year}/`,
        );
      if (year === VOTE.year && (cast < VOTE.opens || cast > VOTE.closes))
        yield atField(
          ballot,
          ['cast'],
          `cast: ${cast} is outside the vote`,
          `the vote is open from ${VOTE.opens} to ${VOTE.closes}`,
        );
      for (const index of repeatedVotes(votes))
        yield atField(
          ballot,
          ['tools', index],
          `${quote(voteKey(votes[index]!))} stands here twice`,
          'name each tool once',
        );
      for (const [index, vote] of votes.entries()) {
        if ('tool' in vote && !known.tools.has(vote.tool))
          yield atField(
            ballot,
            ['tools', index, 'tool'],
            `there is no tool ${quote(vote.tool)}`,
            'write wanted: with its name instead of tool: if the directory lacks it',
          );
      }
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
