import { describe, expect, test } from 'vitest';
import { FACT_FIELDS, factRule } from '../../../src/model/fact-fields.ts';
import { evidenceState, isTooOld, type Shown } from '../../../src/lib/evidence/evidence-state.ts';
import {
  citationWords,
  evidenceSentence,
  formatStatedDate,
} from '../../../src/lib/evidence/evidence-words.ts';
import { evidenceTool } from '../../evidence-tool.ts';

const TODAY = '2026-11-27';
const item = (source: string, shows: string[], rest: Record<string, unknown> = {}) => ({
  source,
  seen: TODAY,
  shows,
  ...rest,
});
const stateOf = (data: Record<string, unknown>, today = TODAY) =>
  evidenceState(evidenceTool(data), today);
const shownOf = (data: Record<string, unknown>, field: string, today = TODAY) =>
  stateOf(data, today).facts.find((fact) => fact.field === field)?.shown;

describe('age', () => {
  test.each([
    ['pricing', 12],
    ['platforms', 24],
    ['maker', 24],
    ['licence', 36],
    ['url', 36],
  ] as const)('%s holds for %i months', (field, months) => {
    expect(factRule(field).months).toBe(months);
  });

  test('evidence holds to the day of its date, and not a day longer', () => {
    expect(isTooOld('2025-11-27', 12, '2026-11-27')).toBe(false);
    expect(isTooOld('2025-11-27', 12, '2026-11-28')).toBe(true);
  });

  test('of a month or a year, the first day counts', () => {
    expect(isTooOld('2025-11', 12, '2026-11-01')).toBe(false);
    expect(isTooOld('2025-11', 12, '2026-11-02')).toBe(true);
    expect(isTooOld('2024', 24, '2026-01-01')).toBe(false);
    expect(isTooOld('2024', 24, '2026-01-02')).toBe(true);
  });

  test('in a shorter month, the last day counts', () => {
    expect(isTooOld('2024-02-29', 12, '2025-02-28')).toBe(false);
    expect(isTooOld('2024-02-29', 12, '2025-03-01')).toBe(true);
    expect(isTooOld('2024-12-31', 24, '2026-12-31')).toBe(false);
  });
});

describe('a fact is', () => {
  const own = 'https://foo.org/pricing';
  const other = 'https://bar.com/review';

  test.each<[string, Shown, Record<string, unknown>[]]>([
    ['shown by the maker', 'maker', [item(own, ['pricing']), item(other, ['pricing'])]],
    ['shown by others only', 'others', [item(other, ['pricing'])]],
    ['too old', 'old', [item(own, ['pricing'], { dated: '2025-11-26' })]],
    ['not shown', 'not', [item(own, ['maker'])]],
    [
      'shown by others where the maker’s page is too old',
      'others',
      [item(own, ['pricing'], { seen: '2020-01-01' }), item(other, ['pricing'])],
    ],
  ])('%s', (_, shown, evidence) => {
    expect(shownOf({ evidence }, 'pricing')).toBe(shown);
  });

  test('dated by its page before the day on which it was read', () => {
    const evidence = [item(own, ['pricing'], { dated: '2024' })];
    expect(stateOf({ evidence }).facts.find(({ field }) => field === 'pricing')).toMatchObject({
      shown: 'old',
      by: { date: '2024' },
    });
  });

  test('as old as the state of the data set that shows it', () => {
    const evidence = [item('Awesome-Windows:README.md', ['name'])];
    expect(shownOf({ evidence }, 'name')).toBe('old');
  });

  test('shown by the newest of several', () => {
    const evidence = [
      item('https://foo.org/a', ['maker'], { seen: '2026-01-01' }),
      item('https://foo.org/b', ['maker'], { seen: '2026-02-01' }),
    ];
    const fact = stateOf({ maker: 'Foo', evidence }).facts.find(({ field }) => field === 'maker');
    expect(fact?.by?.item.source).toBe('https://foo.org/b');
  });
});

test('a page on the maker’s own domain shows the address, one in the repository the repository', () => {
  const repository = 'https://github.com/foo/foo';
  const evidence = [
    item('https://foo.org/about', ['name']),
    item(`${repository}/issues`, ['name']),
  ];
  expect(shownOf({ repository, evidence }, 'url')).toBe('maker');
  expect(shownOf({ repository, evidence }, 'repository')).toBe('maker');
});

test('only facts that the entry states count: no empty field, no active state', () => {
  expect(stateOf({}).facts.map(({ field }) => field)).toEqual([
    'name',
    'url',
    'pricing',
    'platforms',
  ]);
  const closed = { status: 'merged', ended: 2020, successor: 'bar', offline: false };
  expect(stateOf(closed).facts.map(({ field }) => field)).toEqual([
    'name',
    'url',
    'pricing',
    'platforms',
    'status',
    'ended',
    'successor',
    'offline',
  ]);
});

describe('for a closed tool the clock stops with the year of its end', () => {
  const closed = (seen: string) => ({
    status: 'discontinued',
    ended: 2018,
    evidence: [item('https://foo.org/', ['pricing'], { seen })],
  });

  test('so that what was shown in its last year stays shown', () => {
    expect(shownOf(closed('2017-12-31'), 'pricing')).toBe('maker');
    expect(shownOf(closed('2026-01-01'), 'pricing')).toBe('maker');
  });

  test('and what was too old then stays too old', () => {
    expect(shownOf(closed('2017-12-30'), 'pricing')).toBe('old');
  });

  test('but not before that year is over', () => {
    const evidence = [item('https://foo.org/', ['pricing'], { seen: '2025-11-26' })];
    expect(shownOf({ status: 'merged', ended: 2026, evidence }, 'pricing')).toBe('old');
  });
});

describe('the verdict and its sentence', () => {
  const all = ['name', 'url', 'pricing', 'platforms'];
  const words = (evidence: unknown[]) => {
    const state = stateOf({ evidence });
    return [state.verdict, evidenceSentence(state)];
  };

  test('all: every fact is shown and at least one source is the maker’s', () => {
    expect(words([item('https://foo.org/', all, { dated: '2026-03' })])).toEqual([
      'all',
      'Checked: all 4 facts shown, all of them by the maker; price last seen in March 2026.',
    ]);
    expect(words([item('https://bar.com/', all), item('https://foo.org/', ['name'])])).toEqual([
      'all',
      'Checked: all 4 facts shown, 2 of them by the maker; price last seen in November 2026.',
    ]);
  });

  test('some: shown by others alone is never checked', () => {
    expect(words([item('https://bar.com/', all)])).toEqual([
      'some',
      '4 of 4 facts shown, none of them by the maker; price last seen in November 2026.',
    ]);
  });

  test('some: one fact too old, or one not shown', () => {
    expect(
      words([
        item('https://foo.org/', ['name', 'url', 'platforms']),
        item('https://foo.org/b', ['pricing'], { dated: '2024' }),
      ]),
    ).toEqual([
      'some',
      '3 of 4 facts shown, all of them by the maker; price last seen in 2024, too long ago.',
    ]);
    expect(words([item('https://bar.com/', ['name'])])).toEqual([
      'some',
      '1 of 4 facts shown, not by the maker; price not shown.',
    ]);
  });

  test('none: nothing, or nothing that still holds', () => {
    const none = ['none', 'None of the 4 facts here is shown by a source that still holds.'];
    expect(words([])).toEqual(none);
    expect(words([item('https://bar.com/', all, { dated: '2019' })])).toEqual(none);
  });
});

test('a citation says who and when, as exactly as the date is known', () => {
  const by = (evidence: unknown) => citationWords(stateOf({ evidence: [evidence] }).facts[0]!.by!);
  expect(by(item('https://www.foo.org/a', ['name']))).toBe('foo.org, Nov 2026');
  expect(by(item('https://foo.org/a', ['name'], { dated: '2024' }))).toBe('foo.org, 2024');
  expect(by(item('https://raw.githubusercontent.com/foo/bar/main/README.md', ['name']))).toBe(
    'github.com/foo/bar, Nov 2026',
  );
  expect(by(item('ScoopInstaller/Extras:bucket/foo.json', ['name']))).toBe(
    'Scoop packages for Windows, Aug 2026',
  );
  expect(['2026', '2026-03', '2026-03-05'].map(formatStatedDate)).toEqual([
    '2026',
    'March 2026',
    '5 March 2026',
  ]);
});

test('no state counts a fact twice, and what is not shown has no source', () => {
  const fields = FACT_FIELDS.map((field) => field);
  expect(new Set(fields).size).toBe(fields.length);
  for (const { shown, by } of stateOf({}).facts) expect([shown, by]).toEqual(['not', undefined]);
});
