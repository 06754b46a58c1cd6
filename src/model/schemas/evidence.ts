import { z } from 'zod';
import { EVIDENCE_RULE, FACT_FIELDS } from '../fact-fields.ts';
import { isRealDay } from '../../text/days.ts';
import { day, distinctBy, line, sentence, uniqueList } from './fields.ts';
import { sourceReference } from './source.ts';

/** A date as a page states it: a year, a month or a day. */
const statedDate = z
  .string()
  .refine(
    (value) => /^\d{4}(?:-\d{2}){0,2}$/.test(value) && isRealDay(`${value}-01-01`.slice(0, 10)),
    { error: 'must be a date such as "2026", 2026-03 or 2026-03-15; a year stands in quotes' },
  );

/** What a source states otherwise than the entry, and why the entry says what it says. */
const differenceSchema = z.strictObject({
  field: z.enum(FACT_FIELDS).describe('The field of which it states something else.'),
  states: line(1, 160).describe('What the source states.'),
  because: sentence(10, 240).describe('Which is right, and why.'),
});

/** What one source states of a tool. */
export const evidenceSchema = z.strictObject({
  source: sourceReference.describe(
    'What was read: an https address, or a data set and a place in it such as awesome-selfhosted-data:software/moodle.yml.',
  ),
  seen: day.describe('The day on which it was read, yyyy-mm-dd.'),
  dated: statedDate
    .optional()
    .describe('The date that the page itself states: "2026", 2026-03 or 2026-03-15.'),
  shows: uniqueList(z.enum(FACT_FIELDS), 1, FACT_FIELDS.length).describe(
    `The fields that it shows. ${EVIDENCE_RULE.shows}`,
  ),
  says: line(2, 400).optional().describe(EVIDENCE_RULE.says),
  differs: z
    .array(differenceSchema)
    .min(1)
    .superRefine(distinctBy('field'))
    .optional()
    .describe(EVIDENCE_RULE.differs),
  maker: z
    .boolean()
    .optional()
    .describe(
      "true: a page on another domain that is the maker's, by the editors' judgement; false: a page that others write, although it lies on the maker's domain, such as a forum, or on the site of another tool.",
    ),
});

export type Evidence = z.output<typeof evidenceSchema>;
