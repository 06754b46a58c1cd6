import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../src/lib/search/name-index.ts';
import type { SearchRecord } from '../../../src/lib/search/record.ts';

/** A tool by its name alone; with aliases, standing or state where they matter. */
function tool(name: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return {
    type: 'tool',
    slug: name.toLowerCase(),
    href: '/',
    name,
    aliases: [],
    categories: [],
    facets: {},
    status: 'active',
    added: '2026-01-01',
    prior: 0,
    ...more,
  };
}

/** The names that answer what is typed, best first. */
function found(typed: string, tools: SearchRecord[]): string[] {
  const index = new NameIndex(new Map(tools.entries()));
  return index.find(typed, 9).map(({ id }) => index.record(id).name);
}

describe('of two names that comes first', () => {
  test.each([
    ['the very name before a longer one', 'zoom', ['Zoom', 'Zoom Events']],
    ['a name of which whole words are typed', 'google', ['Google Meet Calls', 'Googlestix']],
    ['the one of which more is typed', 'mood', ['Moodle', 'Moodboarder']],
    ['a name that begins so before one that holds the word', 'meet', ['Meeting', 'Google Meet']],
    ['one letter wrong before two', 'blackbord', ['Blackboard', 'Blockbord X']],
    ['the one with the right first letter', 'mooble', ['Moodle', 'Gooble']],
    ['a part of a name in a script without spaces', '测验', ['测验工具', '中文测验工具']],
  ])('%s: %s', (_, typed, [first = '', second = '']) => {
    expect(found(typed, [tool(second), tool(first)])).toEqual([first, second]);
  });

  test('of a name and an alias alike, the name', () => {
    const tools = [tool('Webex Meetings', { aliases: ['Spark'] }), tool('Spark')];
    expect(found('spark', tools)).toEqual(['Spark', 'Webex Meetings']);
  });

  test('the better known of two that are about as near', () => {
    expect(found('mood', [tool('Moodly'), tool('Moodle', { prior: 0.9 })])[0]).toBe('Moodle');
  });

  test('one in use before one of the same name that has closed', () => {
    const tools = [tool('Scratch', { status: 'closed', slug: 'old' }), tool('Scratch')];
    const index = new NameIndex(new Map(tools.entries()));
    expect(index.find('scratch', 2).map(({ id }) => id)).toEqual([1, 0]);
  });
});

describe('a name is found', () => {
  test.each([
    ['with its words in another order', 'meet google', 'Google Meet', false],
    ['by the beginnings of its words', 'powerp mic', 'Microsoft PowerPoint', false],
    ['half typed across its words', 'googleme', 'Google Meet', false],
    ['with its words run together', 'googlemeet', 'Google Meet', false],
    ['with two neighbours of three letters changed round', 'hp5', 'H5P', true],
    ['with two letters wrong', 'blakbord', 'Blackboard', true],
    ['misspelt and in another order', 'meat gogle', 'Google Meet', true],
    ['half typed with a slip', 'captev', 'Captivate', true],
  ])('%s: %s', (_, typed, name, misspelt) => {
    const index = new NameIndex(new Map([tool('Anki'), tool(name)].entries()));
    expect(index.find(typed, 2).map((match) => [match.text, match.misspelt])).toEqual([
      [name, misspelt],
    ]);
  });

  test.each([
    ['a word of three letters with one wrong', 'obz', 'OBS'],
    ['a single letter inside a word', 'n', 'Anki'],
    ['what shares a beginning of four letters', 'moodboard', 'Moodle'],
  ])('but not by %s: %s', (_, typed, name) => {
    expect(found(typed, [tool(name)])).toEqual([]);
  });
});
