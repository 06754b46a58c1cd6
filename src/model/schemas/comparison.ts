import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { distinctBy, pastDay, sentence, slugOf, uniqueList } from './fields.ts';

/** Two tools side by side, with a word by an editor: `content/comparisons/<slug>-or-<slug>.mdx`. */
export const comparisonSchema = z.strictObject({
  title: sentence(8, 90).describe('The question between the two, in a few words.'),
  tools: uniqueList(slugOf('tools'), 2, 2).describe(
    'The slugs of the two tools, of which the file has its name, in alphabetical order.',
  ),
  author: slugOf('authors').describe(
    'The slug of a file in content/authors; editors for the editorial team.',
  ),
  added: pastDay.describe('The day it was added, yyyy-mm-dd.'),
  asked: z
    .array(
      z.strictObject({
        page: httpsUrl.describe('Address of a public page on which the two are weighed.'),
        what: sentence(10, 120).describe('What kind of page it is, and when it was written.'),
        seen: pastDay.describe('The day on which it was read, yyyy-mm-dd.'),
      }),
    )
    .max(4)
    .superRefine(distinctBy('page'))
    .default([])
    .describe('Pages on which others weigh the two, where there are some that were read.'),
});
