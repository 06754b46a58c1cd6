import { stringify } from 'yaml';
import type { Ballot } from '../../model/schemas/ballot.ts';
import { looseNameKey, nameKey, slugify, slugProblem } from '../../text/identity.ts';
import { hashOf } from '../../text/hash.ts';

/** A tool that the directory lacks, in the form in which two ballots mean the same by it, whatever their spelling. */
export function wantedKey(name: string): string {
  return looseNameKey(name) || nameKey(name);
}

/** What one vote names: a slug of the directory, or the key of a name that it lacks. */
export function voteKey(vote: Ballot['tools'][number]): string {
  return 'tool' in vote ? vote.tool : wantedKey(vote.wanted);
}

/** The places on a ballot, from 0, of votes that name what an earlier vote has named. */
export function repeatedVotes(votes: Ballot['tools']): number[] {
  const keys = votes.map(voteKey);
  return keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []));
}

/** Where a ballot lies in the repository, if no other voter has the file. */
export function ballotPath({ year, voter }: { year: number; voter: string }): string {
  return `content/ballots/${year}/${fileNameOf(voter)}.yaml`;
}

/** The name, without its ending, of the file in which what a voter casts lies, if no other voter has it. */
export function fileNameOf(voter: string): string {
  const handle = handleOf(voter);
  const free = handle === undefined ? `voter-${numberOf(voter)}` : handle;
  return slugProblem(free) ? `${free}-1` : free;
}

/**
 * Whether a file name is one for a voter: the name in Latin letters; the same with a number behind it, when another
 * ballot has that name or no file can have it; any name at all for a voter whose name has no Latin letter or digit.
 * @param handle the file name without its ending
 * @param taken whether a ballot of the same year has a file name
 */
export function fitsVoter(
  handle: string,
  voter: string,
  taken: (handle: string) => boolean,
): boolean {
  const own = handleOf(voter);
  if (own === undefined || handle === own) return true;
  const numbered = handle.startsWith(`${own}-`) && /^\d+$/.test(handle.slice(own.length + 1));
  return numbered && (taken(own) || slugProblem(own) !== undefined);
}

/** A ballot as the text of its file. */
export function ballotText(ballot: Ballot): string {
  return stringify(ballot);
}

/** The voter's name as a file name, where it has Latin letters or digits. */
function handleOf(voter: string): string | undefined {
  return slugify(voter) || undefined;
}

/** Six digits that depend on a text alone. */
function numberOf(text: string): number {
  return hashOf(text) % 1_000_000;
}
