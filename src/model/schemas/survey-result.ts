import { z } from 'zod';
import { keysOf } from '../vocabulary.ts';
import { RATINGS, WAYS_OF_LEARNING } from '../workplace-survey.ts';
import { httpsUrl } from './address.ts';
import { distinctBy, line, partialDay, pastDay, sentence, slug } from './fields.ts';

/** How far whole percentages may be from a sum because each was rounded. */
const ROUNDING = { shares: 2, valued: 1 } as const;

const percent = z.int().min(0).max(100).optional();

const ratedWay = z
  .strictObject({
    way: z.enum(keysOf(WAYS_OF_LEARNING)).describe('The way of learning.'),
    as: line(2, 80).describe('What the source calls it.'),
    notImportant: percent.describe('Percentage who call it not important.'),
    quite: percent.describe('Percentage who call it quite important.'),
    very: percent.describe('Percentage who call it very important.'),
    essential: percent.describe('Percentage who call it essential.'),
    valued: percent.describe('Percentage who call it very important or essential, as printed.'),
  })
  .superRefine(({ notImportant, quite, very, essential, valued }, context) => {
    const shares = [notImportant, quite, very, essential].filter((share) => share !== undefined);
    const sum = shares.reduce((total, share) => total + share, 0);
    const say = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (shares.length === 0 && valued === undefined)
      say('valued', 'is missing, and so is every other figure');
    if (shares.length === Object.keys(RATINGS).length && Math.abs(sum - 100) > ROUNDING.shares)
      say('essential', `makes shares that add up to ${sum}`);
    if (
      very !== undefined &&
      essential !== undefined &&
      valued !== undefined &&
      Math.abs(very + essential - valued) > ROUNDING.valued
    )
      say('valued', `is not the ${very + essential} that very and essential add up to`);
  });

/** One published result of the Learning in the Workplace survey: an item of `content/surveys.yaml`, earliest first. */
export const surveyResultSchema = z.strictObject({
  id: slug.describe('A short name, such as summer-2013.'),
  title: sentence(4, 120).describe('What it is a result of, in a few words.'),
  source: line(4, 200).describe('The page that states it, as its address without https://.'),
  url: httpsUrl.optional().describe('Where to read it, when it is on https.'),
  seen: pastDay.describe('The day on which the page, or a stored copy of it, was read.'),
  stated: partialDay
    .optional()
    .describe('The day, month or year that the page gives for it; left out where it gives none.'),
  answers: z.int().min(1).max(1_000_000).optional().describe('How many answers it counts.'),
  over: z.boolean().optional().describe('true where the page says only “over” that number.'),
  countries: z.int().min(1).max(250).optional().describe('From how many countries they came.'),
  inLearning: percent.describe('Percentage of those who answered that work in HR or L&D.'),
  note: sentence(10, 300).optional().describe('What a reader has to know about it.'),
  ways: z
    .array(ratedWay)
    .min(1)
    .max(20)
    .superRefine(distinctBy('way'))
    .describe('The ways of learning in the order of the page, each with the figures it states.'),
});

export type SurveyResult = z.output<typeof surveyResultSchema>;
