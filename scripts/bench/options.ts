import { command } from '../support/command.ts';

const PARTS = ['build', 'search', 'phone', 'fit', 'serve'];

const { values, words, refuse } = command({
  name: 'bench',
  about:
    'The performance figures: what the whole site costs to build beside bare Astro with the same tools, and how well and fast the search answers beside five search libraries and Pagefind as it comes.',
  words: '[build | search | phone | fit | serve]',
  options: {
    entries: {
      type: 'string',
      about: 'Fills the tools up to NUMBER with made-up ones for the build; none when left out.',
    },
    quick: { type: 'boolean', about: 'Leaves out the search among 20,000 records.' },
  },
  examples: [
    ['', 'both parts'],
    ['build', 'the build at its real size'],
    ['build --entries 20000', 'the build with made-up tools, which takes some ten minutes'],
    [
      'fit',
      'weights for the features of the ranking, each query judged by weights found without it',
    ],
    ['phone', 'the last part of the search alone: the built site on a slow phone with slow 4G'],
    ['serve', 'nginx with the file that is made for it, beside nginx with one file (needs wrk)'],
    ['search --quick', 'the search at the size of the directory'],
  ],
});

export const [part] = words;
if (words.length > 1 || (part !== undefined && !PARTS.includes(part)))
  refuse(
    `There is no part ${JSON.stringify(words.join(' '))}; the parts are ${PARTS.join(' and ')}.`,
  );

/** How many tools the builds are filled up to; undefined when they are built as they are. */
export const entries = values.entries === undefined ? undefined : Number(values.entries);
if (entries !== undefined && (!Number.isInteger(entries) || entries < 1))
  refuse('--entries takes a whole number from 1 on.');

export const quick = values.quick ?? false;
