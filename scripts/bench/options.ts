import { command } from '../support/command.ts';

const PARTS = ['build', 'search'];

const { values, words, refuse } = command({
  name: 'bench',
  about:
    "The performance figures: what a build costs beside Astro's own Markdown path, and how well and fast the search answers beside five search libraries and Pagefind as it comes.",
  words: '[build | search]',
  options: {
    entries: { type: 'string', about: 'Builds that NUMBER of entries; 2000 when left out.' },
    quick: { type: 'boolean', about: 'Leaves out the search among 20,000 records.' },
  },
  examples: [
    ['', 'both parts'],
    ['build --entries 500', 'the build of fewer entries'],
    ['search --quick', 'the search at the size of the directory'],
  ],
});

export const [part] = words;
if (words.length > 1 || (part !== undefined && !PARTS.includes(part)))
  refuse(
    `There is no part ${JSON.stringify(words.join(' '))}; the parts are ${PARTS.join(' and ')}.`,
  );

/** How many entries the builds are made of. */
export const entries = Number(values.entries ?? 2000);
if (!Number.isInteger(entries) || entries < 1) refuse('--entries takes a whole number from 1 on.');

export const quick = values.quick ?? false;
