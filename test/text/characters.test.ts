import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  oddCharacters,
  printable,
  terminalText,
  unreadableAt,
  visible,
  xmlText,
} from '../../src/text/characters.ts';

const inLine = (text: string) => oddCharacters(text, 'line')[0]?.problem;
const inProse = (text: string) => oddCharacters(text, 'prose')[0]?.problem;

describe('characters that nobody sees', () => {
  test.each([
    ['an escape', 'a\u001bb', 'holds the control character U+001B'],
    ['NEL', 'a\u0085b', 'holds the control character U+0085'],
    ['a line separator', 'a\u2028b', 'holds the invisible character U+2028'],
    ['half a character', 'a\ud800b', 'holds half a character, U+D800'],
    ['U+FFFE', 'a\ufffeb', 'holds U+FFFE, which is no character'],
    ['a noncharacter of a higher plane', 'a\u{1ffff}b', 'holds U+1FFFF, which is no character'],
    ['a right-to-left override', 'a\u202eb', 'holds the invisible character U+202E'],
    ['an isolate', 'a\u2066b', 'holds the invisible character U+2066'],
    ['a right-to-left mark', 'a\u200fb', 'holds the invisible character U+200F'],
    ['an Arabic letter mark', 'a\u061cb', 'holds the invisible character U+061C'],
    ['a zero width space', 'Alpha\u200b Quiz', 'holds the invisible character U+200B'],
    ['a word joiner', 'a\u2060b', 'holds the invisible character U+2060'],
    ['a byte order mark', 'a\ufeffb', 'holds the invisible character U+FEFF'],
    ['a soft hyphen', 'a\u00adb', 'holds the invisible character U+00AD'],
    ['a Hangul filler', '\u3164', 'holds the invisible character U+3164'],
    ['a Braille blank', '\u2800', 'holds the invisible character U+2800'],
    ['a tag', 'Tag\u{e0041}', 'holds the invisible character U+E0041'],
    ['a joiner between Latin letters', 'power\u200dful', 'holds the invisible character U+200D'],
    ['a variation selector on a letter', 'a\ufe0f', 'holds the invisible character U+FE0F'],
    [
      'what could not be read',
      'a\ufffdb',
      'holds U+FFFD, which stands for something that could not be read',
    ],
  ])('%s is named', (_, text, problem) => {
    expect(inLine(text)).toBe(problem);
  });

  test('every kind is named once, at its first place', () => {
    expect(oddCharacters('👩‍🏫 a\u200bb\u0008\u200b', 'line')).toEqual([
      { index: 7, problem: 'holds the invisible character U+200B' },
      { index: 9, problem: 'holds the control character U+0008' },
    ]);
  });
});

describe('characters that a script or an emoji needs', () => {
  test.each([
    ['an emoji of several', '👩‍👩‍👧‍👦 Family'],
    ['an emoji with a skin tone', '👩🏽‍🏫 Class'],
    ['a pirate flag', '🏴‍☠️'],
    ['a flag spelt with tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a keycap', '1️⃣'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['Malayalam that ends with a joiner', 'അവന്‍'],
    ['Khmer with places for line ends', 'ភាសា\u200bខ្មែរ'],
    ['a variant of a Han character', '葛\u{e0100}'],
    ['Vietnamese, taken apart', 'Việt Nam'.normalize('NFD')],
    ['Greek of many accents, taken apart', 'ᾧ'.normalize('NFD')],
    ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית'],
    ['Tibetan stacks', 'བསྒྲུབས་'],
    ['no-break spaces and private use', 'Wide\u00a0wide \ue000'],
  ])('%s passes', (_, text) => {
    expect(inLine(text)).toBeUndefined();
  });

  test('a tag outside a flag does not pass', () => {
    expect(inLine('🏴\u{e0067}\u{e0062}')).toContain('U+E0067');
  });
});

test('in prose, lines, tabs and soft hyphens inside words may stand; a soft hyphen elsewhere may not', () => {
  expect(inProse('Learn\u00ading\n\tnow')).toBeUndefined();
  expect(inProse('Learning \u00ad now')).toContain('U+00AD');
});

test('marks heaped on one letter are counted', () => {
  expect(inLine('Z\u0334\u0336\u0335')).toBe('stacks 3 marks on one letter');
  expect(inLine(`Z${'\u0301\u0323'.repeat(90_000)}`)).toBe('stacks 180000 marks on one letter');
});

test('a file is unreadable where a control, a direction mark or a late byte order mark stands in it', () => {
  expect(unreadableAt('name: a\u200b\tb\r\n')).toBe(-1);
  expect(unreadableAt('name: \ufeffa')).toBe(6);
});

test('what is not seen does not count in comparisons', () => {
  expect(visible('power\u200dful seam\u00adless \u{e0041}')).toBe('powerful seamless ');
});

test('XML text holds what production 2 allows, and nothing else is lost', () => {
  expect(xmlText('a\u0008\ufffe\ud800b\u0085\t\n😀')).toBe('ab\u0085\t\n😀');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(xmlText(text)).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
    }),
  );
});

test('printed values can neither end their line nor reach the terminal', () => {
  expect(terminalText('Eve\u001b[2J\n::error::\u202e\u009b')).toBe('Eve�[2J�::error::��');
  expect(printable`one ${'a\nb'}\ntwo ${3}`).toBe('one a�b\ntwo 3');
});
