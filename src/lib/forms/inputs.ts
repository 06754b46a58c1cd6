import { z } from 'zod';
import { CHOICES, REFERS_TO } from '../../model/schemas/fields.ts';
import { WAYS_OF_LEARNING } from '../../model/workplace-survey.ts';
import { unwrap } from '../schemas/schema-parts.ts';

/** How one value is asked for. */
export type InputKind =
  /** One line. */
  | 'line'
  /** A web address. */
  | 'address'
  /** A calendar day. */
  | 'day'
  /** A whole number. */
  | 'number'
  | 'yes-no'
  /** One of a few words. */
  | 'choice'
  /** Some of a few words. */
  | 'choices'
  /** Any number of lines. */
  | 'lines'
  /** Any number of things with parts. */
  | 'rows'
  /** One thing with parts. */
  | 'parts';

/** One question of a form: a field of a schema, or a part of what a list holds. */
export interface Input {
  /** The path of the value: `summary`, or for a part of a row `source`. */
  name: string;
  /** What the field is called, beginning with a capital. */
  label: string;
  /** What a contributor has to know of it: the schema's own description. */
  help: string;
  kind: InputKind;
  required: boolean;
  /** Of choices: the words that are written, and what readers see. */
  options: readonly (readonly [value: string, label: string])[];
  /** The collection whose entries it names by slug. */
  names?: string;
  /** Letters that a line may have. */
  letters?: number;
  /** Items that a list may have. */
  most?: number;
  /** What the rows of a list hold, or the one thing. */
  parts: readonly Input[];
  /** Whether a line of digits is meant as a number. */
  numeric: boolean;
  /** What its value is held to. */
  schema: z.ZodType;
}

/** What fields are called where the name in the file would puzzle a reader. */
const LABELS: Readonly<Record<string, string>> = {
  ...WAYS_OF_LEARNING,
  url: 'Web address',
  contexts: 'Where people use it',
  pricing: 'Price',
  platforms: 'Runs on',
  launched: 'First released',
  languages: 'Languages of its interface',
  aliases: 'Other names',
  ended: 'Closed in',
  successor: 'What took its place',
  account: 'An account',
  offline: 'Works offline',
  hosting: 'Where data are kept',
  signOn: 'Sign-on',
  accessibility: 'Accessibility statement',
  exports: 'Exports',
  standfirst: 'Standfirst',
  shows: 'What it shows',
  says: 'What it says, in your words',
  leavesOut: 'What it leaves out',
  voter: 'Your handle or name',
  role: 'What you do',
  inLearning: 'Your work is in HR or learning',
};

/** What no new entry has to say: its day, which is today, what became of it, and where it stood before. */
export const MADE_LATER: ReadonlySet<string> = new Set([
  'added',
  'cast',
  'updated',
  'draft',
  'formerly',
  'id',
]);

/** What a contributor has no business to say: that, and what an editor chooses. */
const EDITORS_OWN: ReadonlySet<string> = new Set([...MADE_LATER, 'icon']);

/**
 * The questions of a form, from a schema: its fields in their order. Of a schema of several kinds of things, those of
 * all; needed is what all need.
 * @param schema of an entry or of an item in it
 * @param leftOut fields that the form does not ask for
 * @throws Error when it is no schema of an object
 */
export function inputsOf(schema: z.ZodType, leftOut = EDITORS_OWN): Input[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inputsOfKinds(inner, leftOut);
  if (!(inner instanceof z.ZodObject)) throw new Error('a form needs a schema with fields');
  return Object.entries(inner.shape)
    .filter(([name]) => !leftOut.has(name))
    .map(([name, field]) => inputOf(name, field as z.ZodType, leftOut));
}

function inputsOfKinds(union: z.ZodUnion, leftOut: ReadonlySet<string>): Input[] {
  const kinds = union.options.map((option) => inputsOf(option as z.ZodType, leftOut));
  const byName = Map.groupBy(kinds.flat(), ({ name }) => name);
  return [...byName.values()].map((same) => ({
    ...same[0]!,
    required: same.length === kinds.length && same.every(({ required }) => required),
  }));
}

/** Whether a schema is of things with parts. */
function hasParts(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUnion)
    return schema.options.every((option) => hasParts(unwrap(option as z.ZodType)));
  return schema instanceof z.ZodObject;
}

function inputOf(name: string, field: z.ZodType, leftOut: ReadonlySet<string>): Input {
  const inner = unwrap(field);
  const item = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : undefined;
  const thing = item ?? inner;
  const { items, letters } = limitsOf(field);
  return {
    name,
    label: LABELS[name] ?? sentenceCase(name),
    help: descriptionOf(field),
    kind: item ? listKind(item) : kindOf(inner),
    required: !field.safeParse(undefined).success,
    options: optionsOf(thing),
    ...namesOf(thing),
    ...(letters !== undefined && { letters }),
    ...(items !== undefined && { most: items }),
    parts: hasParts(thing) ? inputsOf(thing, leftOut) : [],
    numeric: takesNumbers(thing),
    schema: field,
  };
}

function listKind(item: z.ZodType): InputKind {
  if (hasParts(item)) return 'rows';
  return item instanceof z.ZodEnum ? 'choices' : 'lines';
}

function kindOf(schema: z.ZodType): InputKind {
  if (hasParts(schema)) return 'parts';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return 'yes-no';
  if (schema instanceof z.ZodNumber) return 'number';
  const { format } = jsonOf(schema);
  if (format === 'date') return 'day';
  return format === 'uri' ? 'address' : 'line';
}

function takesNumbers(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUnion)
    return schema.options.some((option) => takesNumbers(option as z.ZodType));
  return schema instanceof z.ZodNumber;
}

function optionsOf(schema: z.ZodType): [string, string][] {
  if (!(schema instanceof z.ZodEnum)) return [];
  const labels = CHOICES.get(schema)?.labels ?? {};
  return schema.options.map((option) => [String(option), labels[option] ?? String(option)]);
}

function namesOf(schema: z.ZodType): { names?: string } {
  const mark = REFERS_TO.get(schema);
  return mark ? { names: mark.collection } : {};
}

function limitsOf(schema: z.ZodType): { items?: number; letters?: number } {
  const { maxItems, maxLength } = jsonOf(schema);
  return {
    ...(maxItems !== undefined && { items: maxItems }),
    ...(maxLength !== undefined && { letters: maxLength }),
  };
}

function descriptionOf(schema: z.ZodType): string {
  return jsonOf(schema).description ?? '';
}

function jsonOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function sentenceCase(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
