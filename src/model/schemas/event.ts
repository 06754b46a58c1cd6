import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { day, line, pastDay, sentence } from './fields.ts';

/** One event of the calendar: `content/events/<yyyy-mm-dd>-<slug>.yaml`. */
export const eventSchema = z
  .strictObject({
    title: sentence(5, 120).describe('Its name, as its organiser writes it.'),
    start: day.describe('The first day, yyyy-mm-dd, with which the name of the file begins.'),
    end: day.optional().describe('The last day, where it has several.'),
    place: line(2, 120).describe('Town and country, or online.'),
    organiser: line(2, 120).describe('Who holds it.'),
    link: httpsUrl.describe('The page on which its organiser announces it.'),
    about: sentence(40, 300).describe('For whom it is and what happens there, in own words.'),
    seen: pastDay.describe('The day on which that page was read and said so, yyyy-mm-dd.'),
  })
  .refine(({ start, end }) => !end || end > start, {
    path: ['end'],
    error: 'is not after start: leave it out where the event has one day',
  });
