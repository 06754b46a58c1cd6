import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from '../../../src/model/collections.ts';
import { COMPONENTS } from '../../../src/model/components.ts';

/** Every field of a schema that takes text, with its path. */
function textFields(schema: z.ZodType, path = ''): [string, z.ZodString][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textFields(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return textFields(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => textFields(option as z.ZodType, path));
  if (schema instanceof z.ZodRecord) return textFields(schema.valueType as z.ZodType, `${path}{}`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      textFields(field, path ? `${path}.${name}` : name),
    );
  if (schema instanceof z.ZodString) return [[path, schema]];
  if (
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodNull
  )
    return [];
  throw new Error(`${path}: this test does not know ${schema.constructor.name}`);
}

describe.each(
  [
    ...Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, schema] as const),
    ...Object.entries(COMPONENTS).map(
      ([name, { attributes }]) => [`<${name}>`, attributes] as const,
    ),
  ].filter(([, schema]) => textFields(schema).length > 0),
)('no text field of %s takes what is not seen', (_, schema) => {
  test.each(textFields(schema))('%s', (_path, field) => {
    // The same text without the character may fail as well: what counts is that no text with one passes.
    for (const odd of ['\u0008', '\u202e', '\u200b', '\ufffe', '\ud800', '\u{e0041}'])
      for (const text of [`ab${odd}c`, `https://example.org/${odd}`, `2026-01-0${odd}1`, odd])
        expect(field.safeParse(text.padEnd(60, 'x.')).success, JSON.stringify(text)).toBe(false);
  });
});
