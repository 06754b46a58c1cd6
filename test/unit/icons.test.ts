import { expect, test } from 'vitest';
import { brandPath, monogram } from '../../src/icons.ts';

test.each([
  ['Google Docs', 'GD'],
  ['Moodle', 'Mo'],
  ['X', 'X'],
  ['7taps', '7t'],
  ['draw.io', 'DI'],
])('the monogram of %s is %s', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});

test('an icon is found by its slug and by nothing else', () => {
  expect(brandPath('moodle')).toMatch(/^M/);
  expect(brandPath('../../package')).toBeUndefined();
});
