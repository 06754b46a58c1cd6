import { SLUG } from '../../text/slug.ts';
import { formatDay } from '../../text/days.ts';
import { define } from '../collection.ts';
import { challengeAddress, digestAddress, pickAddress, wayAddress } from '../page-addresses.ts';
import { challengeSchema } from '../schemas/challenge.ts';
import { digestSchema } from '../schemas/digest.ts';
import { pickSchema } from '../schemas/pick.ts';
import { waySchema } from '../schemas/way.ts';

export const picks = define({
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
  card: {
    label: 'Pick of the day',
    icon: 'sparkles',
    item: ({ title, date }) => ({ title, detail: formatDay(date) }),
  },
  search: {
    type: 'pick',
    one: 'Pick of the day',
    many: 'Picks of the day',
    item: ({ title, date, topics }) => ({ name: title, added: date, texts: topics }),
  },
});

export const digests = define({
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
  card: {
    label: 'Weekly digest',
    icon: 'newspaper',
    item: ({ title, published, links }) => ({
      title,
      detail: `${links.length} pages worth reading · ${formatDay(published)}`,
    }),
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
});

export const challenges = define({
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
  feed: {
    title: '30-day challenges',
    description: 'Thirty tasks of ten to twenty minutes, for one habit.',
    item: ({ title, promise, added, author }) => ({
      title,
      summary: promise,
      published: added,
      authors: [author],
    }),
  },
  card: {
    label: '30-day challenge',
    icon: 'calendar-check',
    item: ({ title, days }) => ({ title, detail: `${days.length} days, 10 to 20 minutes each` }),
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
});

export const ways = define({
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
});
