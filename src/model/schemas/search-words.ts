import { z } from 'zod';
import type { Facet } from '../facets.ts';
import { wordsOf } from '../../text/folded-words.ts';
import { CONTEXTS, PLATFORMS, PRICING, STANDARDS, keysOf } from '../vocabulary.ts';
import { phrase, slug, slugOf, uniqueList, whateverElse } from './fields.ts';

const values = <T extends z.ZodType>(value: T) => uniqueList(value, 1, 4).optional();

/** For each facet of the search the values that it can have. */
const facetValues = {
  type: values(z.enum(['tool', 'article'])),
  category: values(slugOf('categories')),
  price: values(z.enum(keysOf(PRICING))),
  platform: values(z.enum(keysOf(PLATFORMS))),
  context: values(z.enum(keysOf(CONTEXTS))),
  licence: values(z.enum(['open', 'closed'])),
  standard: values(z.enum(keysOf(STANDARDS))),
  status: values(z.enum(['active', 'closed'])),
} satisfies Record<Facet, z.ZodType>;

/** Words that the search can look for. */
const searched = phrase(2, 60).refine((text) => wordsOf(text).length > 0, {
  error: 'holds neither a letter nor a digit, so nobody can search for it',
});

/** Words that readers type and what they mean: an item of the list in `content/search.yaml`. */
export const searchWordsSchema = z
  .strictObject({
    id: slug.describe('A name for the item, unique in the file.'),
    categories: uniqueList(slugOf('categories'), 1, 6)
      .optional()
      .describe('Ids of the sub-categories that the words stand for.'),
    facets: z
      .strictObject(facetValues)
      .optional()
      .describe('Values of facets that the words act as.'),
    words: uniqueList(searched, 1, 60).describe(
      "Acronyms, other names, and tasks in a reader's words.",
    ),
  })
  .refine((item) => (item.categories === undefined) !== (item.facets === undefined), {
    error: 'must name either categories or facets',
    ...whateverElse,
  });

export type SearchWords = z.output<typeof searchWordsSchema>;
