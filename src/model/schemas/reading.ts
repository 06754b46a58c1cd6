import { z } from 'zod';
import { FACT_FIELDS } from '../fact-fields.ts';
import { line, pastDay, sentence, slugOf } from './fields.ts';
import { sourceReference } from './source.ts';

/** What a second reader found of a fact that the site called shown. */
export const FINDS = {
  right: 'The source states it.',
  partly: 'The source states only a part of it.',
  wrong: 'The source does not state it, or states something else.',
  unread: 'The source was not read.',
} as const;

/** A random sample of facts, read against the sources they name by somebody who did not write them: `content/readings/<yyyy-mm-dd>.yaml`. */
export const readingSchema = z.strictObject({
  date: pastDay.describe('The day of the reading, as in the name of the file.'),
  drawnFrom: sentence(10, 200).describe('What the sample was drawn from.'),
  reader: sentence(2, 120).describe('Who read it.'),
  note: sentence(10, 400).optional().describe('What was done about what was wrong.'),
  results: z
    .array(
      z.strictObject({
        tool: slugOf('tools').describe('The slug of the tool.'),
        field: z.enum(FACT_FIELDS).describe('The field.'),
        source: sourceReference.describe('The source that was to show it.'),
        found: z
          .enum(Object.keys(FINDS) as [keyof typeof FINDS, ...(keyof typeof FINDS)[]])
          .describe('right, partly, wrong or unread.'),
        why: line(2, 300).optional().describe('What was found, in a few words.'),
      }),
    )
    .min(10)
    .max(500)
    .describe('Each fact of the sample, as it was found before anything was mended.'),
});
