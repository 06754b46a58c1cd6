import { expect, test } from 'vitest';
import { relatedArticles } from '../../../src/lib/magazine/related-articles.ts';

const article = (
  id: string,
  {
    tools = [],
    topics = [],
    series,
    published = '2026-01-01',
  }: {
    tools?: string[];
    topics?: string[];
    series?: string;
    published?: string;
  } = {},
) => ({ id, data: { tools, topics, series, published } });

const one = article('one', { tools: ['x', 'y', 'z'], topics: ['t', 'u', 'v'], series: 's' });
const idsOf = (...others: ReturnType<typeof article>[]) =>
  relatedArticles(one, [one, ...others]).map(({ id }) => id);

test.each([
  ['the series before a topic and a tool', { series: 's' }, { topics: ['t'], tools: ['x'] }],
  ['a topic before a tool', { topics: ['t'] }, { tools: ['x'] }],
  ['three tools before a topic', { tools: ['x', 'y', 'z'] }, { topics: ['t'] }],
  ['of those as near, the newest', { tools: ['x'], published: '2026-02-01' }, { tools: ['y'] }],
])('related articles come nearest first: %s', (_, first, second) => {
  expect(idsOf(article('b', second), article('a', first))).toEqual(['a', 'b']);
});

test('an article that shares nothing is not related, nor is one to itself', () => {
  expect(idsOf(article('other', { tools: ['w'] }))).toEqual([]);
});
