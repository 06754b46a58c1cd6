import { expect, test } from 'vitest';
import { calendarOf, calendarReport, isIdle } from '../../../src/lib/magazine/calendar.ts';

const article = (slug: string, published: string, draft = false) => ({
  slug,
  title: `About ${slug}`,
  published,
  draft,
});

test('the calendar tells what has appeared from what is to come, earliest first, and leaves drafts out', () => {
  const { appeared, drafts, toCome } = calendarOf(
    [
      article('later', '2026-12-20'),
      article('today', '2026-12-01'),
      article('soon', '2026-12-08'),
      article('unready', '2026-12-02', true),
    ],
    '2026-12-01',
  );
  expect({ appeared, drafts }).toEqual({ appeared: 1, drafts: 1 });
  expect(toCome.map(({ slug, inDays }) => [slug, inDays])).toEqual([
    ['soon', 7],
    ['later', 19],
  ]);
});

test.each([
  ['2026-12-21', true],
  ['2026-12-20', false],
])('with an article on %s, that it is idle on 29 November is %s', (published, idle) => {
  expect(isIdle(calendarOf([article('a', published)], '2026-11-29'))).toBe(idle);
});

test('a stretch of more than three weeks without an article is named, also one before the next', () => {
  expect(
    calendarReport(
      calendarOf([article('a', '2026-12-05'), article('b', '2027-01-10')], '2026-12-01'),
    ).slice(3),
  ).toEqual([
    'Nothing for 36 days from 2026-12-05 to 2027-01-10',
    'The last that is planned appears on 2027-01-10',
  ]);
});

test('an empty calendar asks for something', () => {
  expect(calendarReport(calendarOf([article('a', '2026-01-01')], '2026-12-01')).at(-1)).toBe(
    'Nothing is to come for 21 days: schedule something',
  );
});
