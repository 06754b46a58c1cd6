import { z } from 'zod';
import { FACT_FIELDS } from '../fact-fields.ts';
import { line, pastDay, slugOf } from './fields.ts';
import { sourceReference } from './source.ts';

/** A value of a field as it stands in an entry; a list, and nothing for a field that was or is left out. */
const value = z
  .union([line(1, 200), z.number(), z.boolean(), z.array(line(1, 80)).max(20), z.null()])
  .describe('The value as it stands in the entry; null for none.');

/** Facts corrected on one day: `content/corrections/<yyyy-mm-dd>.yaml`. */
export const correctionsSchema = z.strictObject({
  date: pastDay.describe('The day, as in the name of the file.'),
  items: z
    .array(
      z
        .strictObject({
          tool: slugOf('tools').describe('The slug of the tool.'),
          field: z.enum(FACT_FIELDS).describe('The field that was wrong.'),
          was: value,
          now: value,
          source: sourceReference.describe('What showed that it was wrong.'),
          why: line(4, 300).optional().describe('What the source says, in a few own words.'),
        })
        .refine(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now), {
          path: ['now'],
          error: 'is what it was',
        }),
    )
    .min(1)
    .max(500)
    .describe('Each fact that was changed because a source contradicted it.'),
});
