import { z } from 'zod';
import { quote } from './finding.ts';
import { nearest } from './nearest.ts';

/**
 * Says a zod issue in words for a contributor.
 * @param issue from `safeParse`
 * @param schema the schema that was used, for the field's own description
 * @param value the whole value that was parsed, for quoting what was written
 * @returns what is wrong and what to write instead
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
): { problem: string; remedy: string } {
  const field = issue.path.map(String).join('.') || 'the entry';
  const written = issue.path.reduce<unknown>(
    (part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const hint = describe(schema, issue.path) ?? 'see CONTRIBUTING.md';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldNames(schema, issue.path);
      return {
        problem: `unknown field ${issue.keys.map(quote).join(', ')}`,
        remedy:
          issue.keys
            .map((key) => nearest(key, known))
            .filter(Boolean)
            .map((key) => `did you mean ${key}?`)
            .join(' ') || `the fields are ${known.join(', ')}`,
      };
    }
    case 'invalid_value': {
      if (written === undefined) break;
      const values = issue.values.map(String);
      const meant = nearest(String(written), values);
      return {
        problem: `${field}: ${quote(written)} is not one of ${values.join(', ')}`,
        remedy: meant ? `write ${meant}` : hint,
      };
    }
    case 'invalid_type': {
      if (written === undefined) break;
      const quoting = issue.expected === 'string' ? 'put the value in quotes; ' : '';
      return {
        problem: `${field}: ${quote(written)} is not ${article(issue.expected)}`,
        remedy: quoting + hint,
      };
    }
    case 'too_small':
    case 'too_big': {
      const unit =
        issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'items' : '';
      const size = typeof written === 'string' || Array.isArray(written) ? written.length : written;
      const limit =
        issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      return {
        problem: `${field}: ${size} ${unit}, but ${limit} wanted`.replace('  ', ' '),
        remedy: hint,
      };
    }
    case 'invalid_format':
    case 'custom':
      return {
        problem: `${field}${written === undefined || Array.isArray(written) ? '' : `: ${quote(written)}`} ${issue.message}`,
        remedy: hint,
      };
  }
  if (written === undefined) return { problem: `${field} is missing`, remedy: hint };
  return { problem: `${field}: ${quote(written)} ${issue.message}`, remedy: hint };
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

/** The schema found by following a path through objects, arrays, defaults and optionals. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject)
      current = current.shape[String(step)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else return undefined;
    current = current && unwrap(current);
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap() as z.ZodType;
  return current;
}

function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The description written for contributors, of the field itself or of the nearest one above it. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    let current: z.ZodType | undefined = schemaAt(schema, path.slice(0, length - 1));
    const step = path[length - 1]!;
    if (current instanceof z.ZodObject)
      current = current.shape[String(step)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    const text = current?.description ?? (current && unwrap(current).description);
    if (text) return text;
  }
  return undefined;
}
