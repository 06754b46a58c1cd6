import { given, type JsonLd } from './json-ld.ts';

/**
 * An event elsewhere, as its organiser announces it
 * (https://developers.google.com/search/docs/appearance/structured-data/event).
 * @param facts `start` and `end` as yyyy-mm-dd; `place` as the page shows it
 */
export function event(facts: {
  title: string;
  start: string;
  end?: string | undefined;
  place: string;
  organiser: string;
  link: string;
  about: string;
}): JsonLd {
  const online = /^online$/i.test(facts.place);
  return {
    '@type': 'Event',
    name: facts.title,
    description: facts.about,
    startDate: facts.start,
    ...given('endDate', facts.end),
    url: facts.link,
    location: online
      ? { '@type': 'VirtualLocation', url: facts.link }
      : { '@type': 'Place', name: facts.place, address: facts.place },
    organizer: { '@type': 'Organization', name: facts.organiser },
  };
}
