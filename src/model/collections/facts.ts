import { define } from '../collection.ts';
import { correctionsAddress, readingAddress } from '../page-addresses.ts';
import { correctionsSchema } from '../schemas/correction.ts';
import { readingSchema } from '../schemas/reading.ts';

export const corrections = define({
  noun: 'day of corrections',
  format: 'yaml',
  path: /^content\/corrections\/(\d{4}-\d{2}-\d{2})\.yaml$/,
  pathExample: 'content/corrections/2026-11-28.yaml',
  maxBytes: 150_000,
  schema: correctionsSchema,
  address: correctionsAddress,
  fileOf: (slug, { date = slug }) => `content/corrections/${date}.yaml`,
  placedBy: 'date',
});

export const readings = define({
  noun: 'reading of a sample',
  format: 'yaml',
  // A letter parts readings of one day.
  path: /^content\/readings\/(\d{4}-\d{2}-\d{2}(?:-[b-z])?)\.yaml$/,
  pathExample: 'content/readings/2026-11-28.yaml',
  maxBytes: 150_000,
  schema: readingSchema,
  address: readingAddress,
  fileOf: (slug, { date = slug }) => `content/readings/${slug.startsWith(date) ? slug : date}.yaml`,
  placedBy: 'date',
});
