import { z } from 'zod';
import { httpsUrl } from './address.ts';
import {
  day,
  formerly,
  line,
  pastDay,
  sentence,
  slugOf,
  uniqueList,
  whateverElse,
  workYear,
} from './fields.ts';

/** One magazine article: `content/articles/<yyyy>/<slug>.mdx`. */
export const articleSchema = z
  .strictObject({
    title: line(8, 90).describe('The headline.'),
    standfirst: sentence(40, 240).describe(
      'One or two sentences under the headline: what the reader gets from the article.',
    ),
    authors: uniqueList(slugOf('authors'), 1, 5).describe(
      'Slugs of files in content/authors; editors for the editorial team.',
    ),
    published: day.describe(
      'The day of publication, yyyy-mm-dd. A day in the future schedules the article.',
    ),
    updated: pastDay.optional().describe('The day of the last change of substance.'),
    formerly,
    draft: z.boolean().default(false).describe('true keeps the article out of the built site.'),
    topics: uniqueList(slugOf('topics'), 1, 4).describe(
      'One to four topics as slugs, such as performance-support.',
    ),
    series: slugOf('series').optional().describe('The series it belongs to, as a slug.'),
    tools: uniqueList(slugOf('tools'), 0, 40)
      .default([])
      .describe('Slugs of the tools it discusses; their pages link back.'),
    sources: z
      .array(
        z.strictObject({
          author: line(2, 160).describe('Who wrote it.'),
          title: line(2, 200).describe('Its title.'),
          year: workYear.describe(
            'The year it appeared, from 1500 on; n.d. when it has none, in press when it is still to appear.',
          ),
          publication: line(2, 160).optional().describe('The journal, publisher or site.'),
          url: httpsUrl.optional().describe('Where to read it; left out for a printed work.'),
        }),
      )
      .max(40)
      .default([])
      .describe('The works the article rests on.'),
  })
  .superRefine((article, context) => {
    if (article.updated && article.updated < article.published) {
      context.addIssue({ code: 'custom', path: ['updated'], message: 'is before published' });
    }
  }, whateverElse);

export type Article = z.output<typeof articleSchema>;
