import { parse } from 'yaml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotSchema } from '../../../src/model/schemas/ballot.ts';
import { ballotText } from '../../../src/lib/rankings/ballot.ts';
import {
  fillBallot,
  type BallotAnswers,
  type BallotRow,
} from '../../../src/lib/rankings/ballot-form.ts';
import { tally } from '../../../src/lib/rankings/tally.ts';

const VOTE = { year: 2027, opens: '2026-11-23', closes: '2027-08-20' };
const DAY = '2027-01-15';
const SLUGS: Record<string, string> = { Moodle: 'moodle', Anki: 'anki', AnkiDroid: 'anki' };
const row = (place: number, tool: string, contexts = ['personal'], reason = ''): BallotRow => ({
  place,
  tool,
  contexts,
  reason,
});
const fill = (answers: Partial<BallotAnswers>, day = DAY) =>
  fillBallot(
    { voter: 'ann', role: '', country: '', rows: [row(1, 'Moodle')], ...answers },
    (name) => SLUGS[name],
    VOTE,
    day,
  );
const problems = (answers: Partial<BallotAnswers>, day?: string) =>
  fill(answers, day).problems.map(({ field, message }) => `${field}: ${message}`);

test('a filled form becomes the ballot that the count accepts', () => {
  const {
    ballot,
    file,
    problems: none,
  } = fill({
    voter: 'Ann Bee',
    country: 'gb',
    rows: [row(1, 'Moodle', ['workplace', 'education'], 'Courses.'), row(4, 'Paper cards')],
  });
  expect(none).toEqual([]);
  expect(file).toBe('content/ballots/2027/ann-bee.yaml');
  expect(parse(ballotText(ballot))).toEqual({
    year: 2027,
    voter: 'Ann Bee',
    country: 'GB',
    cast: DAY,
    tools: [
      { tool: 'moodle', contexts: ['workplace', 'education'], reason: 'Courses.' },
      { wanted: 'Paper cards', contexts: ['personal'] },
    ],
  });
  const { counted, wanted } = tally(
    () => [{ file, ballot: parse(ballotText(ballot)) }],
    VOTE,
    new Set(['moodle']),
  );
  expect({ counted, wanted }).toEqual({ counted: 1, wanted: [{ name: 'Paper cards', votes: 1 }] });
});

describe('what is wrong stands beside its field', () => {
  test.each<[string, Partial<BallotAnswers>, string[]]>([
    [
      'no name',
      { voter: ' ' },
      ['voter: Write the handle or name under which your ballot will stand in public.'],
    ],
    [
      'a name of signs',
      { voter: '…' },
      [
        'voter: “…” is nothing but signs: a name has letters or digits. Your handle or name. It will be public.',
      ],
    ],
    ['no tool', { rows: [] }, ['tool-1: Name at least one tool.']],
    [
      'a reason without a tool',
      { rows: [row(2, '', [], 'Because.')] },
      ['tool-2: Name the tool, or empty this row.'],
    ],
    [
      'no context',
      { rows: [row(3, 'Moodle', [])] },
      ['contexts-3: Tick where you use it: one or more.'],
    ],
    [
      'one tool under two names',
      { rows: [row(1, 'Anki'), row(2, 'AnkiDroid')] },
      ['tool-2: Tool 1 is the same one. Each tool counts once.'],
    ],
    [
      'a country that is no code',
      { country: 'England' },
      [
        'country: “ENGLAND” must be a two-letter country code such as GB. Your country as a two-letter code, if you like to say.',
      ],
    ],
    [
      'a reason too long',
      { rows: [row(2, 'Anki', ['personal'], 'x'.repeat(281))] },
      [
        'reason-2: 281 characters, but at most 280 wanted. Why, in one sentence, if you like. It will be public.',
      ],
    ],
    [
      'a wanted tool of one letter',
      { rows: [row(1, 'Q')] },
      [
        'tool-1: 1 character, but at least 2 wanted. The name of a tool that is not in the directory yet.',
      ],
    ],
  ])('%s', (_, answers, expected) => {
    expect(problems(answers)).toEqual(expected);
  });

  test('a ballot before or after the vote', () => {
    expect(problems({}, '2026-11-22')).toEqual(['voter: The vote opens on 2026-11-23.']);
    expect(problems({}, '2027-08-21')).toEqual(['voter: The vote closed on 2027-08-20.']);
  });
});

test('whatever is typed, a ballot without problems keeps to the schema, is read back as it was written, and counts', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 90 });
  const rows = fc.array(
    fc.record({
      tool: fc.oneof(text, fc.constantFrom('Moodle', 'Anki', 'AnkiDroid')),
      contexts: fc.subarray(['workplace', 'education', 'personal']),
      reason: text,
    }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(text, text, text, rows, (voter, role, country, filled) => {
      const made = fill({
        voter,
        role,
        country,
        rows: filled.map((each, index) => ({ ...each, place: index + 1 })),
      });
      if (made.problems.length > 0) return;
      const back: unknown = parse(ballotText(made.ballot));
      expect(ballotSchema.parse(back)).toEqual(made.ballot);
      expect(
        tally(() => [{ file: made.file, ballot: back }], VOTE, new Set(Object.values(SLUGS)))
          .counted,
      ).toBe(1);
    }),
  );
});

test('whatever is typed, a ballot that would not count has a problem', () => {
  const rows = fc.array(
    fc.record({
      tool: fc.constantFrom('', 'Q', 'Moodle', 'Anki', 'AnkiDroid', 'Paper cards', 'paper  cards'),
      contexts: fc.subarray(['workplace', 'education', 'personal']),
      reason: fc.constantFrom('', 'x', 'Because.'),
    }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom('', '…', 'ann'),
      fc.constantFrom('', 'x', 'GB'),
      rows,
      (voter, country, filled) => {
        const made = fill({
          voter,
          country,
          rows: filled.map((each, index) => ({ ...each, place: index + 1 })),
        });
        const { counted } = tally(
          () => [{ file: made.file, ballot: made.ballot }],
          VOTE,
          new Set(Object.values(SLUGS)),
        );
        if (counted === 0) expect(made.problems).not.toEqual([]);
      },
    ),
  );
});
