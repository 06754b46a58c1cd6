import { headingSchema } from './heading.ts';
import { slugOf, uniqueList } from './fields.ts';

/** A series of the magazine: an item of `content/series.yaml`. */
export const seriesSchema = headingSchema.extend({
  articles: uniqueList(slugOf('articles'), 0, 60)
    .default([])
    .describe(
      'Slugs of its articles in reading order, as the editor chose it; those not named follow by day.',
    ),
});
