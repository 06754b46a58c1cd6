import { expect, test } from 'vitest';
import { contentSearchFiles, engineOver } from '../../scripts/bench/content-engine.ts';
import { judge, judgedQueries } from '../../scripts/bench/judge.ts';

/** The least share of queries with a right answer among the first three, by kind. */
const LEAST: Record<string, number> = {
  name: 0.98,
  alias: 0.95,
  typo: 0.95,
  half: 0.9,
  category: 0.9,
  acronym: 0.9,
  task: 0.85,
  alternative: 0.85,
  constraint: 0.85,
  closed: 0.95,
};

const queries = judgedQueries();
const engine = engineOver(contentSearchFiles());
const { verdicts, missed } = await judge(queries, async (q) =>
  (await engine.search({ q, chosen: {}, sort: 'relevance' })).hits.map(({ record }) => record.slug),
);

test('there are at least 250 judged queries, of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
  expect([...new Set(queries.map(({ kind }) => kind))].sort()).toEqual(Object.keys(LEAST).sort());
});

test.each(Object.entries(LEAST))(
  'enough queries of the kind “%s” have a right answer among the first three',
  (kind, least) => {
    const wrong = missed
      .filter(({ query }) => query.kind === kind)
      .map(({ query, got }) => `${query.q}: ${got.slice(0, 3).join(', ')}`);
    expect(
      verdicts.find((verdict) => verdict.kind === kind)!.success,
      wrong.join('\n'),
    ).toBeGreaterThanOrEqual(least);
  },
);
