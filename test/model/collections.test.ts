import { expect, test } from 'vitest';
import { COLLECTION_NAMES, definitionOf } from '../../src/model/collections.ts';

test.each(COLLECTION_NAMES)('where files of %s lie by a field, the field is named', (name) => {
  const { fileOf, placedBy } = definitionOf(name);
  // A function that looks at the fields takes them.
  expect(placedBy !== undefined).toBe(fileOf !== undefined && fileOf.length > 1);
});
