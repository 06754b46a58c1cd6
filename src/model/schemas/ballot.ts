import { z } from 'zod';
import { countryProblem } from '../../text/codes.ts';
import { CONTEXTS } from '../vocabulary.ts';
import { VOTE } from '../vote.ts';
import { day, line, nameLine, slug, told, uniqueList, wordOf, year } from './fields.ts';

/** The most letters that the fields of a ballot take. */
export const BALLOT_LETTERS = { voter: 60, role: 80, country: 2, wanted: 80, reason: 280 } as const;

const contexts = uniqueList(wordOf(CONTEXTS), 1, 3).describe(
  'Where you use it: workplace, education, personal; one or more.',
);
const reason = line(4, BALLOT_LETTERS.reason)
  .optional()
  .describe('Why, in one sentence, if you like. It will be public.');

/** What somebody who casts something says of themselves. */
export const votersFields = {
  voter: nameLine(1, BALLOT_LETTERS.voter, 'letters or emoji').describe(
    'Your handle or name. It will be public.',
  ),
  role: line(2, BALLOT_LETTERS.role).optional().describe('What you do, if you like to say.'),
  country: z
    .string()
    .superRefine(told(countryProblem))
    .optional()
    .describe('Your country as a two-letter code, if you like to say.'),
};

/** One ballot of the Top Tools survey: `content/ballots/<year>/<handle>.yaml`. */
export const ballotSchema = z.strictObject({
  year: year.describe('The year of the list.'),
  ...votersFields,
  cast: day.describe('The day of your vote, yyyy-mm-dd.'),
  tools: z
    .array(
      z.union([
        z.strictObject({
          tool: slug.describe('The slug of a tool in the directory.'),
          contexts,
          reason,
        }),
        z.strictObject({
          wanted: nameLine(2, BALLOT_LETTERS.wanted).describe(
            'The name of a tool that is not in the directory yet.',
          ),
          contexts,
          reason,
        }),
      ]),
    )
    .min(1)
    .max(VOTE.most)
    .describe(`Up to ${VOTE.most} tools, in any order.`),
});

export type Ballot = z.output<typeof ballotSchema>;
