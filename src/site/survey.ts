import { getCollection } from 'astro:content';
import { countAnswers, type SurveyCount } from '../lib/survey/count-answers.ts';
import type { SurveyResult } from '../model/schemas/survey-result.ts';
import { SURVEY } from '../model/workplace-survey.ts';
import { once } from './entries.ts';

/** The published results of the Learning in the Workplace survey, in the order of their file: earliest first. */
export const surveyResults = once(async (): Promise<SurveyResult[]> =>
  (await getCollection('surveys'))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data }) => data),
);

/** The answers to our own survey, counted so far. */
export const answersSoFar = once(async (): Promise<SurveyCount> => {
  const answers = await getCollection('answers');
  return countAnswers(
    answers.map(({ id, data }) => ({ slug: id, data })),
    SURVEY,
  );
});
