import { z } from 'zod';
import { sentence, slugOf, uniqueList } from './fields.ts';

/** One of the ways to work and learn smarter: `content/ways/<slug>.mdx`. */
export const waySchema = z.strictObject({
  title: sentence(8, 80).describe('What to do, as a request.'),
  number: z.int().min(1).max(30).describe('Its place among the thirty; no two share one.'),
  minutes: z.int().min(5).max(120).describe('How long it takes the first time, in minutes.'),
  tools: uniqueList(slugOf('tools'), 1, 5).describe('Slugs of the tools that help.'),
  articles: uniqueList(slugOf('articles'), 0, 4)
    .default([])
    .describe('Slugs of articles that say more.'),
});
