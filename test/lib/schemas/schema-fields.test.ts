import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/lib/schemas/schema-fields.ts';
import { toolSchema } from '../../../src/model/schemas/tool.ts';

test('every field of a tool has a description for contributors', () => {
  for (const field of fieldsOf(toolSchema))
    expect(field.description.length, field.name).toBeGreaterThan(10);
});
