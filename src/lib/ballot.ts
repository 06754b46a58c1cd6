import { stringify } from 'yaml';
import type { Ballot } from '../content/schemas/ballot.ts';
import { nameKey, slugify } from './identity.ts';

/** What one vote names: a slug of the directory, or the key of a name that it lacks. */
export function voteKey(vote: Ballot['tools'][number]): string {
  return 'tool' in vote ? vote.tool : nameKey(vote.wanted);
}

/** The places on a ballot, from 0, of votes that name what an earlier vote has named. */
export function repeatedVotes(votes: Ballot['tools']): number[] {
  const keys = votes.map(voteKey);
  return keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []));
}

/**
 * Where a ballot lies in the repository.
 * @returns undefined when the voter's name holds no letter or digit from which a file name could be made
 */
export function ballotPath({ year, voter }: { year: number; voter: string }): string | undefined {
  const handle = slugify(voter);
  return handle ? `content/ballots/${year}/${handle}.yaml` : undefined;
}

/** A ballot as the text of its file. */
export function ballotText(ballot: Ballot): string {
  return stringify(ballot);
}
