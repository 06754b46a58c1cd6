import { z } from 'zod';

/** A field of a collection, for documentation and forms. */
export interface FieldInfo {
  name: string;
  required: boolean;
  description: string;
}

/**
 * The JSON Schema (draft 7) of a collection.
 * @param schema the collection's zod schema
 * @param address the absolute address under which the JSON Schema is published
 * @param io what a contributor writes, before defaults, or what becomes of it
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  address: string,
  io: 'input' | 'output' = 'input',
): Record<string, unknown> {
  return {
    ...z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any' }),
    $id: address,
  };
}

/** The fields of a collection in the order in which the schema names them. */
export function fieldsOf(schema: z.ZodType): FieldInfo[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    description: (typeof property === 'object' && property.description) || '',
  }));
}
