import { z } from 'zod';
import { day, nameLine, sentence, slug, slugOf, uniqueList } from './fields.ts';

/** An issue of the magazine: an item of `content/issues.yaml`, where an editor puts articles in order. */
export const issueSchema = z.strictObject({
  id: slug.describe('The permanent slug, such as december-2026.'),
  title: nameLine(2, 40).describe('The title as readers see it.'),
  description: sentence(20, 200).describe('One sentence: what the issue is about.'),
  published: day.describe('The day on which it begins, yyyy-mm-dd.'),
  articles: uniqueList(slugOf('articles'), 1, 60).describe(
    'Slugs of its articles in the order of the editor: the first leads, and those of one day follow each other so.',
  ),
});
