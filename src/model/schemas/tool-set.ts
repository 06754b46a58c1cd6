import { z } from 'zod';
import { distinctBy, formerly, pastDay, sentence, slugOf, uniqueList } from './fields.ts';

/** One curated set of tools: `content/collections/<slug>.yaml`. */
export const toolSetSchema = z.strictObject({
  title: sentence(8, 80).describe('The title.'),
  purpose: sentence(40, 240).describe('What somebody wants to do who needs this set.'),
  leavesOut: sentence(40, 300).describe('What the set leaves out, and why.'),
  curator: slugOf('authors').describe(
    'The slug of a file in content/authors; editors for the editorial team.',
  ),
  added: pastDay.describe('The day it was added, yyyy-mm-dd.'),
  formerly,
  tools: z
    .array(
      z.strictObject({
        tool: slugOf('tools').describe('The slug of a tool in the directory.'),
        line: sentence(20, 160).describe('What this tool does in this set, in one sentence.'),
      }),
    )
    .min(5)
    .max(15)
    .superRefine(distinctBy('tool'))
    .describe('Five to fifteen tools in the order in which they are of use, each with a line.'),
  articles: uniqueList(slugOf('articles'), 0, 4)
    .default([])
    .describe('Slugs of articles that say more.'),
});
