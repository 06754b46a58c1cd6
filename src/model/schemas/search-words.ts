import { z } from 'zod';
import { FACETS, facetDefinition } from '../facets.ts';
import { wordsOf } from '../../text/folded-words.ts';
import { phrase, slug, slugOf, uniqueList, whateverElse } from './fields.ts';

/** Facets whose values words can stand for; for categories there is a field of its own. */
const WORDED = FACETS.filter((name) => name !== 'category');

/** A facet or one of its values, as entries and addresses write it. */
const FACET_WORD = /^[a-z0-9.+-]+$/;

/** Finds facets that there are not, and values that a facet does not have. */
function findOddValues(chosen: Record<string, string[]>, context: z.RefinementCtx): void {
  for (const [name, values] of Object.entries(chosen)) {
    const facet = WORDED.find((own) => own === name);
    const known = facet ? Object.keys(facetDefinition(facet).values ?? {}) : WORDED;
    const odd = facet ? values.find((own) => known.length > 0 && !known.includes(own)) : name;
    if (odd === undefined) continue;
    const message = `must be among ${known.join(', ')}`;
    context.addIssue({ code: 'custom', path: [name], message });
  }
}

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
      .record(z.string().regex(FACET_WORD), uniqueList(z.string().regex(FACET_WORD), 1, 4))
      .superRefine(findOddValues)
      .optional()
      .describe('Values of facets that the words act as.'),
    unfilterable: z
      .literal(true)
      .optional()
      .describe(
        'true for a constraint that no field answers: readers are told so, and its words still count.',
      ),
    words: uniqueList(searched, 1, 120).describe(
      "Acronyms, other names, and tasks in a reader's words.",
    ),
  })
  .refine(
    ({ categories, facets, unfilterable }) =>
      [categories, facets, unfilterable].filter((meaning) => meaning !== undefined).length === 1,
    { error: 'must name either categories or facets, or be unfilterable', ...whateverElse },
  );
