import { z } from 'zod';
import { quote } from '../../text/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { unwrap } from './schema-parts.ts';

/** What is wrong with a value, and what to write instead. */
export interface Explanation {
  problem: string;
  remedy: string;
}

/**
 * What a parse found, in parts that can be explained: of a value that fits no option of a union,
 * what parts it from the option it comes closest to; each unknown field for itself.
 * @param error from `safeParse`
 */
export function issuesOf(error: z.ZodError): z.core.$ZodIssue[] {
  return error.issues.flatMap(apart);
}

function apart(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== 'invalid_union') return [issue];
  const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
  if (!closest) return [issue];
  return closest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(apart);
}

/**
 * Says a zod issue in words for a contributor.
 * @param issue from `issuesOf`
 * @param schema the schema that was used, for the field's own description
 * @param value the whole value that was parsed, for quoting what was written
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
): Explanation {
  const field = fieldLabel(issue.path);
  const written = issue.path.reduce<unknown>(
    (part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const hint = describe(schema, issue.path) ?? 'see CONTRIBUTING.md';
  if (issue.code === 'unrecognized_keys')
    return unknownFields(issue.keys, fieldNames(schema, issue.path));
  if (written === undefined && issue.code !== 'custom')
    return { problem: `${field} is missing`, remedy: hint };
  const { problem, remedy = hint } = explainValue(issue, written, hint);
  return { problem: `${field}${problem}`, remedy };
}

/** A path as a contributor would say it: `tool in item 2 of tools`. */
export function fieldLabel(path: readonly PropertyKey[]): string {
  const last = path.findLastIndex((step) => typeof step === 'number');
  const names = path
    .slice(last + 1)
    .map(String)
    .join('.');
  if (last === -1) return names || 'the entry';
  const list = path.slice(0, last);
  const item = `item ${Number(path[last]) + 1}${list.length > 0 ? ` of ${fieldLabel(list)}` : ''}`;
  return names ? `${names} in ${item}` : item;
}

/** A problem to be read after the name of its field; without a remedy, the field's description is one. */
type ValueProblem = Omit<Explanation, 'remedy'> & Partial<Explanation>;

/** What is wrong with a value that was written. */
function explainValue(
  issue: Exclude<z.core.$ZodIssue, { code: 'unrecognized_keys' }>,
  written: unknown,
  hint: string,
): ValueProblem {
  switch (issue.code) {
    case 'invalid_value':
      return notAmong(issue.values.map(String), written);
    case 'invalid_type':
      return {
        problem: `: ${quote(written)} is not ${article(issue.expected)}`,
        ...(issue.expected === 'string' && { remedy: `put the value in quotes; ${hint}` }),
      };
    case 'too_small':
      return { problem: `: ${sizeOf(written)}, but at least ${issue.minimum} wanted` };
    case 'too_big':
      return { problem: `: ${sizeOf(written)}, but at most ${issue.maximum} wanted` };
    case 'invalid_format':
    case 'custom': {
      const shown = written !== undefined && !Array.isArray(written);
      return { problem: `${shown ? `: ${quote(written)}` : ''} ${issue.message}` };
    }
    case 'not_multiple_of':
      return { problem: `: ${quote(written)} is not a multiple of ${issue.divisor}` };
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return { problem: `: ${quote(written)} is of no kind that may stand here` };
  }
}

function unknownFields(keys: readonly string[], known: readonly string[]): Explanation {
  const meant = keys.flatMap((key) => nearest(key, known) ?? []);
  return {
    problem: `unknown field ${keys.map(quote).join(', ')}`,
    remedy:
      meant.map((key) => `did you mean ${key}?`).join(' ') || `the fields are ${known.join(', ')}`,
  };
}

function notAmong(values: readonly string[], written: unknown): ValueProblem {
  const meant = typeof written === 'string' ? nearest(written, values) : undefined;
  return {
    problem: `: ${quote(written)} is not one of ${values.join(', ')}`,
    ...(meant && { remedy: `write ${meant}` }),
  };
}

/** The size of a value, in the unit of its limit. */
function sizeOf(written: unknown): string {
  const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (typeof written === 'string') return counted(written.length, 'character');
  return Array.isArray(written) ? counted(written.length, 'item') : String(written);
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    number: 'a number',
    int: 'a whole number',
    object: 'a set of fields',
    boolean: 'true or false',
    record: 'a set of fields',
  };
  return names[type] ?? `of type ${type}`;
}

/** The schema found by following a path through objects, arrays, unions, defaults and optionals. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, step) => {
    const part = at && stepInto(at, step);
    return part && unwrap(part);
  }, unwrap(schema));
}

/** The schema of a part, as it was written; of a union, the first option that has such a part. */
function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodUnion)
    return optionsOf(schema)
      .map((option) => stepInto(option, step))
      .find((found) => found !== undefined);
  return undefined;
}

function optionsOf(union: z.ZodUnion): z.ZodType[] {
  return union.options.map((option) => unwrap(option as z.ZodType));
}

function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const options = found instanceof z.ZodUnion ? optionsOf(found) : [found];
  const names = options.flatMap((option) =>
    option instanceof z.ZodObject ? Object.keys(option.shape) : [],
  );
  return [...new Set(names)];
}

/** The description written for contributors, of the field itself or of the nearest one above it. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const above = schemaAt(schema, path.slice(0, length - 1));
    const here = above && stepInto(above, path[length - 1]!);
    const text = here?.description ?? (here && unwrap(here).description);
    if (text) return text;
  }
  return undefined;
}
