import { expect, test } from 'vitest';
import {
  alikePairs,
  countWords,
  readingMinutes,
  sentences,
  wordRuns,
} from '../../src/text/prose.ts';

test('words, sentences and runs are those a reader would count', () => {
  expect(countWords("It's a well-kept list, isn't it? 42 times.")).toBe(8);
  expect(sentences('One here. Two there!\n\nThree')).toEqual(['One here.', 'Two there!', 'Three']);
  expect([...wordRuns('Aa bb cc. Dd ee ff gg', 3)]).toEqual(['aa bb cc', 'dd ee ff', 'ee ff gg']);
  expect(readingMinutes('word '.repeat(1100))).toBe(5);
});

test('items that share much come as pairs, in their order', () => {
  const texts = ['late night work', 'a b c', 'a b d', 'night work late', 'a b c'];
  const pairs = alikePairs(texts, (text) => new Set(text.split(' ')), 0.5);
  expect(pairs).toEqual([
    { first: 'late night work', second: 'night work late', similarity: 1 },
    { first: 'a b c', second: 'a b d', similarity: 0.5 },
    { first: 'a b c', second: 'a b c', similarity: 1 },
    { first: 'a b d', second: 'a b c', similarity: 0.5 },
  ]);
});
