import { expect, test } from 'vitest';
import { addedLater, byLetter } from '../../../src/lib/tools/tool-order.ts';

const added = (...days: string[]) => days.map((day, id) => ({ id, data: { added: day } }));

test('what came after the first day is new, the latest first; those of one day keep their order', () => {
  const tools = added('2026-01-01', '2026-02-01', '2026-01-01', '2026-03-01', '2026-02-01');
  expect(addedLater(tools).map(({ id }) => id)).toEqual([3, 1, 4]);
});

test('while all tools bear one day, none is new', () => {
  expect(addedLater(added('2026-01-01', '2026-01-01'))).toEqual([]);
  expect(addedLater([])).toEqual([]);
});

test('names are listed under their first letter, digits and signs under 0, other scripts at the end', () => {
  const names = '学习工具 Éclair 7taps anki Øredev .NET 🧠Brain Łódź Zoom أداة Яндекс Ǆ'.split(' ');
  const letters = byLetter(names.map((name) => ({ data: { name } })));
  expect(
    [...letters].map(([letter, tools]) => [letter, ...tools.map(({ data }) => data.name)]),
  ).toEqual([
    ['0', '7taps', '.NET', '🧠Brain'],
    ['a', 'anki'],
    ['d', 'Ǆ'],
    ['e', 'Éclair'],
    ['l', 'Łódź'],
    ['o', 'Øredev'],
    ['z', 'Zoom'],
    ['other', '学习工具', 'أداة', 'Яндекс'],
  ]);
});
