import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesInSource } from '../../src/read/source-place.ts';

const START = { line: 7, column: 3 };

/** The place of a word of the text, as `line:column`. */
function placeOf(word: string, source: string, text: string): string {
  const { line, column } = placesInSource(source, text, START)(text.indexOf(word));
  return `${line}:${column}`;
}

describe('a word of a text is found in its source', () => {
  test.each([
    ['in plain text', 'some word', 'some word', '7:8'],
    ['after an escape', String.raw`a \* word`, 'a * word', '7:8'],
    ['after a backslash that is meant', String.raw`a \q word`, String.raw`a \q word`, '7:8'],
    ['after a named reference', 'a &amp; word', 'a & word', '7:11'],
    ['after a numeric reference beyond U+FFFF', '&#x1F600; word', '😀 word', '7:13'],
    ['after a reference that stands for itself', '&nix; word', '&nix; word', '7:9'],
    ['within which a letter is a reference', 'w&#111;rd', 'word', '7:3'],
    ['after an emoji', '😀 word', '😀 word', '7:6'],
    ['on a continued line', 'one\ntwo word', 'one\ntwo word', '8:5'],
    ['on a continued line of a quotation', 'one\n> two word', 'one\ntwo word', '8:7'],
    ['on a continued line of a list', 'one\n   two word', 'one\ntwo word', '8:8'],
    ['after spaces at the end of a line', 'one   \nword', 'one\nword', '8:1'],
  ])('%s', (_, source, text, place) => {
    expect(placeOf('word', source, text)).toBe(place);
  });
});

test('a text that is its own source has every letter at its own place', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '>', '😀') }), (text) => {
      const place = placesInSource(text, text, { line: 1, column: 1 });
      for (const index of text.split('').keys()) {
        const before = text.slice(0, index + 1).split('\n');
        const { line } = place(index);
        expect(line).toBe(text[index] === '\n' ? before.length - 1 : before.length);
      }
    }),
  );
});

test('a source that has nothing to do with the text gives a place within it', () => {
  expect(placesInSource('abc', 'xyz', START)(2)).toEqual({ line: 7, column: 6 });
});
