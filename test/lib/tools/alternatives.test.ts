import { describe, expect, test } from 'vitest';
import { findAlternatives } from '../../../src/lib/tools/alternatives.ts';
import { toolSchema, type Tool } from '../../../src/model/schemas/tool.ts';

describe('alternatives', () => {
  const tool = (slug: string, data: Partial<Tool>) => ({
    slug,
    data: toolSchema.parse({
      name: slug,
      url: `https://${slug}.example.org`,
      summary: 'A tool for the tests of this project, long enough to be a summary.',
      categories: ['notes'],
      contexts: ['personal'],
      pricing: 'free',
      platforms: ['web'],
      added: '2026-01-01',
      ...data,
    }),
  });

  test("those an editor named come first, in the editor's order; the others follow by likeness", () => {
    const found = findAlternatives([
      tool('a', { alternatives: ['d', 'b'] }),
      tool('b', {}),
      tool('c', { pricing: 'paid' }),
      tool('d', { categories: ['wikis'] }),
      tool('e', {}),
    ]).get('a')!;
    expect(found).toEqual([
      { slug: 'd', handPicked: true },
      { slug: 'b', handPicked: true },
      { slug: 'e', handPicked: false },
      { slug: 'c', handPicked: false },
    ]);
  });

  test('a closed tool is never computed as an alternative, but has alternatives itself', () => {
    const found = findAlternatives([
      tool('a', {}),
      tool('b', { status: 'discontinued', ended: 2020 }),
    ]);
    expect(found.get('a')).toEqual([]);
    expect(found.get('b')).toEqual([{ slug: 'a', handPicked: false }]);
  });

  test('a tool of another category is not an alternative', () => {
    expect(
      findAlternatives([tool('a', {}), tool('b', { categories: ['wikis'] })]).get('a'),
    ).toEqual([]);
  });
});
