import { getCollection, type CollectionEntry } from 'astro:content';
import { rankHistories, type YearRanks } from '../lib/rankings/rank-history.ts';
import { countVote, type Tally } from '../lib/rankings/tally.ts';
import { VOTE } from '../model/vote.ts';
import { once } from './entries.ts';

export type RankingEntry = CollectionEntry<'rankings'>;

interface TopTools {
  /** Years of the Top Tools lists, earliest first. */
  rankings: RankingEntry[];
  /** By slug of the tool. */
  rankHistory: Map<string, YearRanks[]>;
}

/** The Top Tools lists. */
export const topTools = once(async (): Promise<TopTools> => {
  const rankings = (await getCollection('rankings')).sort((a, b) => a.data.year - b.data.year);
  return { rankings, rankHistory: rankHistories(rankings.map(({ data }) => data)) };
});

/** The vote that is open, counted so far. */
export const voteSoFar = once(async (): Promise<Tally> => {
  const [ballots, tools] = await Promise.all([getCollection('ballots'), getCollection('tools')]);
  return countVote(
    ballots.map(({ id, data }) => ({ slug: id, data })),
    VOTE,
    new Set(tools.map(({ id }) => id)),
  );
});
