import type { z } from 'zod';
import { articleSchema } from './schemas/article.ts';
import { authorSchema } from './schemas/author.ts';
import { ballotSchema } from './schemas/ballot.ts';
import { categorySchema } from './schemas/category.ts';
import { headingSchema } from './schemas/heading.ts';
import { rankingSchema } from './schemas/ranking.ts';
import { searchWordsSchema } from './schemas/search-words.ts';
import { toolSchema } from './schemas/tool.ts';

/** How the files of a collection are written. */
export type Format = 'mdx' | 'yaml' | 'yaml-list';

export interface CollectionDefinition {
  /** What one entry is called in messages to contributors. */
  noun: string;
  /** `mdx`: front matter and body. `yaml`: one entry a file. `yaml-list`: a list of entries with ids in one file. */
  format: Format;
  /** The only paths, from the root of the repository, at which its files may stand; the first group is the slug. */
  path: RegExp;
  /** The path as a contributor would write it. */
  pathExample: string;
  schema: z.ZodType;
  /** The address of an entry on the site, by its slug; several entries may share a page. */
  address: (slug: string) => string;
  /** Whether its texts are long enough for headings; only texts have any. */
  headings?: boolean;
  /** How many links of a text may leave the site. */
  outgoing?: number;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Every collection of the site, by name: the one list that loader, checks, JSON Schemas and scripts read. */
export const COLLECTIONS = {
  tools: {
    noun: 'tool',
    format: 'mdx',
    path: new RegExp(`^content/tools/(?:[a-z]|0)/(${SLUG})\\.mdx$`),
    pathExample: 'content/tools/m/moodle.mdx',
    schema: toolSchema,
    address: (slug) => `/tools/${slug}/`,
    headings: false,
    outgoing: 3,
  },
  articles: {
    noun: 'article',
    format: 'mdx',
    path: new RegExp(`^content/articles/\\d{4}/(${SLUG})\\.mdx$`),
    pathExample: 'content/articles/2026/after-action-reviews.mdx',
    schema: articleSchema,
    address: (slug) => `/magazine/${slug}/`,
    headings: true,
    outgoing: 40,
  },
  authors: {
    noun: 'author',
    format: 'yaml',
    path: new RegExp(`^content/authors/(${SLUG})\\.yaml$`),
    pathExample: 'content/authors/editors.yaml',
    schema: authorSchema,
    address: (slug) => `/authors/${slug}/`,
  },
  categories: {
    noun: 'category',
    format: 'yaml-list',
    path: /^content\/(categories)\.yaml$/,
    pathExample: 'content/categories.yaml',
    schema: categorySchema,
    address: (slug) => `/categories/${slug}/`,
  },
  topics: {
    noun: 'topic',
    format: 'yaml-list',
    path: /^content\/(topics)\.yaml$/,
    pathExample: 'content/topics.yaml',
    schema: headingSchema,
    address: (slug) => `/magazine/topics/${slug}/`,
  },
  series: {
    noun: 'series',
    format: 'yaml-list',
    path: /^content\/(series)\.yaml$/,
    pathExample: 'content/series.yaml',
    schema: headingSchema,
    address: (slug) => `/magazine/series/${slug}/`,
  },
  search: {
    noun: 'item of the search vocabulary',
    format: 'yaml-list',
    path: /^content\/(search)\.yaml$/,
    pathExample: 'content/search.yaml',
    schema: searchWordsSchema,
    address: () => '/search/',
  },
  rankings: {
    noun: 'ranking',
    format: 'yaml',
    path: /^content\/rankings\/(\d{4})\.yaml$/,
    pathExample: 'content/rankings/2020.yaml',
    schema: rankingSchema,
    address: (slug) => `/top-tools/${slug}/`,
  },
  ballots: {
    noun: 'ballot',
    format: 'yaml',
    path: new RegExp(`^content/ballots/(\\d{4}/${SLUG})\\.yaml$`),
    pathExample: 'content/ballots/2027/your-handle.yaml',
    schema: ballotSchema,
    address: (slug) => `/top-tools/${slug.split('/')[0]}/`,
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof COLLECTIONS;
