/** The facets of the search page: names of form fields and of query parameters alike. */
export const FACETS = [
  'type',
  'category',
  'price',
  'platform',
  'context',
  'licence',
  'standard',
  'status',
] as const;
export type Facet = (typeof FACETS)[number];
