import type { z } from 'zod';
import { articleSchema } from './schemas/article.ts';
import { authorSchema } from './schemas/author.ts';
import { ballotSchema } from './schemas/ballot.ts';
import { categorySchema } from './schemas/category.ts';
import { challengeSchema } from './schemas/challenge.ts';
import { digestSchema } from './schemas/digest.ts';
import { headingSchema } from './schemas/heading.ts';
import { pickSchema } from './schemas/pick.ts';
import { rankingSchema } from './schemas/ranking.ts';
import { searchWordsSchema } from './schemas/search-words.ts';
import { toolSetSchema } from './schemas/tool-set.ts';
import { toolSchema } from './schemas/tool.ts';
import { waySchema } from './schemas/way.ts';

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
  /** The largest file in bytes: some five times the largest there is. */
  maxBytes: number;
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
    maxBytes: 16_000,
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
    maxBytes: 80_000,
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
    maxBytes: 8_000,
    schema: authorSchema,
    address: (slug) => `/authors/${slug}/`,
  },
  categories: {
    noun: 'category',
    format: 'yaml-list',
    path: /^content\/(categories)\.yaml$/,
    pathExample: 'content/categories.yaml',
    maxBytes: 150_000,
    schema: categorySchema,
    address: (slug) => `/categories/${slug}/`,
  },
  topics: {
    noun: 'topic',
    format: 'yaml-list',
    path: /^content\/(topics)\.yaml$/,
    pathExample: 'content/topics.yaml',
    maxBytes: 40_000,
    schema: headingSchema,
    address: (slug) => `/magazine/topics/${slug}/`,
  },
  series: {
    noun: 'series',
    format: 'yaml-list',
    path: /^content\/(series)\.yaml$/,
    pathExample: 'content/series.yaml',
    maxBytes: 40_000,
    schema: headingSchema,
    address: (slug) => `/magazine/series/${slug}/`,
  },
  search: {
    noun: 'item of the search vocabulary',
    format: 'yaml-list',
    path: /^content\/(search)\.yaml$/,
    pathExample: 'content/search.yaml',
    maxBytes: 150_000,
    schema: searchWordsSchema,
    address: () => '/search/',
  },
  rankings: {
    noun: 'ranking',
    format: 'yaml',
    path: /^content\/rankings\/(\d{4})\.yaml$/,
    pathExample: 'content/rankings/2020.yaml',
    maxBytes: 120_000,
    schema: rankingSchema,
    address: (slug) => `/top-tools/${slug}/`,
  },
  ballots: {
    noun: 'ballot',
    format: 'yaml',
    path: new RegExp(`^content/ballots/(\\d{4}/${SLUG})\\.yaml$`),
    pathExample: 'content/ballots/2027/your-handle.yaml',
    maxBytes: 16_000,
    schema: ballotSchema,
    address: (slug) => `/top-tools/${slug.split('/')[0]}/`,
  },
  picks: {
    noun: 'pick of the day',
    format: 'mdx',
    path: /^content\/picks\/\d{4}\/(\d{4}-\d{2}-\d{2})\.mdx$/,
    pathExample: 'content/picks/2026/2026-11-27.mdx',
    maxBytes: 6_000,
    schema: pickSchema,
    address: (slug) => `/picks/${slug}/`,
    outgoing: 3,
  },
  digests: {
    noun: 'weekly digest',
    format: 'mdx',
    path: /^content\/digests\/\d{4}\/(\d{4}-w\d{2})\.mdx$/,
    pathExample: 'content/digests/2026/2026-w48.mdx',
    maxBytes: 24_000,
    schema: digestSchema,
    address: (slug) => `/digests/${slug}/`,
    outgoing: 3,
  },
  challenges: {
    noun: 'challenge',
    format: 'mdx',
    path: new RegExp(`^content/challenges/(${SLUG})\\.mdx$`),
    pathExample: 'content/challenges/working-out-loud.mdx',
    maxBytes: 60_000,
    schema: challengeSchema,
    address: (slug) => `/challenges/${slug}/`,
    outgoing: 6,
  },
  ways: {
    noun: 'way to work and learn smarter',
    format: 'mdx',
    path: new RegExp(`^content/ways/(${SLUG})\\.mdx$`),
    pathExample: 'content/ways/ask-before-you-tell.mdx',
    maxBytes: 6_000,
    schema: waySchema,
    address: (slug) => `/ways/#${slug}`,
    outgoing: 3,
  },
  collections: {
    noun: 'collection',
    format: 'yaml',
    path: new RegExp(`^content/collections/(${SLUG})\\.yaml$`),
    pathExample: 'content/collections/the-first-four-weeks.yaml',
    maxBytes: 10_000,
    schema: toolSetSchema,
    address: (slug) => `/collections/${slug}/`,
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof COLLECTIONS;
