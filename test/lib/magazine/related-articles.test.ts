import { expect, test } from 'vitest';
import { relatedArticles } from '../../../src/lib/magazine/related-articles.ts';

test('related articles share something, nearest first', () => {
  const article = (id: string, tools: string[], topics: string[]) => ({
    id,
    data: { tools, topics, published: '2026-01-01' },
  });
  const all = [
    article('a', ['x'], ['t']),
    article('b', ['x'], []),
    article('c', [], ['t']),
    article('d', ['y'], ['u']),
  ];
  expect(relatedArticles(all[0]!, all).map((other) => other.id)).toEqual(['c', 'b']);
});
