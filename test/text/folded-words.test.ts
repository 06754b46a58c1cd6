import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsOf } from '../../src/text/folded-words.ts';

test('a text without accents is folded as one with them, whatever it holds', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim());
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["Don't & C++", ['dont', 'and', 'c++']],
  ['Éxé-Learning!', ['exe', 'learning']],
])('%s is read as its words', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
