import { z } from 'zod';
import { formerly, nameLine, phrase, sentence, slug, slugOf, uniqueList } from './fields.ts';

/** One category or sub-category: an item of the list in `content/categories.yaml`. */
export const categorySchema = z.strictObject({
  id: slug.describe('The permanent slug; tools refer to it.'),
  title: nameLine(2, 60).describe("The name of the category, in the field's standard terms."),
  scope: sentence(20, 200).describe('One sentence: what belongs here and where its border runs.'),
  question: phrase(8, 80).describe(
    "Completes “I need to …” in a reader's words, without a full stop.",
  ),
  parent: slugOf('categories')
    .optional()
    .describe(
      'The id of the category above; leave it out for a top category. Two levels at the most.',
    ),
  formerly,
  icon: slug.describe('Name of a Lucide icon.'),
  aliases: uniqueList(phrase(2, 60), 0, 12)
    .default([])
    .describe(
      'Acronyms, other names, and the names of the old C4LPT categories that live on here.',
    ),
});

export type Category = z.output<typeof categorySchema>;
