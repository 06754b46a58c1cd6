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
import { byText } from '../../text/order.ts';

/** What a change of an article can be, in the words that readers see. */
export const CHANGES = { correction: 'Corrected', addition: 'Added' } as const;

const change = z.strictObject({
  on: pastDay.describe('The day of the change.'),
  kind: z
    .enum(Object.keys(CHANGES) as (keyof typeof CHANGES)[])
    .describe('correction where something was wrong, addition where nothing was.'),
  note: sentence(20, 400).describe(
    'What was changed, and for a correction what the article had said.',
  ),
});

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
    updated: z
      .array(change)
      .max(40)
      .default([])
      .describe(
        'Each change of substance: the day (on), its kind, and a note that says what was changed.',
      ),
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
    // Beside other faults the field may hold anything.
    const changes: unknown = article.updated;
    for (const [index, item] of (Array.isArray(changes) ? changes : []).entries()) {
      const { on } = (item ?? {}) as { on?: string };
      if (on !== undefined && on < article.published)
        context.addIssue({
          code: 'custom',
          path: ['updated', index, 'on'],
          message: 'is before published',
        });
    }
  }, whateverElse);

export type Article = z.output<typeof articleSchema>;

/** The changes of an article, newest first; those of one day as they were written. */
export function changesOf(updated: Article['updated']): Article['updated'] {
  return [...updated].sort((a, b) => byText(b.on, a.on));
}
