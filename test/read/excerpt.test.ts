import { expect, test } from 'vitest';
import { excerpt } from '../../src/read/excerpt.ts';

const BODY = 'One [link](/tools/moodle/) stands here. A second **sentence** follows.\n\nA third.';

test('an excerpt is whole sentences, as many as fit, without markup', () => {
  expect(excerpt(BODY, 50)).toBe('One link stands here. A second sentence follows.');
  expect(excerpt(BODY, 30)).toBe('One link stands here.');
  expect(excerpt(BODY, 100)).toBe('One link stands here. A second sentence follows. A third.');
});

test('a first sentence that is too long is cut between words', () => {
  expect(excerpt(BODY, 12)).toBe('One link…');
});

test('an empty text has an empty one', () => {
  expect(excerpt('', 12)).toBe('');
});
