import { getCollection, type CollectionEntry } from 'astro:content';
import { today } from '../env.ts';
import { stillHolds } from '../lib/daily/alive.ts';
import { once } from './entries.ts';
import { byName, byText } from '../text/order.ts';

interface Community {
  /** Those that are not over, soonest first. */
  events: CollectionEntry<'events'>[];
  /** Those whose sign of life still holds, by name. */
  communities: CollectionEntry<'communities'>[];
  /** How many stand in the files with a sign that is too old. */
  silent: number;
}

/** The events and communities that the site may tell of today. */
export const community = once(async (): Promise<Community> => {
  const [events, all] = await Promise.all([getCollection('events'), getCollection('communities')]);
  const alive = all.filter(({ data }) => stillHolds(data.sign.dated, today()));
  return {
    events: events
      .filter(({ data }) => (data.end ?? data.start) >= today())
      .sort((a, b) => byText(a.data.start, b.data.start)),
    communities: alive.sort((a, b) => byName(a.data.name, b.data.name)),
    silent: all.length - alive.length,
  };
});
