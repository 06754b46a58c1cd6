import { expect, test } from 'vitest';
import { countWords, readingMinutes, sentences, wordRuns } from '../../src/text/prose.ts';

test('words, sentences and runs are those a reader would count', () => {
  expect(countWords("It's a well-kept list, isn't it? 42 times.")).toBe(8);
  expect(sentences('One here. Two there!\n\nThree')).toEqual(['One here.', 'Two there!', 'Three']);
  expect([...wordRuns('Aa bb cc. Dd ee ff gg', 3)]).toEqual(['aa bb cc', 'dd ee ff', 'ee ff gg']);
  expect(readingMinutes('word '.repeat(1100))).toBe(5);
});
