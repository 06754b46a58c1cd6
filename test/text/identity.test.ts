import { describe, expect, test } from 'vitest';
import {
  homepageKey,
  looseNameKey,
  nameKey,
  slugify,
  slugProblem,
  voterKey,
} from '../../src/text/identity.ts';

describe('telling tools apart', () => {
  test.each([
    ['Beta Cards', 'beta  cards'],
    ['Mark’s Tool', "Mark's Tool"],
    ['“Q”', '"Q"'],
    ['Arts & Culture', 'Arts and Culture'],
    ['Self–Study', 'Self-Study'],
    ['Alpha Quiz', '\u0391lpha Quiz'],
    ['Moodle', '𝐌𝐨𝐨𝐝𝐥𝐞'],
    ['Copa', 'Сора'],
    ['power', 'po\u200dwer'],
  ])('%s and %s are one name', (first, second) => {
    expect(nameKey(first)).toBe(nameKey(second));
  });

  test.each([
    ['.NET', 'Net'],
    ['Yo', 'Yō'],
    ['Notion', 'Notion!'],
    ['C++', 'C#'],
    ['!!!', '?'],
    ['中文', '中国'],
    ['Оса', 'Осы'],
  ])('%s and %s are two', (first, second) => {
    expect(nameKey(first)).not.toBe(nameKey(second));
  });

  test('names that differ in signs and accents only are loosely the same', () => {
    expect(looseNameKey('Genial.ly')).toBe(looseNameKey('Génially'));
    expect(looseNameKey('C++')).not.toBe(looseNameKey('C#'));
  });

  test.each([
    ['Ann B.', 'ANN-B'],
    ['Anna', 'Аnnа'],
  ])('%s and %s are one voter', (first, second) => {
    expect(voterKey(first)).toBe(voterKey(second));
  });

  test.each([
    ['Ann Lee', 'AnnLee'],
    ['J. Smith', 'JSmith'],
    ['🦊', '🐼'],
    ['Ann 🦊', 'Ann'],
    ['Анна', 'Anna'],
    ['José', 'Jose'],
    ['李', '王'],
  ])('%s and %s are two voters', (first, second) => {
    expect(voterKey(first)).not.toBe(voterKey(second));
  });

  test.each([
    'https://example.org',
    'https://www.example.org/',
    'https://EXAMPLE.org:443/index.html',
    'https://example.org./',
  ])('%s is the same homepage as https://example.org/', (address) => {
    expect(homepageKey(address)).toBe(homepageKey('https://example.org/'));
  });

  test('path, its case, query and fragment make another homepage', () => {
    const addresses = [
      'https://apps.example.org/Abc',
      'https://apps.example.org/aBC',
      'https://apps.example.org/Abc?id=1',
      'https://apps.example.org/Abc?id=2',
      'https://apps.example.org/#/one',
      'https://apps.example.org/#/two',
    ];
    expect(new Set(addresses.map(homepageKey)).size).toBe(addresses.length);
  });

  test.each([
    ['Google Arts & Culture', 'google-arts-and-culture'],
    ["Mark's Tool", 'marks-tool'],
    ['Éditeur C++', 'editeur-c-plus-plus'],
    ['1Password', '1password'],
    ['Øredev Straße Łódź', 'oredev-strasse-lodz'],
    ['C#', 'c-sharp'],
    ['中文工具', ''],
    ['---', ''],
  ])('%s gets the slug %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });
});

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'a'.repeat(81)])(
  'the slug %s cannot be a file everywhere',
  (slug) => {
    expect(slugProblem(slug)).toBeDefined();
  },
);

test.each(['constructor', 'index', 'console', 'com10', 'a'.repeat(80)])(
  'the slug %s can',
  (slug) => {
    expect(slugProblem(slug)).toBeUndefined();
  },
);
