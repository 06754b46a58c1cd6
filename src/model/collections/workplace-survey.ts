import { SLUG } from '../../text/slug.ts';
import { define } from '../collection.ts';
import { surveyAddress, surveyResultAddress } from '../page-addresses.ts';
import { surveyAnswerSchema } from '../schemas/survey-answer.ts';
import { surveyResultSchema } from '../schemas/survey-result.ts';
import { SURVEYS } from '../workplace-survey.ts';

export const surveys = define({
  noun: 'survey result',
  format: 'yaml-list',
  path: /^content\/(surveys)\.yaml$/,
  pathExample: 'content/surveys.yaml',
  maxBytes: 150_000,
  schema: surveyResultSchema,
  address: surveyResultAddress,
});

export const answers = define({
  noun: 'survey answer',
  format: 'yaml',
  path: new RegExp(`^content/answers/(\\d{4}/${SLUG})\\.yaml$`),
  pathExample: 'content/answers/2027/your-handle.yaml',
  maxBytes: 4_000,
  schema: surveyAnswerSchema,
  form: { path: 'answer', about: 'How you learn at work, for the yearly survey' },
  address: () => surveyAddress(),
  fileOf: (slug, { cast = slug }) =>
    `content/answers/${cast.slice(0, 4)}/${slug.split('/').at(-1)}.yaml`,
  placedBy: 'cast',
  castWithin: SURVEYS,
  keptOut:
    'The site shows what the answers add up to, and nobody’s own; each answer is a file of the repository.',
});
