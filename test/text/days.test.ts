import { expect, test } from 'vitest';
import { formatPartialDay, formatWeek, weekOf } from '../../src/text/days.ts';

test.each([
  ['2026-11-20', '2026-w47'],
  ['2026-11-22', '2026-w47'],
  ['2026-11-23', '2026-w48'],
  ['2026-12-31', '2026-w53'],
  ['2027-01-03', '2026-w53'],
  ['2027-01-04', '2027-w01'],
  ['2024-12-30', '2025-w01'],
  ['2023-01-01', '2022-w52'],
])('%s lies in the ISO week %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('a week and a date that is not known to the day are shown as readers say them', () => {
  expect(formatWeek('2027-w01')).toBe('Week 1 of 2027');
  expect(['2014', '2014-07', '2014-07-03'].map(formatPartialDay)).toEqual([
    '2014',
    'July 2014',
    '3 July 2014',
  ]);
});
