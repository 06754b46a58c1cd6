import { expect, test } from 'vitest';
import { byLetter, newest } from '../../../src/lib/tools/tool-order.ts';

test("the newest come first, and one day's tools are not in alphabetical order", () => {
  const tools = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    id,
    data: { added: '2026-01-01' },
  }));
  const order = newest([...tools, { id: 'new', data: { added: '2026-02-01' } }]).map(
    (tool) => tool.id,
  );
  expect(order[0]).toBe('new');
  expect(order.slice(1)).not.toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
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
