import type { Input } from './inputs.ts';

/**
 * What was filled in, by the name of the place: `summary`, for a part of the third row `sources.2.title`, and for one
 * of the one thing `sign.page`. A
 * place of a list has several answers.
 */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** The fields of an entry, as its file holds them. */
export type Fields = Record<string, unknown>;

/** Rows of a list that a form may have: enough for any entry. */
const MOST_ROWS = 40;

/**
 * The fields that answers make. What was left empty is left out.
 * @param slugOf the slug of what somebody has named in a collection; what it does not know stays as it was typed
 */
export function fieldsFrom(
  inputs: readonly Input[],
  answers: Answers,
  slugOf: (collection: string, name: string) => string | undefined = () => undefined,
): Fields {
  return read(inputs, answers, '', slugOf);
}

function read(
  inputs: readonly Input[],
  answers: Answers,
  before: string,
  slugOf: (collection: string, name: string) => string | undefined,
): Fields {
  const fields: Fields = {};
  for (const input of inputs) {
    const place = before + input.name;
    const given = (answers.get(place) ?? []).map((answer) => answer.trim()).filter(Boolean);
    const named = given.map((answer) => (input.names && slugOf(input.names, answer)) ?? answer);
    const value =
      input.kind === 'rows'
        ? rows(input, answers, place, slugOf)
        : input.kind === 'parts'
          ? filled(read(input.parts, answers, `${place}.`, slugOf))
          : valueOf(input, named);
    if (value !== undefined) fields[input.name] = value;
  }
  return fields;
}

function rows(
  { parts }: Input,
  answers: Answers,
  place: string,
  slugOf: (collection: string, name: string) => string | undefined,
): Fields[] | undefined {
  const all = Array.from({ length: MOST_ROWS }, (_, row) =>
    filled(read(parts, answers, `${place}.${row}.`, slugOf)),
  ).filter((row) => row !== undefined);
  return all.length > 0 ? all : undefined;
}

/** A thing with parts; nothing where none of them was filled in. */
function filled(parts: Fields): Fields | undefined {
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** What one question's answers come to: a list, a number, yes or no, or the line as it is. */
export function valueOf(input: Input, given: readonly string[]): unknown {
  const [first] = given;
  if (first === undefined) return undefined;
  if (input.kind === 'yes-no') return first === 'yes' ? true : first === 'no' ? false : first;
  if (input.kind === 'choices') return given;
  if (input.kind === 'lines') return [...new Set(given)];
  return input.numeric && /^\d{1,9}$/.test(first) ? Number(first) : first;
}

/** What would have to be filled in to get fields, so that a form can show what stands. */
export function answersFrom(inputs: readonly Input[], fields: Fields, before = ''): Answers {
  const answers = new Map<string, readonly string[]>();
  for (const input of inputs) {
    const place = before + input.name;
    const value = fields[input.name];
    if (value === undefined || value === null) continue;
    if (input.kind === 'rows' && Array.isArray(value))
      for (const [row, item] of value.entries())
        for (const [part, given] of answersFrom(input.parts, item as Fields, `${place}.${row}.`))
          answers.set(part, given);
    else if (input.kind === 'parts')
      for (const [part, given] of answersFrom(input.parts, value as Fields, `${place}.`))
        answers.set(part, given);
    else answers.set(place, [value].flat().map(written));
  }
  return answers;
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}
