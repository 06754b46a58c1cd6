import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { line, pastDay, sentence } from './fields.ts';

/** A community of practice that lives: `content/communities/<slug>.yaml`. */
export const communitySchema = z
  .strictObject({
    name: line(2, 80).describe('Its name, as it writes it.'),
    link: httpsUrl.describe('Where one reads about it or joins.'),
    about: sentence(40, 300).describe('Who meets there, over what and how, in own words.'),
    joining: sentence(10, 200).describe('How one joins, and what it costs.'),
    sign: z
      .strictObject({
        page: httpsUrl.describe('A public page on which its members can be seen at work.'),
        dated: pastDay.describe('The day that this page gives for what they did.'),
        says: sentence(10, 200).describe('What they did, in a few words.'),
        seen: pastDay.describe('The day on which the page was read.'),
      })
      .describe('What shows that it lives.'),
  })
  .refine(({ sign }) => sign.dated <= sign.seen, {
    path: ['sign', 'dated'],
    error: 'is after the day on which the page was read',
  });
