import type { VotingWindow } from '../../model/vote.ts';
import { ballotSchema, type Ballot } from '../../model/schemas/ballot.ts';
import type { ListName } from '../../model/schemas/ranking.ts';
import type { Context } from '../../model/vocabulary.ts';
import { repeatedVotes, voteKey, wantedKey } from './ballot.ts';
import { voterKey } from '../../text/identity.ts';
import { explainIssue, issuesOf } from '../schemas/zod-message.ts';
import { byText } from '../../text/order.ts';

/** A ballot as it was handed in, with the file that holds it. */
export interface HandedIn {
  file: string;
  /** What the file says, not yet judged. */
  ballot: unknown;
}

export interface Place {
  rank: number;
  tool: string;
  votes: number;
  /** True when others have as many votes and so the same rank. */
  tied: boolean;
}

export interface Tally {
  counted: number;
  rejected: { file: string; reason: string }[];
  lists: Record<ListName, Place[]>;
  /** Tools named that are not in the directory, most often named first. */
  wanted: { name: string; votes: number }[];
}

const CONTEXT_LISTS: readonly Context[] = ['workplace', 'education', 'personal'];

/**
 * Counts the ballots of a year by the rules of the survey: a tool's score is the number
 * of ballots that name it; equal scores share a rank (standard competition ranking, 1-2-2-4); a context list
 * counts only the votes cast in that context. A voter with two ballots has none counted until one is withdrawn.
 * The order of the ballots makes no difference. Memory grows with voters and tools, not with ballots' texts.
 * @param ballots called twice, so that a large vote can be streamed: once to know the voters, once to count
 * @param known slugs of the directory; a vote for another slug counts as wanted
 */
export function tally(
  ballots: () => Iterable<HandedIn>,
  window: VotingWindow,
  known: ReadonlySet<string>,
): Tally {
  const ballotsOf = castBy(ballots());
  const votes: Record<ListName, Map<string, number>> = {
    overall: new Map(),
    workplace: new Map(),
    education: new Map(),
    personal: new Map(),
  };
  const wanted = new Map<string, { name: string; votes: number }>();
  const rejected: Tally['rejected'] = [];
  let counted = 0;
  for (const { file, ballot } of ballots()) {
    const judged = judge(ballot, window, ballotsOf);
    if (typeof judged === 'string') {
      rejected.push({ file, reason: judged });
      continue;
    }
    counted++;
    for (const vote of judged.tools) {
      const tool = 'tool' in vote ? vote.tool : undefined;
      if (tool === undefined || !known.has(tool)) {
        const name = 'wanted' in vote ? vote.wanted : vote.tool;
        const entry = wanted.get(wantedKey(name)) ?? { name, votes: 0 };
        // Of several spellings the first in the alphabet is shown, whatever the order of the files.
        wanted.set(wantedKey(name), {
          name: name < entry.name ? name : entry.name,
          votes: entry.votes + 1,
        });
        continue;
      }
      add(votes.overall, tool);
      for (const context of CONTEXT_LISTS)
        if (vote.contexts.includes(context)) add(votes[context], tool);
    }
  }
  return {
    counted,
    rejected: rejected.sort((a, b) => byText(a.file, b.file)),
    lists: {
      overall: rank(votes.overall),
      workplace: rank(votes.workplace),
      education: rank(votes.education),
      personal: rank(votes.personal),
    },
    wanted: [...wanted.values()].sort((a, b) => b.votes - a.votes || byText(a.name, b.name)),
  };
}

/**
 * Counts the ballots of a vote as the content reader gives them: what the site shows and what a recount says.
 * @param ballots of all years; `slug` is `<year>/<file name>`
 */
export function countVote(
  ballots: readonly { slug: string; data: Ballot }[],
  window: VotingWindow,
  known: ReadonlySet<string>,
): Tally {
  const handed = ballots
    .filter(({ slug }) => slug.startsWith(`${window.year}/`))
    .map(({ slug, data }) => ({ file: `content/ballots/${slug}.yaml`, ballot: data }));
  return tally(() => handed, window, known);
}

/**
 * Places by votes, most first; equal votes share a rank and stand in alphabetical order of their slugs.
 * Standard competition ranking: the place after two seconds is the fourth.
 */
export function rank(votes: ReadonlyMap<string, number>): Place[] {
  const sorted = [...votes].sort(([a, x], [b, y]) => y - x || byText(a, b));
  const shared = new Map<number, number>();
  for (const [, count] of sorted) shared.set(count, (shared.get(count) ?? 0) + 1);
  let place = 0;
  let before: number | undefined;
  return sorted.map(([tool, count], index) => {
    if (count !== before) place = index + 1;
    before = count;
    return { rank: place, tool, votes: count, tied: (shared.get(count) ?? 0) > 1 };
  });
}

/** The ballot, or why it does not count. */
function judge(
  ballot: unknown,
  window: VotingWindow,
  ballotsOf: ReadonlyMap<string, number>,
): Ballot | string {
  const result = ballotSchema.safeParse(ballot);
  if (!result.success)
    return explainIssue(issuesOf(result.error)[0]!, ballotSchema, ballot).problem;
  const { year, cast, tools } = result.data;
  if (year !== window.year) return `is for ${year}, not ${window.year}`;
  const [twice] = repeatedVotes(tools);
  return (
    untimely(cast, window) ??
    (twice === undefined ? undefined : `names ${voteKey(tools[twice]!)} twice`) ??
    repeated(ballot, ballotsOf) ??
    result.data
  );
}

/** How often each person has cast something. */
export function castBy(all: Iterable<{ ballot: unknown }>): Map<string, number> {
  const castOf = new Map<string, number>();
  for (const { ballot } of all) {
    const voter = voterOf(ballot);
    if (voter !== undefined) castOf.set(voter, (castOf.get(voter) ?? 0) + 1);
  }
  return castOf;
}

/** Why what was cast on a day does not count; undefined where the day lies within the vote. */
export function untimely(cast: string, { opens, closes }: VotingWindow): string | undefined {
  return cast < opens || cast > closes
    ? `is dated ${cast}, outside ${opens} to ${closes}`
    : undefined;
}

/** Why what somebody has cast does not count; undefined where they have cast nothing else. */
export function repeated(ballot: unknown, castOf: ReadonlyMap<string, number>): string | undefined {
  const count = castOf.get(voterOf(ballot) ?? '') ?? 0;
  return count > 1
    ? `is one of ${count} by the same voter; none counts until only one is left`
    : undefined;
}

function voterOf(ballot: unknown): string | undefined {
  const voter = (ballot as { voter?: unknown } | null)?.voter;
  return typeof voter === 'string' ? voterKey(voter) : undefined;
}

function add(votes: Map<string, number>, tool: string): void {
  votes.set(tool, (votes.get(tool) ?? 0) + 1);
}
