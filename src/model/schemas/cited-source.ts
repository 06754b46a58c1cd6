import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { sentence, workYear } from './fields.ts';

/** How much of a work was read, where it was not the work itself, in the words that readers see. */
export const READ = { abstract: 'Abstract only', summary: 'Summary only' } as const;

/** A work that a text rests on. The text cites it as `[^key]`, and the site writes the note. */
export const citedSource = z.strictObject({
  key: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,49}$/,
      'must be lower-case letters and digits and begin with a letter, such as smith2020',
    )
    .describe('The name by which the text cites it, [^smith2020], such as smith2020.'),
  author: sentence(2, 160).describe('Who wrote it.'),
  title: sentence(2, 200).describe('Its title.'),
  year: workYear.describe(
    'The year it appeared, from 1500 on; n.d. when it has none, in press when it is still to appear.',
  ),
  publication: sentence(2, 160).optional().describe('The journal, publisher or site.'),
  url: httpsUrl
    .optional()
    .describe(
      'Where to read it: https://doi.org/… where it has a DOI; left out for a printed work.',
    ),
  read: z
    .enum(Object.keys(READ) as (keyof typeof READ)[])
    .optional()
    .describe('abstract or summary when no more of it was read; readers see it.'),
  note: sentence(4, 500)
    .optional()
    .describe(
      'What the note adds: which part of the work says so, how sure it is, what else to know.',
    ),
});

export type CitedSource = z.output<typeof citedSource>;
