import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { rank, tally, type HandedIn } from '../../src/lib/tally.ts';
import { contentRoot } from '../content-root.ts';

const WINDOW = { year: 2027, opens: '2026-11-23', closes: '2027-08-20' };
const TOOLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const KNOWN = new Set(TOOLS);
const CONTEXTS = ['workplace', 'education', 'personal'] as const;

type Vote = { tool: string; contexts: string[] } | { wanted: string; contexts: string[] };
const ballot = (voter: string, tools: Vote[], more: object = {}) => ({
  year: 2027,
  voter,
  cast: '2027-01-15',
  tools,
  ...more,
});
const vote = (tool: string, ...contexts: string[]): Vote => ({
  tool,
  contexts: contexts.length > 0 ? contexts : ['workplace'],
});
const count = (ballots: unknown[]) => {
  const handed: HandedIn[] = ballots.map((item, index) => ({
    file: `content/ballots/2027/${index}.yaml`,
    ballot: item,
  }));
  return tally(() => handed, WINDOW, KNOWN);
};

describe('counting', () => {
  test('a tool has as many votes as ballots that name it; equal votes share a rank, and the next rank is left out', () => {
    const { lists } = count([
      ballot('ann', [vote('a'), vote('b')]),
      ballot('bob', [vote('a'), vote('c')]),
      ballot('cid', [vote('a'), vote('b'), vote('c'), vote('d')]),
    ]);
    expect(lists.overall).toEqual([
      { rank: 1, tool: 'a', votes: 3, tied: false },
      { rank: 2, tool: 'b', votes: 2, tied: true },
      { rank: 2, tool: 'c', votes: 2, tied: true },
      { rank: 4, tool: 'd', votes: 1, tied: false },
    ]);
  });

  test('a context list counts only the votes cast in that context', () => {
    const { lists } = count([
      ballot('ann', [vote('a', 'workplace'), vote('b', 'education', 'personal')]),
      ballot('bob', [vote('b', 'education')]),
    ]);
    expect(lists.workplace.map(({ tool, votes }) => [tool, votes])).toEqual([['a', 1]]);
    expect(lists.education.map(({ tool, votes }) => [tool, votes])).toEqual([['b', 2]]);
    expect(lists.personal.map(({ tool, votes }) => [tool, votes])).toEqual([['b', 1]]);
  });

  test('tools the directory lacks are listed as wanted, whatever their spelling', () => {
    const { wanted, lists } = count([
      ballot('ann', [{ wanted: 'New Tool', contexts: ['personal'] }]),
      ballot('bob', [{ wanted: 'new tool!', contexts: ['personal'] }, vote('unknown-slug')]),
    ]);
    expect(wanted).toEqual([
      { name: 'New Tool', votes: 2 },
      { name: 'unknown-slug', votes: 1 },
    ]);
    expect(lists.overall).toEqual([]);
  });
});

describe('rejecting, with the reason', () => {
  test.each([
    [
      'eleven tools',
      ballot(
        'ann',
        TOOLS.slice(0, 11).map((tool) => vote(tool)),
      ),
      'tools: 11 items, but at most 10 wanted',
    ],
    ['a tool twice', ballot('ann', [vote('a'), vote('a')]), 'names a twice'],
    ['an unknown context', ballot('ann', [vote('a', 'school')]), 'tools.0'],
    ['no context', ballot('ann', [{ tool: 'a', contexts: [] }]), 'tools.0'],
    [
      'a day before the vote',
      ballot('ann', [vote('a')], { cast: '2026-11-22' }),
      'is dated 2026-11-22, outside 2026-11-23 to 2027-08-20',
    ],
    [
      'a day after the vote',
      ballot('ann', [vote('a')], { cast: '2027-08-21' }),
      'is dated 2027-08-21',
    ],
    ['another year', ballot('ann', [vote('a')], { year: 2026 }), 'is for 2026, not 2027'],
    ['not a ballot at all', 'hello', ''],
  ])('%s', (_, item, reason) => {
    const result = count([item]);
    expect(result.counted).toBe(0);
    expect(result.rejected[0]!.reason).toContain(reason);
  });

  test('two by one voter: neither counts, however the name is written', () => {
    const result = count([
      ballot('Ann Other', [vote('a')]),
      ballot('ann-other', [vote('b')]),
      ballot('bob', [vote('c')]),
    ]);
    expect(result.counted).toBe(1);
    expect(result.rejected.map(({ reason }) => reason)).toEqual(
      Array(2).fill('is one of 2 by the same voter; none counts until only one is left'),
    );
    expect(result.lists.overall.map(({ tool }) => tool)).toEqual(['c']);
  });

  test('the first and the last day belong to the vote', () => {
    expect(
      count([
        ballot('ann', [vote('a')], { cast: '2026-11-23' }),
        ballot('bob', [vote('a')], { cast: '2027-08-20' }),
      ]).counted,
    ).toBe(2);
  });
});

describe('whatever the ballots', () => {
  const anyVote = fc.record({
    tool: fc.constantFrom(...TOOLS),
    contexts: fc.uniqueArray(fc.constantFrom(...CONTEXTS), { minLength: 1 }),
  });
  const anyTools = fc.uniqueArray(anyVote, {
    minLength: 1,
    maxLength: 10,
    selector: ({ tool }) => tool,
  });
  const anyBallots = fc
    .array(anyTools, { maxLength: 25 })
    .map((all) => all.map((tools, index) => ballot(`voter ${index}`, tools)));

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(
        anyBallots.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([ordered, shuffled]) => {
          expect(count(shuffled).lists).toEqual(count(ordered).lists);
        },
      ),
    );
  });

  test('another ballot for a tool never lowers it', () => {
    fc.assert(
      fc.property(anyBallots, fc.constantFrom(...TOOLS), (all, tool) => {
        const rankOf = (ballots: object[]) =>
          count(ballots).lists.overall.find((place) => place.tool === tool)?.rank ?? Infinity;
        expect(rankOf([...all, ballot('one more', [vote(tool)])])).toBeLessThanOrEqual(rankOf(all));
      }),
    );
  });

  test('the votes of the context lists are at least those of all votes, and each list at most', () => {
    fc.assert(
      fc.property(anyBallots, (all) => {
        const { lists } = count(all);
        for (const { tool, votes } of lists.overall) {
          const parts = CONTEXTS.map(
            (context) => lists[context].find((place) => place.tool === tool)?.votes ?? 0,
          );
          expect(Math.max(...parts)).toBeLessThanOrEqual(votes);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeGreaterThanOrEqual(votes);
        }
        expect(lists.overall.reduce((sum, { votes }) => sum + votes, 0)).toBe(
          all.reduce((sum, { tools }) => sum + tools.length, 0),
        );
      }),
    );
  });

  test('ranks are a standard competition ranking', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.nat({ max: 9 })), (votes) => {
        const places = rank(new Map(Object.entries(votes)));
        for (const place of places) {
          expect(place.rank).toBe(1 + places.filter((other) => other.votes > place.votes).length);
          expect(place.tied).toBe(places.filter((other) => other.votes === place.votes).length > 1);
        }
      }),
    );
  });
});

test('npm run tally prints the count and writes a list that the content check accepts', () => {
  const root = contentRoot();
  mkdirSync(join(root, 'content/ballots/2027'), { recursive: true });
  mkdirSync(join(root, 'content/rankings'), { recursive: true });
  writeFileSync(
    join(root, 'content/ballots/2027/ann.yaml'),
    stringify(ballot('ann', [vote('alpha-quiz', 'education')])),
  );
  writeFileSync(
    join(root, 'content/ballots/2027/bob.yaml'),
    stringify(ballot('bob', [vote('alpha-quiz', 'galaxy')])),
  );
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_ROOT: root, SITE_TODAY: '2027-02-01' },
    });
  const { stdout } = run('scripts/tally.ts', '2027', '--write');
  expect(stdout).toContain('1 ballots counted, 1 rejected');
  expect(stdout).toMatch(/rejected: content\/ballots\/2027\/bob\.yaml tools\.0/);
  expect(readFileSync(join(root, 'content/rankings/2027.yaml'), 'utf8')).toContain(
    'tool: alpha-quiz',
  );
  expect(run('scripts/check.ts', join(root, 'content/rankings/2027.yaml')).stdout).not.toContain(
    'rankings/2027.yaml:',
  );
});
