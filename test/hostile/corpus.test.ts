import { afterAll, describe, expect, test } from 'vitest';
import type { HostileCase } from './case.ts';
import { CORPUS } from './corpus.ts';
import { Court } from './court.ts';
import { faultsOf } from './outcome.ts';
import {
  article,
  author,
  ballot,
  challenge,
  digest,
  pick,
  ranking,
  tool,
  VOTE_ALPHA,
  way,
} from './samples.ts';

const court = new Court();
afterAll(() => court.close());

test('the corpus holds what it says: each case has a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThan(1_000);
  expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
});

test('what a case is made of has no finding at all before something hostile is put into it', async () => {
  const makes = [tool(), article(), author({}), ballot(VOTE_ALPHA), pick(), digest(), challenge()];
  makes.push(way(), ranking('- { rank: 1, tool: alpha-quiz, sources: [list] }'));
  const files = makes.map((make) => make('sample'));
  const { findings } = await court.judge({
    id: 'sample',
    kind: '',
    what: '',
    wanted: 'harmless',
    files,
  });
  expect(findings.filter(({ file }) => files.some(({ path }) => path === file))).toEqual([]);
});

describe.each(Object.entries(Object.groupBy(CORPUS, ({ kind }) => kind)))('%s', (_, cases = []) => {
  test.each(
    cases.map((hostile): [string, HostileCase] => [`${hostile.id}: ${hostile.what}`, hostile]),
  )('%s', async (_, hostile) => {
    expect(faultsOf(hostile, await court.judge(hostile))).toEqual([]);
  });
});
