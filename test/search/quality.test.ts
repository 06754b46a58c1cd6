import { describe, expect, test } from 'vitest';
import { benchFiles, benchLibrary, engineOver } from '../../scripts/bench/content-engine.ts';
import { judge, judgedQueries } from '../../scripts/bench/judge.ts';
import { recordsOf } from '../../src/lib/search/records.ts';

/** The least share of the queries to tune on with a right answer among the first three, by kind. */
const LEAST: Record<string, number> = {
  name: 0.98,
  alias: 0.95,
  typo: 0.95,
  half: 0.9,
  category: 0.95,
  acronym: 0.95,
  task: 0.9,
  alternative: 0.95,
  comparison: 0.95,
  constraint: 0.95,
  closed: 0.95,
  'brand and feature': 0.85,
  magazine: 0.6,
  misspelling: 0.95,
  spelling: 0.75,
  jargon: 0.8,
  foreign: 0.8,
  negation: 0.95,
  sentence: 0.5,
};
/** The same for all the queries that are only measured: what those to tune on promise holds for others. */
const LEAST_MEASURED = 0.9;

const library = benchLibrary();
const records = recordsOf(library);
const engine = engineOver(benchFiles(library));
const answer = async (q: string) =>
  (await engine.search({ q, chosen: {}, sort: 'relevance' })).hits.map(({ record }) => record.slug);

describe('of the queries to tune on', async () => {
  const queries = judgedQueries('tuned-on', records);
  const { verdicts, missed } = await judge(queries, answer);

  test('there are at least 250, of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(250);
    expect([...new Set(queries.map(({ kind }) => kind))].sort()).toEqual(Object.keys(LEAST).sort());
  });

  test.each(Object.entries(LEAST))(
    'enough of the kind “%s” have a right answer among the first three',
    (kind, least) => {
      const wrong = missed
        .filter(({ query }) => query.kind === kind)
        .map(({ query, got }) => `${query.q}: ${got.slice(0, 3).join(', ')}`);
      expect(
        verdicts.find((verdict) => verdict.kind === kind)?.success,
        wrong.join('\n'),
      ).toBeGreaterThanOrEqual(least);
    },
  );
});

describe('of the queries that are only measured', async () => {
  const queries = judgedQueries('measured-only', records);
  const { verdicts } = await judge(queries, answer);

  test('there are at least 200, and none of them is one to tune on', () => {
    const tuned = new Set(judgedQueries('tuned-on', records).map(({ q }) => q));
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(queries.filter(({ q }) => tuned.has(q))).toEqual([]);
  });

  test('enough have a right answer among the first three', () => {
    expect(verdicts.find(({ kind }) => kind === 'all')?.success).toBeGreaterThanOrEqual(
      LEAST_MEASURED,
    );
  });
});
