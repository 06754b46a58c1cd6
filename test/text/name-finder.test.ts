import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../src/text/name-finder.ts';

const ITEMS = [
  { slug: 'moodle', names: ['Moodle'] },
  { slug: 'kahoot', names: ['Kahoot!'] },
  { slug: 'slack', names: ['Slack'] },
  { slug: 'monday-com', names: ['monday.com', 'Monday'] },
  { slug: 'google-search', names: ['Google Search', 'Google'] },
  { slug: 'google-forms', names: ['Google Forms'] },
  { slug: 'google-docs', names: ['Google Docs'] },
  { slug: 'google-plus', names: ['Google+'] },
  { slug: 'h5p', names: ['H5P'] },
];
const find = nameFinder(ITEMS, [
  'There is some slack in the rope, and monday is a bad day for a search.',
]);

describe('names in a text', () => {
  test.each<[string, string[]]>([
    ['Moodle keeps the marks, and Kahoot asks.', ['moodle: Moodle', 'kahoot: Kahoot']],
    ['Moodle’s marks; Moodle-like; Moodlerooms.', ['moodle: Moodle']],
    [
      'Google Forms and Google Docs, but Google itself is a company.',
      ['google-forms: Google Forms', 'google-docs: Google Docs'],
    ],
    [
      'Google+ closed; Google Search did not.',
      ['google-plus: Google+', 'google-search: Google Search'],
    ],
    ['Slack comes before Monday, in moodle or not.', []],
    ['Google. Forms are another matter.', []],
    ['', []],
  ])('in “%s”', (text, expected) => {
    expect(find(text).map(({ slug, name }) => `${slug}: ${name}`)).toEqual(expected);
  });
});
