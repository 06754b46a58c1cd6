import { SLUG } from '../../text/slug.ts';
import { define, NEVER } from '../collection.ts';
import {
  articleAddress,
  authorAddress,
  issueAddress,
  replyAddress,
  seriesAddress,
  topicAddress,
} from '../page-addresses.ts';
import { articleSchema, changesOf } from '../schemas/article.ts';
import { authorSchema } from '../schemas/author.ts';
import { headingSchema } from '../schemas/heading.ts';
import { issueSchema } from '../schemas/issue.ts';
import { replySchema } from '../schemas/reply.ts';
import { seriesSchema } from '../schemas/series.ts';

export const articles = define({
  noun: 'article',
  format: 'mdx',
  path: new RegExp(`^content/articles/\\d{4}/(${SLUG})\\.mdx$`),
  pathExample: 'content/articles/2026/after-action-reviews.mdx',
  maxBytes: 80_000,
  schema: articleSchema,
  form: { path: 'article', about: 'An article for the magazine' },
  address: articleAddress,
  fileOf: (slug, { published }) =>
    published && `content/articles/${published.slice(0, 4)}/${slug}.mdx`,
  placedBy: 'published',
  appears: ({ draft, published }) => (draft ? NEVER : published),
  sources: ({ sources = [] }) => sources,
  text: {
    words: { hard: [400, 4000], usual: [900, 2000] },
    headings: true,
    footnotes: true,
    outgoing: 40,
  },
  feed: {
    item: ({ title, standfirst, published, updated, authors, topics }) => ({
      title,
      summary: standfirst,
      published,
      updated: changesOf(updated)[0]?.on,
      authors,
      topics,
    }),
  },
  search: {
    type: 'article',
    one: 'Article',
    many: 'Articles',
    item: ({ title, standfirst, published, topics }) => ({
      name: title,
      summary: standfirst,
      added: published,
      texts: topics,
    }),
  },
});

export const authors = define({
  noun: 'author',
  format: 'yaml',
  path: new RegExp(`^content/authors/(${SLUG})\\.yaml$`),
  pathExample: 'content/authors/editors.yaml',
  maxBytes: 8_000,
  schema: authorSchema,
  form: { path: 'author', about: 'Yourself, so that what you write bears your name' },
  address: authorAddress,
  missing: 'add content/authors/<slug>.yaml, or write editors',
});

export const topics = define({
  noun: 'topic',
  format: 'yaml-list',
  path: /^content\/(topics)\.yaml$/,
  pathExample: 'content/topics.yaml',
  maxBytes: 40_000,
  schema: headingSchema,
  address: topicAddress,
});

export const series = define({
  noun: 'series',
  format: 'yaml-list',
  path: /^content\/(series)\.yaml$/,
  pathExample: 'content/series.yaml',
  maxBytes: 40_000,
  schema: seriesSchema,
  address: seriesAddress,
});

export const issues = define({
  noun: 'issue',
  format: 'yaml-list',
  path: /^content\/(issues)\.yaml$/,
  pathExample: 'content/issues.yaml',
  maxBytes: 100_000,
  schema: issueSchema,
  address: issueAddress,
  appears: ({ published }) => published,
});

export const replies = define({
  noun: 'reply',
  format: 'mdx',
  path: new RegExp(`^content/replies/(${SLUG})\\.mdx$`),
  pathExample: 'content/replies/a-reply-on-transfer.mdx',
  maxBytes: 30_000,
  schema: replySchema,
  form: { path: 'reply', about: 'Your answer to an article that criticised your work' },
  address: replyAddress,
  appears: ({ published }) => published,
  text: {
    words: { hard: [20, 2000], usual: [50, 1000] },
    headings: false,
    footnotes: false,
    outgoing: 10,
  },
  feed: {
    title: 'Replies to articles',
    description: 'What those whom an article criticised have to say to it, in their own words.',
    item: ({ title, by, published }) => ({ title: `${by}: ${title}`, published }),
  },
});
