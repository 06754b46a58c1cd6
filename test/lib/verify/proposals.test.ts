import { describe, expect, test } from 'vitest';
import {
  JOURNAL,
  journalKey,
  type AddressAnswer,
  type JournalLine,
  type RepositoryAnswer,
  type RepositoryFacts,
} from '../../../src/lib/verify/answers.ts';
import { withItems } from '../../../src/lib/verify/evidence-items.ts';
import { readJournal } from '../../../src/lib/verify/journal.ts';
import { propose } from '../../../src/lib/verify/proposals.ts';
import { code } from '../../../src/text/markdown-code.ts';
import { queueOf } from '../../../src/lib/verify/queue.ts';
import { questionsText } from '../../../src/lib/verify/verify-report.ts';
import { evidenceTool } from '../../evidence-tool.ts';

const TODAY = '2026-03-01';
const REPOSITORY = 'https://github.com/foo/foo';
const TREE = `${REPOSITORY}/tree/c0ffee1`;

const FACTS: RepositoryFacts = {
  kind: 'facts',
  from: 'forge',
  commit: 'c0ffee1',
  committed: '2026-02-01',
  address: REPOSITORY,
  archived: false,
  licence: { licence: 'MIT', basis: 'LICENSE: text of the MIT', families: ['MIT'] },
  named: true,
  first: { name: 'v0.1', day: '2014-05-01' },
  last: { name: 'v9', day: '2026-01-05' },
};
const open = { pricing: 'open-source', licence: 'MIT', repository: REPOSITORY, launched: 2014 };

function journalOf(...lines: JournalLine[]) {
  return new Map(lines.map((line) => [journalKey(line), line]));
}

function ofRepository(
  data: Record<string, unknown>,
  answer: Partial<RepositoryFacts> | RepositoryAnswer = {},
) {
  const whole = 'kind' in answer && answer.kind !== 'facts' ? answer : { ...FACTS, ...answer };
  const line = { slug: 'foo', of: REPOSITORY, day: TODAY, asked: 'repository', answer: whole };
  return propose(
    { slug: 'foo', data: evidenceTool({ ...open, ...data }) },
    journalOf(line as JournalLine),
    TODAY,
  );
}

function ofAddress(answer: AddressAnswer, data: Record<string, unknown> = {}) {
  const of = 'https://www.foo.org/';
  return propose(
    { slug: 'foo', data: evidenceTool(data) },
    journalOf({ slug: 'foo', of, day: TODAY, asked: 'address', answer }),
    TODAY,
  );
}

const asks = ({ questions }: ReturnType<typeof propose>) =>
  questions.map(({ field, says }) => `${field}: ${says}`);

describe('what a repository confirms becomes one item of evidence', () => {
  test('with the commit, the day and what the files say', () => {
    expect(ofRepository({}, { homepage: 'foo.org' })).toEqual({
      slug: 'foo',
      questions: [],
      items: [
        {
          source: TREE,
          seen: TODAY,
          shows: ['name', 'url', 'pricing', 'launched', 'licence', 'repository'],
          says: 'names this homepage; licence MIT (LICENSE: text of the MIT); open source by its licence; first release v0.1 of 2014-05-01; last release v9 of 2026-01-05; last commit 2026-02-01',
        },
      ],
    });
  });

  test('dated by its commit where a clone was read', () => {
    expect(ofRepository({}, { from: 'clone' }).items).toMatchObject([{ dated: '2026-02-01' }]);
  });

  test('an archive shows that a tool has closed', () => {
    const { items } = ofRepository({ status: 'discontinued', ended: 2025 }, { archived: true });
    expect(items[0]!.shows).toContain('status');
  });

  test('not the price of code that may only be read', () => {
    const { items } = ofRepository(
      { licence: 'BUSL-1.1' },
      { licence: { licence: 'BUSL-1.1', basis: 'LICENSE', families: ['BUSL-1.1'] } },
    );
    expect(items[0]!.shows).not.toContain('pricing');
  });

  test('none where the maker shows it all already, and not long ago', () => {
    const item = {
      source: `${REPOSITORY}/tree/abcdef1`,
      says: 'MIT',
      shows: ['name', 'pricing', 'licence', 'launched', 'repository'],
    };
    expect(ofRepository({ evidence: [{ ...item, seen: '2026-01-01' }] }).items).toEqual([]);
    expect(ofRepository({ evidence: [{ ...item, seen: '2024-01-01' }] }).items).toHaveLength(1);
  });
});

describe('what differs becomes a question, and nothing that differs is shown', () => {
  const gnu = (licence: string) => ({
    licence: { licence, basis: 'LICENSE', families: ['GPL-3.0'] },
  });

  test.each<[string, Record<string, unknown>, Partial<RepositoryFacts> | RepositoryAnswer, string]>(
    [
      [
        'another licence',
        { licence: 'Apache-2.0' },
        {},
        'licence: the entry says Apache-2.0; the files say MIT: `LICENSE: text of the MIT`',
      ],
      [
        'a guessed “only”',
        { licence: 'GPL-3.0-only' },
        gnu('GPL-3.0'),
        'licence: the entry says GPL-3.0-only; the files say GPL-3.0: `LICENSE`',
      ],
      [
        'a missing “or later”',
        { licence: 'GPL-3.0' },
        gnu('GPL-3.0-or-later'),
        'licence: the entry says GPL-3.0; the files say GPL-3.0-or-later: `LICENSE`',
      ],
      [
        'a licence unknown to the entry',
        { licence: undefined, pricing: 'freemium' },
        {},
        'licence: the entry says nothing; the files say MIT: `LICENSE: text of the MIT`',
      ],
      [
        'a forge’s guess',
        {},
        { hint: 'GPL-3.0', licence: { basis: 'no file says it', families: [] } },
        'licence: the entry says MIT; no file that says it was found, the forge takes it for `GPL-3.0`',
      ],
      [
        'an archive',
        {},
        { archived: true },
        'status: the repository is archived, the entry takes the tool for active',
      ],
      [
        'another homepage',
        {},
        { homepage: 'https://bar.com/' },
        'url: the entry says `https://www.foo.org/`, the repository gives `https://bar.com/` as its homepage',
      ],
      [
        'a move',
        {},
        { address: 'https://github.com/bar/foo' },
        'repository: has moved to `https://github.com/bar/foo`',
      ],
      [
        'a repository that is gone',
        {},
        { kind: 'missing' },
        'repository: the forge knows no such repository: removed, renamed or made private',
      ],
      [
        'a release before the first',
        { launched: 2016 },
        {},
        'launched: the entry says 2016; the oldest release or tag is `v0.1 of 2014-05-01`',
      ],
      [
        'a first release unknown to the entry',
        { launched: undefined },
        {},
        'launched: the entry says nothing; the oldest release or tag is `v0.1 of 2014-05-01`',
      ],
      [
        'a standstill',
        {},
        { committed: '2023-02-01' },
        'text: no commit since 2023-02-01: does the text tell of it?',
      ],
    ],
  )('%s', (_, data, answer, question) => {
    const proposal = ofRepository(data, answer);
    expect(asks(proposal)).toEqual([question]);
    const field = proposal.questions[0]!.field;
    expect(proposal.items.flatMap(({ shows }) => shows)).not.toContain(field);
  });

  test.each<[string, Record<string, unknown>, Partial<RepositoryFacts> | RepositoryAnswer]>([
    ['a tool older than its repository', { launched: 2009 }, {}],
    ['one of several licences', { licence: 'MIT OR Apache-2.0' }, {}],
    [
      'files that speak of exceptions',
      {},
      { licence: { basis: 'x', families: ['MIT'], unclear: 'exceptions' } },
    ],
    ['a homepage on the same domain', {}, { homepage: 'https://docs.foo.org/en/' }],
    ['a homepage that is none', {}, { homepage: 'see README' }],
    ['a repository that could not be read', {}, { kind: 'unreadable', why: 'broken JSON' }],
    [
      'files that are silent about a form which somebody has seen',
      {
        licence: 'GPL-3.0-or-later',
        evidence: [{ source: `${REPOSITORY}/blob/c0ffee1/foo.c`, seen: TODAY, shows: ['licence'] }],
      },
      gnu('GPL-3.0'),
    ],
  ])('no question: %s', (_, data, answer) => {
    expect(asks(ofRepository(data, answer))).toEqual([]);
  });
});

describe('an address', () => {
  test('that answers and names the tool shows both', () => {
    expect(ofAddress({ kind: 'page', at: 'https://www.foo.org/en/', named: true })).toEqual({
      slug: 'foo',
      questions: [],
      items: [{ source: 'https://www.foo.org/', seen: TODAY, shows: ['name', 'url'] }],
    });
  });

  test.each<[AddressAnswer, string]>([
    [{ kind: 'page', at: 'https://bar.com/x?y=z', named: true }, 'led to `https://bar.com/x`'],
    [
      { kind: 'page', at: 'https://foo.org/', named: true, parked: 'it says “`for sale`”' },
      'showed a parked page: `it says “for sale”`',
    ],
    [{ kind: 'status', at: 'https://foo.org/', status: 404 }, 'answered 404'],
    [{ kind: 'status', at: 'https://foo.org/', status: 502 }, 'answered 502, several times'],
    [{ kind: 'none', why: 'redirects in a circle' }, 'redirects in a circle'],
  ])('%j asks', (answer, says) => {
    const proposal = ofAddress(answer);
    expect(asks(proposal)).toEqual([`url: on ${TODAY} it ${says}`]);
    expect(proposal.items).toEqual([]);
  });

  test.each<[string, AddressAnswer]>([
    ['keeps robots out', { kind: 'status', at: 'https://foo.org/', status: 403 }],
    ['names nothing', { kind: 'page', at: 'https://foo.org/', named: false }],
  ])('that %s shows nothing and asks nothing', (_, answer) => {
    expect(ofAddress(answer)).toMatchObject({ items: [], questions: [] });
  });

  test('of a closed tool is not judged: others may live there', () => {
    const closed = { status: 'discontinued', ended: 2020 };
    expect(ofAddress({ kind: 'page', at: 'https://bar.com/', named: true }, closed)).toMatchObject({
      items: [],
      questions: [],
    });
  });
});

describe('new items and the evidence that is there', () => {
  const item = { source: TREE, seen: TODAY, shows: ['name', 'licence'] as const, says: 'new' };
  const before = { source: 'https://bar.org/', seen: '2026-01-01', shows: ['name'] as const };
  const withNew = (old: object) =>
    withItems(evidenceTool({ ...open, evidence: [before, old] }), [
      { ...item, shows: [...item.shows] },
    ]);

  test('an older commit of the repository gives way to a newer one that shows as much', () => {
    const old = { source: `${REPOSITORY}/tree/abcdef1`, seen: '2026-01-01', shows: ['licence'] };
    expect(withNew(old)).toEqual([before, item]);
  });

  test('one that shows more stays', () => {
    const old = {
      source: `${REPOSITORY}/tree/abcdef1`,
      seen: '2026-01-01',
      shows: ['platforms'],
      says: 'Linux',
    };
    expect(withNew(old)).toEqual([before, old, item]);
  });

  test('the same commit stays one item: what was not read again keeps its day', () => {
    const old = { source: TREE, seen: '2026-01-01', shows: ['platforms'], says: 'Linux' };
    expect(withNew(old)).toEqual([
      before,
      { ...old, shows: ['name', 'platforms', 'licence'], says: 'Linux; new' },
    ]);
  });

  test('the same commit, of which all was read again, is younger', () => {
    const old = { source: TREE, seen: '2026-01-01', shows: ['licence'] };
    expect(withNew(old)).toEqual([before, item]);
  });

  test('nothing is proposed that would change nothing', () => {
    const shows = ['name', 'pricing', 'platforms', 'launched', 'licence', 'repository'];
    const old = { source: TREE, seen: '2022-01-01', shows, says: 'Linux' };
    expect(ofRepository({ evidence: [old] }).items).toEqual([]);
  });
});

describe('the queue', () => {
  const entry = (slug: string, data = {}) => ({ slug, data: evidenceTool(data) });
  const shown = {
    evidence: [{ source: 'https://www.foo.org/', seen: TODAY, shows: ['name', 'url'] }],
  };
  const asked = (slug: string, day: string): JournalLine => ({
    slug,
    of: 'https://www.foo.org/',
    day,
    asked: 'address',
    answer: { kind: 'none', why: 'did not answer in time' },
  });
  const order = (entries: ReturnType<typeof entry>[], journal = journalOf()) =>
    queueOf(entries, new Map([['famous', 0.9]]), journal, TODAY, 6).map(({ entry }) => entry.slug);

  test('begins with the best known', () => {
    expect(order([entry('a'), entry('famous')])).toEqual(['famous', 'a']);
  });

  test('and with the oldest evidence', () => {
    expect(order([entry('a', shown), entry('b')])).toEqual(['b', 'a']);
  });

  test('whoever never answers lets the others have their turn', () => {
    expect(order([entry('a'), entry('famous')], journalOf(asked('famous', '2026-02-20')))).toEqual([
      'a',
      'famous',
    ]);
  });

  test('what was asked in this run stands first, so that the run goes on behind it', () => {
    expect(order([entry('a'), entry('famous')], journalOf(asked('a', TODAY)))).toEqual([
      'a',
      'famous',
    ]);
  });

  test('holds no closed tool without a repository: there is nothing to ask', () => {
    expect(order([entry('a', { status: 'discontinued', ended: 2020 })])).toEqual([]);
  });
});

test('a journal gives the last answer to each question, and passes over what was cut off', () => {
  const line: JournalLine = {
    slug: 'foo',
    of: 'https://foo.org/',
    day: '2026-01-01',
    asked: 'address',
    answer: { kind: 'none', why: 'x' },
  };
  const newer = { ...line, day: TODAY };
  const text = [line, newer].map((one) => JSON.stringify(one)).join('\n');
  expect([...readJournal(`${text}\n{"slug":"bar","as`, JOURNAL).values()]).toEqual([newer]);
});

test('what others wrote can neither leave its place in a report nor call anybody', () => {
  expect(code('a` @everyone\n## b\u202e')).toBe('`a @everyone## b`');
  const question = {
    slug: 'foo',
    field: 'url' as const,
    says: code('x`\n- y'),
    source: 'https://foo.org/',
  };
  expect(questionsText([{ slug: 'foo', items: [], questions: [question] }])).toContain(
    '\n### Address\n\n- [ ] foo: `x- y` (`https://foo.org/`)\n',
  );
});

test('a report that is too long for an issue says how much is left', () => {
  const question = {
    slug: 'foo',
    field: 'url' as const,
    says: 'x'.repeat(190),
    source: 'https://foo.org/',
  };
  const text = questionsText([
    { slug: 'foo', items: [], questions: Array.from({ length: 400 }, () => question) },
  ]);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/and \d+ more lines/);
});
