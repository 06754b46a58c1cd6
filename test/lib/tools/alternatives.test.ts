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

  test.each<[string, Partial<Tool>, Partial<Tool>, Partial<Tool>[]]>([
    [
      'a shared home before being named by a tool of another home',
      { categories: ['notes'] },
      { categories: ['boards', 'notes'], alternatives: ['a'] },
      [],
    ],
    ['a second shared category', { categories: ['notes', 'wikis'] }, {}, []],
    [
      'being named by it before everything that is shared but categories',
      { alternatives: ['a'], platforms: ['ios'] },
      { platforms: ['web'] },
      [],
    ],
    [
      'being often named by others',
      { pricing: 'paid' },
      {},
      [{ alternatives: ['z'] }, { alternatives: ['z'] }],
    ],
    ['shared platforms before a shared price', { pricing: 'paid' }, { platforms: ['ios'] }, []],
    ['shared contexts', {}, { contexts: ['education'] }, []],
    ['shared standards', { standards: ['scorm'] }, { standards: ['xapi'] }, []],
    ['a shared price', {}, { pricing: 'paid' }, []],
  ])('likeness puts first: %s', (_, first, second, others) => {
    const found = findAlternatives([
      tool('a', { categories: ['notes', 'wikis'], standards: ['scorm'] }),
      tool('y', second),
      tool('z', first),
      ...others.map((other, index) =>
        tool(`other-${index}`, { ...other, categories: ['surveys'] }),
      ),
    ]).get('a');
    expect(found?.map(({ slug }) => slug)).toEqual(['z', 'y']);
  });

  test('a tool of another category is not an alternative', () => {
    expect(
      findAlternatives([tool('a', {}), tool('b', { categories: ['wikis'] })]).get('a'),
    ).toEqual([]);
  });
});
