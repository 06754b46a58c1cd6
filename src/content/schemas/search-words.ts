import { z } from 'zod';
import { FACETS } from '../../lib/search/facets.ts';
import { line, slug, uniqueList } from './fields.ts';

/** Words that readers type and what they mean: an item of the list in `content/search.yaml`. */
export const searchWordsSchema = z
  .strictObject({
    id: slug.describe('A name for the item, unique in the file.'),
    categories: uniqueList(slug, 1, 6)
      .optional()
      .describe('Ids of the sub-categories that the words stand for.'),
    facets: z
      .partialRecord(z.enum(FACETS), uniqueList(slug, 1, 4))
      .optional()
      .describe('Values of facets that the words act as.'),
    words: uniqueList(line(2, 60), 1, 60).describe(
      "Acronyms, other names, and tasks in a reader's words.",
    ),
  })
  .refine((item) => (item.categories === undefined) !== (item.facets === undefined), {
    error: 'must name either categories or facets',
  });

export type SearchWords = z.output<typeof searchWordsSchema>;
