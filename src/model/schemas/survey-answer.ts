import { z } from 'zod';
import { ANSWERS, type AskedWay } from '../workplace-survey.ts';
import { votersFields } from './ballot.ts';
import { day, wordOf } from './fields.ts';

/** @param what the way of learning, in a few words more than its label */
const rated = (what: string) =>
  wordOf(ANSWERS).describe(`How important for your own learning at work: ${what}?`);

/** One answer to the Learning in the Workplace survey: `content/answers/<year>/<handle>.yaml`. */
export const surveyAnswerSchema = z.strictObject({
  ...votersFields,
  cast: day.describe('The day of your answer, yyyy-mm-dd.'),
  inLearning: z
    .boolean()
    .describe('Whether you work in HR, training, or learning and development.'),
  dailyWork: rated('doing the job itself'),
  teamSharing: rated('what people in your team tell and show each other'),
  webSearch: rated('looking something up with a search engine'),
  managerFeedback: rated('what your manager tells you about your work'),
  webResources: rated('what you watch, hear and read on the web'),
  networks: rated('people of your field outside your team'),
  coachFeedback: rated('a coach or mentor'),
  internalResources: rated('documents and guides that your organisation keeps'),
  blogs: rated('blogs and news that you follow'),
  onlineCourses: rated('courses that you take at a screen'),
  conferences: rated('conferences and other events'),
  classroom: rated('courses in a room with a teacher'),
} satisfies Record<AskedWay, z.ZodType> & Record<string, z.ZodType>);

export type SurveyAnswer = z.output<typeof surveyAnswerSchema>;
