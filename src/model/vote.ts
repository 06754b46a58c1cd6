/** When ballots for a list may be dated; both days belong to it. */
export interface VotingWindow {
  year: number;
  opens: string;
  closes: string;
}

/** The survey that is open now: everything that says when and how often one may vote reads it here. */
export const VOTE = {
  /** The year of the list that will come of it. */
  year: 2027,
  /** First day on which a ballot may be dated, yyyy-mm-dd. */
  opens: '2026-11-23',
  /** Last day on which a ballot may be dated. */
  closes: '2027-08-20',
  /** How many tools a ballot may name. */
  most: 10,
} as const;

/** The survey that is open, and those that have closed and whose ballots are kept, so that their lists can be recounted. */
export const VOTES: readonly [VotingWindow, ...VotingWindow[]] = [VOTE];

/** When one could vote for the list of a year; undefined when nobody could. */
export function voteOf(year: number): VotingWindow | undefined {
  return VOTES.find((vote) => vote.year === year);
}
