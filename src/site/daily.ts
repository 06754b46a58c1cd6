import { getCollection, type CollectionEntry } from 'astro:content';
import { hasAppeared, once, shownEntries } from './entries.ts';
import { byName } from '../text/order.ts';

export type PickEntry = CollectionEntry<'picks'>;
export type DigestEntry = CollectionEntry<'digests'>;
export type ChallengeEntry = CollectionEntry<'challenges'>;
export type ToolSetEntry = CollectionEntry<'collections'>;

interface Daily {
  /** Those that have appeared, newest first. */
  picks: PickEntry[];
  /** Today's pick, or the latest where today has none. */
  pick: PickEntry | undefined;
  /** Those that have appeared, newest first. */
  digests: DigestEntry[];
  /** By title. */
  challenges: ChallengeEntry[];
  /** By number. */
  ways: CollectionEntry<'ways'>[];
  /** Curated sets of tools, by title. */
  toolSets: ToolSetEntry[];
}

/** What appears day by day, and what is worked through in days. */
export const daily = once(async (): Promise<Daily> => {
  const [picks, digests, challenges, ways, toolSets] = await Promise.all([
    shownEntries('picks'),
    shownEntries('digests'),
    getCollection('challenges'),
    getCollection('ways'),
    getCollection('collections'),
  ]);
  return {
    picks,
    pick: picks.find(({ data }) => hasAppeared(data.date)),
    digests,
    challenges: challenges.sort((a, b) => byName(a.data.title, b.data.title)),
    ways: ways.sort((a, b) => a.data.number - b.data.number),
    toolSets: toolSets.sort((a, b) => byName(a.data.title, b.data.title)),
  };
});
