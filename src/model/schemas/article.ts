import { z } from 'zod';
import { citedSource } from './cited-source.ts';
import {
  day,
  distinctBy,
  formerly,
  line,
  pastDay,
  sentence,
  slugOf,
  uniqueList,
  whateverElse,
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
      .array(citedSource)
      .max(40)
      .default([])
      .superRefine(distinctBy('key'), { when: ({ value }) => Array.isArray(value) })
      .describe('The works the article rests on, each cited in the text as [^key].'),
  })
  .superRefine((article, context) => {
    if (article.updated && article.updated < article.published) {
      context.addIssue({ code: 'custom', path: ['updated'], message: 'is before published' });
    }
  }, whateverElse);

export type Article = z.output<typeof articleSchema>;
