import { z } from 'zod';
import { weekOf } from '../../text/days.ts';
import { httpsUrl } from './address.ts';
import { day, distinctBy, line, partialDay, pastDay, sentence, slugOf } from './fields.ts';

const digestLink = z
  .strictObject({
    title: line(4, 200).describe('The title of the page, as it stands there.'),
    link: httpsUrl.describe('Its address.'),
    author: line(2, 160).describe('Who wrote it, or the site where no name stands.'),
    published: partialDay
      .optional()
      .describe('When it appeared, as far as the page says: "yyyy", "yyyy-mm" or yyyy-mm-dd.'),
    seen: pastDay.describe('The day on which it was read, yyyy-mm-dd.'),
    why: sentence(60, 400).describe('Two sentences of our own: why it is worth reading.'),
  })
  .refine(({ published, seen }) => !published || published <= seen.slice(0, published.length), {
    path: ['published'],
    error: 'is after the day on which it was seen',
  });

/** One weekly digest: `content/digests/<yyyy>/<yyyy>-w<ww>.mdx`. */
export const digestSchema = z
  .strictObject({
    week: z
      .string()
      .regex(/^\d{4}-w\d{2}$/, 'must be a week such as 2026-w48')
      .describe('The ISO week, as in the name of the file, such as 2026-w48.'),
    published: day.describe(
      'The day of publication, which lies in that week. A day in the future schedules it.',
    ),
    title: sentence(8, 90).describe('What the links of the week have in common.'),
    author: slugOf('authors').describe(
      'The slug of a file in content/authors; editors for the editorial team.',
    ),
    links: z
      .array(digestLink)
      .min(5)
      .max(9)
      .superRefine(distinctBy('link'))
      .describe('Five to nine pages worth reading.'),
  })
  .superRefine(({ week, published }, context) => {
    const actual = weekOf(published);
    if (actual !== week)
      context.addIssue({
        code: 'custom',
        path: ['published'],
        message: `lies in the week ${actual}, not in ${week}`,
      });
  });
