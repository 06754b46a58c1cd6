import { expect, test } from 'vitest';
import { brandMark, monogram } from '../../src/icons.ts';

test.each([
  ['Google Docs', 'GD'],
  ['Moodle', 'Mo'],
  ['X', 'X'],
  ['7taps', '7t'],
  ['draw.io', 'DI'],
])('the monogram of %s is %s', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});

test('an icon is found by its slug, in lines by that of Arcticons, and by nothing else', () => {
  expect(brandMark('moodle')).toMatchObject({ size: 24 });
  expect(brandMark('moodle')?.body).toMatch(/^<path fill="currentColor" d="M/);
  expect(brandMark('arcticons:slack')).toMatchObject({ size: 48 });
  for (const none of ['../../package', 'arcticons:no-such-icon', 'arcticons:constructor', 'slack'])
    expect(brandMark(none), none).toBeUndefined();
});
