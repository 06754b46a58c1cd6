import { z } from 'zod';
import { formerly, pastDay, sentence, slugOf, uniqueList } from './fields.ts';

/** How many days a challenge has. */
const CHALLENGE_DAYS = 30;

const challengeDay = z.strictObject({
  title: sentence(3, 60).describe('The task in a few words.'),
  task: sentence(40, 400).describe('What to do, so that nobody has to ask.'),
  minutes: z.int().min(10).max(20).describe('How long it takes, 10 to 20 minutes.'),
  why: sentence(20, 240).describe('What the task is good for.'),
  tools: uniqueList(slugOf('tools'), 0, 4)
    .default([])
    .describe('Slugs of the tools that help, if any.'),
});

/** One 30-day challenge: `content/challenges/<slug>.mdx`. */
export const challengeSchema = z.strictObject({
  title: sentence(8, 80).describe('The title.'),
  promise: sentence(40, 200).describe('What is different after thirty days.'),
  audience: sentence(20, 200).describe('For whom it is.'),
  added: pastDay.describe('The day it was added, yyyy-mm-dd.'),
  formerly,
  author: slugOf('authors').describe(
    'The slug of a file in content/authors; editors for the editorial team.',
  ),
  days: z
    .array(challengeDay)
    .min(CHALLENGE_DAYS)
    .max(CHALLENGE_DAYS)
    .describe('The thirty days in order, each with title, task, minutes, why and tools.'),
  worked: uniqueList(sentence(20, 200), 2, 8).describe(
    'How to know that it worked: things to see.',
  ),
});
