import { z } from 'zod';
import { formerly, nameLine, sentence, slug } from './fields.ts';

/** A topic or a series of the magazine: an item of `content/topics.yaml` or `content/series.yaml`. */
export const headingSchema = z.strictObject({
  id: slug.describe('The permanent slug; articles refer to it.'),
  formerly,
  title: nameLine(2, 40).describe('The title as readers see it.'),
  description: sentence(20, 160).describe('One sentence: what stands under it.'),
});
