import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { day, sentence, slugOf, uniqueList } from './fields.ts';

/** One pick of the day: `content/picks/<yyyy>/<yyyy-mm-dd>.mdx`. */
export const pickSchema = z
  .strictObject({
    date: day.describe(
      'The day of the pick, yyyy-mm-dd, as in the name of the file. A day in the future schedules it.',
    ),
    title: sentence(8, 80).describe('A headline that says what the reader gets.'),
    tool: slugOf('tools')
      .optional()
      .describe('The slug of the tool that is picked; a resource has link instead.'),
    link: httpsUrl
      .optional()
      .describe('The address of the resource that is picked; a tool has tool instead.'),
    author: slugOf('authors').describe(
      'The slug of a file in content/authors; editors for the editorial team.',
    ),
    topics: uniqueList(slugOf('topics'), 1, 3).describe(
      'One to three topics as slugs, such as practice.',
    ),
  })
  .superRefine(({ tool, link }, context) => {
    if (tool === undefined && link === undefined)
      context.addIssue({ code: 'custom', path: ['tool'], message: 'is missing, and so is link' });
    if (tool !== undefined && link !== undefined)
      context.addIssue({ code: 'custom', path: ['link'], message: 'stands beside a tool' });
  });
