import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explainIssue, issuesOf } from '../../../src/lib/schemas/zod-message.ts';

/** What a contributor reads about a value, one line a problem. */
function explained(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return issuesOf(error!)
    .map((issue) => explainIssue(issue, schema, value))
    .map(({ problem, remedy }) => `${problem} → ${remedy}`);
}

const pet = z.strictObject({
  name: z.string().min(2).max(8).describe('What it is called.'),
  kind: z.enum(['cat', 'dog']).describe('Cat or dog.'),
  legs: z.number().int().min(0).max(8).multipleOf(2).optional().describe('How many legs.'),
  born: z
    .string()
    .regex(/^\d{4}$/, 'must be a year')
    .optional()
    .describe('The year.'),
});
const rex = { name: 'Rex', kind: 'dog' };

describe('a wrong field', () => {
  test.each([
    ['missing', { kind: 'dog' }, 'name is missing → What it is called.'],
    ['of another type', { ...rex, legs: 'four' }, 'legs: “four” is not a number → How many legs.'],
    [
      'a number where text is wanted',
      { ...rex, name: 12 },
      'name: “12” is not text → put the value in quotes; What it is called.',
    ],
    [
      'almost a listed value',
      { ...rex, kind: 'dgo' },
      'kind: “dgo” is not one of cat, dog → write dog',
    ],
    [
      'no listed value',
      { ...rex, kind: ['x'] },
      'kind: “["x"]” is not one of cat, dog → Cat or dog.',
    ],
    [
      'too short',
      { ...rex, name: 'R' },
      'name: 1 character, but at least 2 wanted → What it is called.',
    ],
    ['too great', { ...rex, legs: 10 }, 'legs: 10, but at most 8 wanted → How many legs.'],
    ['between two steps', { ...rex, legs: 3 }, 'legs: “3” is not a multiple of 2 → How many legs.'],
    ['of another form', { ...rex, born: 'May' }, 'born: “May” must be a year → The year.'],
    ['misspelt', { ...rex, leg: 4 }, 'unknown field “leg” → did you mean legs?'],
    [
      'unknown',
      { ...rex, colour: 'red' },
      'unknown field “colour” → the fields are name, kind, legs, born',
    ],
  ])('that is %s is named, with what to write instead', (_, value, line) => {
    expect(explained(pet, value)).toEqual([line]);
  });
});

describe('a value that may be of several kinds', () => {
  const plant = z.strictObject({ species: z.string().min(2).describe('Its Latin name.') });
  const home = z.strictObject({
    beings: z.array(z.union([pet, plant])).describe('Who lives there.'),
  });

  test.each([
    [
      { name: 'Rex', kind: 'hen' },
      ['kind in item 1 of beings: “hen” is not one of cat, dog → Cat or dog.'],
    ],
    [
      { species: 'R' },
      ['species in item 1 of beings: 1 character, but at least 2 wanted → Its Latin name.'],
    ],
    [{ ...rex, spices: 'Rosa' }, ['unknown field “spices” → did you mean species?']],
    ['Rex', ['item 1 of beings: “Rex” is not a set of fields → Who lives there.']],
  ])('%j is held against the kind it comes closest to', (being, lines) => {
    expect(explained(home, { beings: [being] })).toEqual(lines);
  });
});

test('a value of a kind that is nowhere listed is named as it was written', () => {
  const shape = z.discriminatedUnion('form', [
    z.object({ form: z.literal('round') }),
    z.object({ form: z.literal('square') }),
  ]);
  expect(explained(z.object({ shape }), { shape: { form: 'flat' } })).toEqual([
    'shape.form: “flat” is of no kind that may stand here → see CONTRIBUTING.md',
  ]);
});
