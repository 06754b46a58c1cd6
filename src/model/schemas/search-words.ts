import { z } from 'zod';
import { FACETS, facetDefinition, type Facet } from '../facets.ts';
import { keysOf } from '../vocabulary.ts';
import { wordsOf } from '../../text/folded-words.ts';
import { phrase, slug, slugOf, uniqueList, whateverElse } from './fields.ts';

/** Facets whose values words can stand for; for categories there is a field of its own. */
type Worded = Exclude<Facet, 'category'>;
const WORDED = FACETS.filter((name): name is Worded => name !== 'category');

/** A value that no list names, such as a format of files. */
const anyValue = z.string().regex(/^[a-z0-9.+-]+$/, 'must be in lower case, such as csv');

/** The facets, each with some of its values. */
const facets = z.strictObject(
  Object.fromEntries(
    WORDED.map((facet) => {
      const { values } = facetDefinition(facet);
      const value: z.ZodType<string> = values ? z.enum(keysOf(values)) : anyValue;
      return [facet, uniqueList(value, 1, 4).optional()];
    }),
  ) as { [F in Worded]: z.ZodOptional<z.ZodArray<z.ZodType<string>>> },
);

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
    facets: facets.optional().describe('Values of facets that the words act as.'),
    unfilterable: z
      .literal(true)
      .optional()
      .describe(
        'true for a constraint that no field answers: readers are told so, and its words still count.',
      ),
    words: uniqueList(searched, 1, 60).describe(
      "Acronyms, other names, and tasks in a reader's words.",
    ),
  })
  .refine(
    ({ categories, facets, unfilterable }) =>
      [categories, facets, unfilterable].filter((meaning) => meaning !== undefined).length === 1,
    { error: 'must name either categories or facets, or be unfilterable', ...whateverElse },
  );
