import type { APIRoute } from 'astro';
import { calendarFile, daysAfter } from '../../lib/daily/calendar-file.ts';
import { community } from '../../site/community.ts';
import { HOME, SITE } from '../../site/site.ts';

/** The events to come, for calendar programs that subscribe to an address. */
export const GET: APIRoute = async () => {
  const { events } = await community();
  const text = calendarFile(
    `${SITE.shortName}: events`,
    events.map(({ id, data: { title, about, link, place, start, end, seen } }) => ({
      id: `${id}@${HOME.host}`,
      title,
      text: `${about}\n\nAnnounced by the organiser, read on ${seen}.`,
      url: link,
      place,
      start,
      end: daysAfter(end ?? start, 1),
    })),
    // Nothing changes in the file when no event does.
    `${
      events
        .map(({ data }) => data.seen)
        .sort()
        .at(-1) ?? '2026-11-28'
    }T00:00:00Z`,
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
