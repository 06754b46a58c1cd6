import { expect, test } from 'vitest';
import { exactFirst, isPlausible } from '../../src/client/refine-results.ts';

const fragment = (title: string, excerpt = '', aliases = '') => ({ excerpt, meta: { title, aliases } });

test('a result that begins like the query is plausible', () => {
  expect(isPlausible('quizzes', [fragment('Quiz Maker')])).toBe(true);
  expect(isPlausible('jitsy', [fragment('Jitsi Meet')])).toBe(true);
  expect(isPlausible('screen recorder', [fragment('OBS', 'it <mark>records</mark> the <mark>screen</mark>')])).toBe(true);
});

test('what Pagefind finds for nonsense by its first letter is not', () => {
  expect(isPlausible('xqzwvkjh', [fragment('X', 'formerly <mark>x</mark>'), fragment('Xing')])).toBe(false);
  expect(isPlausible('moodle', [])).toBe(false);
});

test('without words every result is plausible', () => {
  expect(isPlausible('', [fragment('Anything')])).toBe(true);
});

test('the exact name comes first, then the exact alias, then the order that was', () => {
  const items = [fragment('Moodle Workplace'), fragment('Other', '', 'Thing, Moodle'), fragment('Moodle'), fragment('Zed')];
  expect(exactFirst('MOODLE ', items, (item) => item).map((item) => item.meta.title)).toEqual(['Moodle', 'Other', 'Moodle Workplace', 'Zed']);
});
