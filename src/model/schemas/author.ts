import { z } from 'zod';
import { httpsUrl } from './address.ts';
import { formerly, line, nameLine, sentence } from './fields.ts';

/** One author or curator: `content/authors/<slug>.yaml`. */
export const authorSchema = z.strictObject({
  name: nameLine(2, 80).describe('The name as it stands in bylines.'),
  kind: z
    .enum(['person', 'editors'])
    .describe('person for a contributor, editors for the editorial team.'),
  bio: sentence(20, 400).describe('One or two sentences about the author, in the third person.'),
  formerly,
  links: z
    .array(
      z.strictObject({
        label: line(2, 40).describe('What the link is.'),
        url: httpsUrl.describe('Where it leads.'),
      }),
    )
    .max(6)
    .default([])
    .describe('Where else to find the author.'),
});
