import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { placeOf } from '../../../src/read/file-form.ts';
import { readLibrary } from '../../../src/read/read-library.ts';
import { readContentFiles } from '../../../src/read/content-files.ts';
import { countVote, rank, tally, type HandedIn } from '../../../src/lib/rankings/tally.ts';
import { contentRoot } from '../../content-root.ts';
import { runScript } from '../../script.ts';

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
    [
      'an unknown context',
      ballot('ann', [vote('a', 'school')]),
      'item 1 of contexts in item 1 of tools',
    ],
    ['no context', ballot('ann', [{ tool: 'a', contexts: [] }]), 'contexts in item 1 of tools'],
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

describe('npm run tally', () => {
  /** A content folder with ballots, by path below content/ballots and content. */
  function rootWith(ballots: Record<string, object>): string {
    const root = contentRoot();
    mkdirSync(join(root, 'content/rankings'), { recursive: true });
    for (const [path, item] of Object.entries(ballots)) {
      const file = join(root, 'content/ballots', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, stringify(item));
    }
    return root;
  }
  const run = (root: string, day: string, script: string, ...args: string[]) =>
    runScript(script, args, process.cwd(), { CONTENT_ROOT: root, SITE_TODAY: day });

  test('prints the count and writes a list that the content check accepts when the vote has closed', async () => {
    const root = rootWith({
      '2027/ann.yaml': ballot('ann', [vote('alpha-quiz', 'education')]),
      '2027/bob.yaml': ballot('bob', [vote('alpha-quiz', 'galaxy')]),
    });
    const { stdout } = await run(root, '2027-08-21', 'tally', '2027', '--write');
    expect(stdout).toContain('1 ballots counted, 1 rejected');
    expect(stdout).toMatch(
      /rejected: content\/ballots\/2027\/bob\.yaml item 1 of contexts in item 1 of tools/,
    );
    const list = join(root, 'content/rankings/2027.yaml');
    expect(readFileSync(list, 'utf8')).toContain('tool: alpha-quiz');
    const checked = async (day: string) => (await run(root, day, 'check', list)).stdout;
    expect(await checked('2027-08-21')).not.toContain('rankings/2027.yaml:');
    expect(await checked('2027-08-20')).toContain('the vote for 2027 is open until 2027-08-20');
  });

  test('counts what the site counts, whatever other years hold', async () => {
    const root = rootWith({
      '2027/ann.yaml': ballot('ann', [vote('alpha-quiz')]),
      '2027/fox.yaml': ballot('🦊', [
        vote('alpha-quiz'),
        { wanted: 'New', contexts: ['personal'] },
      ]),
      '2027/panda.yaml': ballot('🐼', [vote('nothing-here')]),
      '2099/ann.yaml': ballot('ann', [vote('alpha-quiz')], { year: 2099 }),
      '2099/fox.yaml': ballot('🦊', [vote('alpha-quiz')]),
    });
    const { library } = readLibrary(readContentFiles(root), '2027-02-01');
    const site = countVote(library.ballots, WINDOW, new Set(library.tools.map(({ slug }) => slug)));
    const { stdout } = await run(root, '2027-02-01', 'tally', '2027');
    expect(site.counted).toBe(3);
    expect(stdout).toContain(`${site.counted} ballots counted, ${site.rejected.length} rejected`);
    for (const { tool, votes } of site.lists.overall)
      expect(stdout).toContain(`${tool} (${votes})`);
    for (const { name, votes } of site.wanted) expect(stdout).toContain(`${name} (${votes})`);
  });

  test('prints nothing that could clear a terminal or begin a line', async () => {
    const root = rootWith({
      '2027/eve.yaml': ballot('Eve\u001b[2J\n::error title=x::pwn', [
        { wanted: 'x\u001b[2J\n::error::', contexts: ['personal'] },
      ]),
    });
    const { stdout } = await run(root, '2027-02-01', 'tally', '2027');
    expect(stdout).toContain('0 ballots counted, 1 rejected');
    expect(stdout).not.toMatch(/\u001b|^::/m);
  });

  test('says so when there is no vote for a year', async () => {
    const { status, stderr } = await run(rootWith({}), '2027-02-01', 'tally', '2019');
    expect([status, stderr.trim()]).toEqual([1, 'There is no vote for a list of 2019.']);
  });
});

test('two ballots of one file name and two years are two entries', () => {
  const slugs = ['2027', '2099'].map((year) => placeOf(`content/ballots/${year}/ann.yaml`)?.slug);
  expect(slugs).toEqual(['2027/ann', '2099/ann']);
});
