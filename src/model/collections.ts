import type { z } from 'zod';
import { folderOf } from '../text/identity.ts';
import { NEVER, type CollectionDefinition } from './collection.ts';
import { articleSchema, changesOf } from './schemas/article.ts';
import { authorSchema } from './schemas/author.ts';
import { ballotSchema } from './schemas/ballot.ts';
import { categorySchema } from './schemas/category.ts';
import type { CitedSource } from './schemas/cited-source.ts';
import { challengeSchema } from './schemas/challenge.ts';
import { communitySchema } from './schemas/community.ts';
import { comparisonSchema } from './schemas/comparison.ts';
import { correctionsSchema } from './schemas/correction.ts';
import { digestSchema } from './schemas/digest.ts';
import { eventSchema } from './schemas/event.ts';
import { headingSchema } from './schemas/heading.ts';
import { issueSchema } from './schemas/issue.ts';
import { pickSchema } from './schemas/pick.ts';
import { rankingSchema } from './schemas/ranking.ts';
import { readingSchema } from './schemas/reading.ts';
import { replySchema } from './schemas/reply.ts';
import { searchWordsSchema } from './schemas/search-words.ts';
import { seriesSchema } from './schemas/series.ts';
import { toolSetSchema } from './schemas/tool-set.ts';
import { toolSchema } from './schemas/tool.ts';
import { waySchema } from './schemas/way.ts';
import {
  articleAddress,
  authorAddress,
  categoryAddress,
  challengeAddress,
  communityAddress,
  comparisonAddress,
  correctionsAddress,
  digestAddress,
  eventAddress,
  issueAddress,
  pickAddress,
  readingAddress,
  replyAddress,
  seriesAddress,
  toolAddress,
  toolSetAddress,
  topToolsAddress,
  topicAddress,
  wayAddress,
} from './page-addresses.ts';

/** Lets the functions of a definition know the fields of its schema. */
const define = <S extends z.ZodType>(definition: CollectionDefinition<S>) => definition;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Every collection of the site, by name: the one list that loader, checks, JSON Schemas and scripts read. */
export const COLLECTIONS = {
  tools: define({
    noun: 'tool',
    format: 'mdx',
    path: new RegExp(`^content/tools/(?:[a-z]|0)/(${SLUG})\\.mdx$`),
    pathExample: 'content/tools/m/moodle.mdx',
    maxBytes: 16_000,
    schema: toolSchema,
    form: { path: 'tool', about: 'A tool that is missing from the directory' },
    address: toolAddress,
    fileOf: (slug) => `content/tools/${folderOf(slug)}/${slug}.mdx`,
    text: {
      words: { hard: [40, 250], usual: [40, 140] },
      headings: false,
      footnotes: true,
      outgoing: 3,
    },
    feed: {
      title: 'All new tools',
      description: 'The tools added last to the directory.',
      item: ({ name, summary, added }) => ({ title: name, summary, published: added }),
    },
    search: {
      type: 'tool',
      one: 'Tool',
      many: 'Tools',
      item: ({ name, summary, added }) => ({ name, summary, added }),
    },
  }),
  articles: define({
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
  }),
  authors: define({
    noun: 'author',
    format: 'yaml',
    path: new RegExp(`^content/authors/(${SLUG})\\.yaml$`),
    pathExample: 'content/authors/editors.yaml',
    maxBytes: 8_000,
    schema: authorSchema,
    form: { path: 'author', about: 'Yourself, so that what you write bears your name' },
    address: authorAddress,
    missing: 'add content/authors/<slug>.yaml, or write editors',
  }),
  categories: define({
    noun: 'category',
    format: 'yaml-list',
    path: /^content\/(categories)\.yaml$/,
    pathExample: 'content/categories.yaml',
    maxBytes: 150_000,
    schema: categorySchema,
    address: categoryAddress,
  }),
  topics: define({
    noun: 'topic',
    format: 'yaml-list',
    path: /^content\/(topics)\.yaml$/,
    pathExample: 'content/topics.yaml',
    maxBytes: 40_000,
    schema: headingSchema,
    address: topicAddress,
  }),
  series: define({
    noun: 'series',
    format: 'yaml-list',
    path: /^content\/(series)\.yaml$/,
    pathExample: 'content/series.yaml',
    maxBytes: 40_000,
    schema: seriesSchema,
    address: seriesAddress,
  }),
  issues: define({
    noun: 'issue',
    format: 'yaml-list',
    path: /^content\/(issues)\.yaml$/,
    pathExample: 'content/issues.yaml',
    maxBytes: 100_000,
    schema: issueSchema,
    address: issueAddress,
    appears: ({ published }) => published,
  }),
  replies: define({
    noun: 'reply',
    format: 'mdx',
    path: new RegExp(`^content/replies/(${SLUG})\\.mdx$`),
    pathExample: 'content/replies/a-reply-on-transfer.mdx',
    maxBytes: 30_000,
    schema: replySchema,
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
  }),
  search: define({
    noun: 'item of the search vocabulary',
    format: 'yaml-list',
    path: /^content\/(search)\.yaml$/,
    pathExample: 'content/search.yaml',
    maxBytes: 150_000,
    schema: searchWordsSchema,
    address: () => '/search/',
  }),
  rankings: define({
    noun: 'ranking',
    format: 'yaml',
    path: /^content\/rankings\/(\d{4})\.yaml$/,
    pathExample: 'content/rankings/2020.yaml',
    maxBytes: 120_000,
    schema: rankingSchema,
    address: topToolsAddress,
    fileOf: (slug, { year = Number(slug) }) => `content/rankings/${year}.yaml`,
    placedBy: 'year',
  }),
  ballots: define({
    noun: 'ballot',
    format: 'yaml',
    path: new RegExp(`^content/ballots/(\\d{4}/${SLUG})\\.yaml$`),
    pathExample: 'content/ballots/2027/your-handle.yaml',
    maxBytes: 16_000,
    schema: ballotSchema,
    address: (slug) => topToolsAddress(slug.slice(0, 4)),
    fileOf: (slug, { year = Number(slug.slice(0, 4)) }) =>
      `content/ballots/${year}${slug.slice(4)}.yaml`,
    placedBy: 'year',
    keptOut:
      'The site shows what the votes add up to, and no voter; each ballot is a file of the repository.',
  }),
  picks: define({
    noun: 'pick of the day',
    format: 'mdx',
    path: /^content\/picks\/\d{4}\/(\d{4}-\d{2}-\d{2})\.mdx$/,
    pathExample: 'content/picks/2026/2026-11-27.mdx',
    maxBytes: 6_000,
    schema: pickSchema,
    form: { path: 'pick', about: 'A tool or a page worth a day' },
    address: pickAddress,
    fileOf: (slug, { date = slug }) => `content/picks/${date.slice(0, 4)}/${date}.mdx`,
    placedBy: 'date',
    appears: ({ date }) => date,
    text: {
      words: { hard: [60, 150], usual: [60, 150] },
      headings: false,
      footnotes: false,
      outgoing: 3,
    },
    feed: {
      title: 'Pick of the day',
      description: 'One tool or one page a day that is worth knowing, and why.',
      item: ({ title, date, author, topics }) => ({
        title,
        published: date,
        authors: [author],
        topics,
      }),
    },
    search: {
      type: 'pick',
      one: 'Pick of the day',
      many: 'Picks of the day',
      item: ({ title, date, topics }) => ({ name: title, added: date, texts: topics }),
    },
  }),
  digests: define({
    noun: 'weekly digest',
    format: 'mdx',
    path: /^content\/digests\/\d{4}\/(\d{4}-w\d{2})\.mdx$/,
    pathExample: 'content/digests/2026/2026-w48.mdx',
    maxBytes: 24_000,
    schema: digestSchema,
    form: { path: 'digest', about: 'The pages of a week' },
    address: digestAddress,
    fileOf: (slug, { week = slug }) => `content/digests/${week.slice(0, 4)}/${week}.mdx`,
    placedBy: 'week',
    appears: ({ published }) => published,
    text: {
      words: { hard: [40, 200], usual: [60, 150] },
      headings: false,
      footnotes: false,
      outgoing: 3,
    },
    feed: {
      title: 'Weekly digest',
      description: 'Five to nine pages a week on learning at work, and why they are worth reading.',
      item: ({ title, published, author }) => ({ title, published, authors: [author] }),
    },
    search: {
      type: 'digest',
      one: 'Weekly digest',
      many: 'Weekly digests',
      item: ({ title, published, links }) => ({
        name: title,
        added: published,
        texts: links.flatMap((link) => [link.title, link.why]),
      }),
    },
  }),
  challenges: define({
    noun: 'challenge',
    format: 'mdx',
    path: new RegExp(`^content/challenges/(${SLUG})\\.mdx$`),
    pathExample: 'content/challenges/working-out-loud.mdx',
    maxBytes: 60_000,
    schema: challengeSchema,
    address: challengeAddress,
    text: {
      words: { hard: [80, 600], usual: [120, 350] },
      headings: false,
      footnotes: true,
      outgoing: 6,
    },
    search: {
      type: 'challenge',
      one: '30-day challenge',
      many: '30-day challenges',
      item: ({ title, promise, audience, added, days }) => ({
        name: title,
        summary: promise,
        added,
        texts: [audience, ...days.flatMap((day) => [day.title, day.task])],
      }),
    },
  }),
  ways: define({
    noun: 'way to work and learn smarter',
    format: 'mdx',
    path: new RegExp(`^content/ways/(${SLUG})\\.mdx$`),
    pathExample: 'content/ways/ask-before-you-tell.mdx',
    maxBytes: 6_000,
    schema: waySchema,
    form: { path: 'way', about: 'A short practice that helps people work and learn' },
    address: wayAddress,
    text: {
      words: { hard: [60, 250], usual: [80, 200] },
      headings: false,
      footnotes: false,
      outgoing: 3,
    },
    search: {
      type: 'way',
      one: 'Way to work and learn',
      many: 'Ways to work and learn',
      item: ({ title }) => ({ name: title, added: '' }),
    },
  }),
  collections: define({
    noun: 'collection',
    format: 'yaml',
    path: new RegExp(`^content/collections/(${SLUG})\\.yaml$`),
    pathExample: 'content/collections/the-first-four-weeks.yaml',
    maxBytes: 10_000,
    schema: toolSetSchema,
    form: { path: 'collection', about: 'A set of tools for a purpose' },
    address: toolSetAddress,
    search: {
      type: 'collection',
      one: 'Collection',
      many: 'Collections',
      item: ({ title, purpose, added, leavesOut, tools }) => ({
        name: title,
        summary: purpose,
        added,
        texts: [leavesOut, ...tools.map(({ line }) => line)],
      }),
    },
  }),
  comparisons: define({
    noun: 'comparison',
    format: 'mdx',
    path: new RegExp(`^content/comparisons/(${SLUG})\\.mdx$`),
    pathExample: 'content/comparisons/canvas-lms-or-moodle.mdx',
    maxBytes: 8_000,
    schema: comparisonSchema,
    address: comparisonAddress,
    // One file a pair, whichever is named first.
    fileOf: (_slug, { tools }) =>
      tools?.length === 2 ? `content/comparisons/${tools.toSorted().join('-or-')}.mdx` : undefined,
    placedBy: 'tools',
    text: {
      words: { hard: [70, 160], usual: [70, 140] },
      headings: false,
      footnotes: false,
      outgoing: 2,
    },
    feed: {
      title: 'Comparisons',
      description: 'Two tools between which people choose, side by side.',
      item: ({ title, added, author }) => ({ title, published: added, authors: [author] }),
    },
  }),
  events: define({
    noun: 'event',
    format: 'yaml',
    path: new RegExp(`^content/events/(\\d{4}-\\d{2}-\\d{2}-${SLUG})\\.yaml$`),
    pathExample: 'content/events/2027-03-18-open-day.yaml',
    maxBytes: 4_000,
    schema: eventSchema,
    address: eventAddress,
    fileOf: (slug, { start = slug.slice(0, 10) }) =>
      `content/events/${start}${slug.slice(10)}.yaml`,
    placedBy: 'start',
  }),
  communities: define({
    noun: 'community of practice',
    format: 'yaml',
    path: new RegExp(`^content/communities/(${SLUG})\\.yaml$`),
    pathExample: 'content/communities/first-fridays.yaml',
    maxBytes: 4_000,
    schema: communitySchema,
    address: communityAddress,
  }),
  corrections: define({
    noun: 'day of corrections',
    format: 'yaml',
    path: /^content\/corrections\/(\d{4}-\d{2}-\d{2})\.yaml$/,
    pathExample: 'content/corrections/2026-11-28.yaml',
    maxBytes: 150_000,
    schema: correctionsSchema,
    address: correctionsAddress,
    fileOf: (slug, { date = slug }) => `content/corrections/${date}.yaml`,
    placedBy: 'date',
  }),
  readings: define({
    noun: 'reading of a sample',
    format: 'yaml',
    // A letter parts readings of one day.
    path: /^content\/readings\/(\d{4}-\d{2}-\d{2}(?:-[b-z])?)\.yaml$/,
    pathExample: 'content/readings/2026-11-28.yaml',
    maxBytes: 150_000,
    schema: readingSchema,
    address: readingAddress,
    fileOf: (slug, { date = slug }) =>
      `content/readings/${slug.startsWith(date) ? slug : date}.yaml`,
    placedBy: 'date',
  }),
};

export type CollectionName = keyof typeof COLLECTIONS;

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The fields of an entry of each collection once its schema holds. */
export type DataOf = { [C in CollectionName]: z.output<(typeof COLLECTIONS)[C]['schema']> };

/** The folder in which the pages of the entries of a collection stand. */
export function folderOfPages(collection: CollectionName): string {
  return definitionOf(collection).address('x').replace(/x\/$/, '');
}

/** The collections whose entries stand in the open data. */
export const OPEN_COLLECTIONS = COLLECTION_NAMES.filter(
  (name) => definitionOf(name).keptOut === undefined,
);

/** What is true of a collection, without the type of its fields. */
export function definitionOf(collection: CollectionName): CollectionDefinition {
  return COLLECTIONS[collection];
}

/** The slugs under which an entry stood before, from its fields, the first one first. */
export function formerlyOf(fields: Partial<DataOf[CollectionName]>): readonly string[] {
  return ('formerly' in fields && fields.formerly) || [];
}

/** The works that the text of an entry cites, by its fields as far as they could be read. */
export function citedBy(
  collection: CollectionName,
  fields: Partial<DataOf[CollectionName]>,
): readonly CitedSource[] {
  return definitionOf(collection).sources?.(fields) ?? [];
}
