import { folderOf } from '../../text/identity.ts';
import { SLUG } from '../../text/slug.ts';
import { define } from '../collection.ts';
import {
  categoryAddress,
  comparisonAddress,
  toolAddress,
  toolSetAddress,
} from '../page-addresses.ts';
import { categorySchema } from '../schemas/category.ts';
import { comparisonSchema } from '../schemas/comparison.ts';
import { searchWordsSchema } from '../schemas/search-words.ts';
import { toolSchema } from '../schemas/tool.ts';
import { toolSetSchema } from '../schemas/tool-set.ts';

export const tools = define({
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
});

export const categories = define({
  noun: 'category',
  format: 'yaml-list',
  path: /^content\/(categories)\.yaml$/,
  pathExample: 'content/categories.yaml',
  maxBytes: 150_000,
  schema: categorySchema,
  address: categoryAddress,
});

/** Sets of tools for a purpose, which readers know as collections. */
export const toolSets = define({
  noun: 'collection',
  format: 'yaml',
  path: new RegExp(`^content/collections/(${SLUG})\\.yaml$`),
  pathExample: 'content/collections/the-first-four-weeks.yaml',
  maxBytes: 10_000,
  schema: toolSetSchema,
  form: { path: 'collection', about: 'A set of tools for a purpose' },
  address: toolSetAddress,
  feed: {
    title: 'Collections',
    description: 'Sets of tools for a purpose, each tool with its line.',
    item: ({ title, purpose, added, curator }) => ({
      title,
      summary: purpose,
      published: added,
      authors: [curator],
    }),
  },
  card: {
    label: 'Collection',
    icon: 'layers',
    item: ({ title, tools }) => ({ title, detail: `${tools.length} tools, each with its line` }),
  },
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
});

export const comparisons = define({
  noun: 'comparison',
  format: 'mdx',
  path: new RegExp(`^content/comparisons/(${SLUG})\\.mdx$`),
  pathExample: 'content/comparisons/canvas-lms-or-moodle.mdx',
  maxBytes: 8_000,
  schema: comparisonSchema,
  form: {
    path: 'comparison',
    about: 'Two tools side by side, with your word on who is served by which',
  },
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
  card: {
    label: 'Compare',
    icon: 'scale',
    item: ({ title }) => ({ title, detail: 'Side by side, on facts and who shows them' }),
  },
  feed: {
    title: 'Comparisons',
    description: 'Two tools side by side, with a word by an editor.',
    item: ({ title, added, author }) => ({ title, published: added, authors: [author] }),
  },
});

/** What people call things when they search, and what they mean by it. */
export const searchWords = define({
  noun: 'item of the search vocabulary',
  format: 'yaml-list',
  path: /^content\/(search)\.yaml$/,
  pathExample: 'content/search.yaml',
  maxBytes: 150_000,
  schema: searchWordsSchema,
  address: () => '/search/',
});
