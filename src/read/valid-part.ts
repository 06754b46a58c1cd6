import { z } from 'zod';
import { unwrap } from '../lib/schemas/schema-parts.ts';

/** What is left of a value when everything that does not hold to its schema is taken out. */
export interface ValidPart {
  /** The fields that hold; of a list, the items that do. */
  fields: Record<string, unknown>;
  /** Leads a path in `fields` back to the value: items stand further on there if others were taken out before them. */
  original: (path: readonly PropertyKey[]) => PropertyKey[];
}

/**
 * The part of a value that a schema of fields accepts, so that one wrong field does not hide what is wrong with the
 * others. Sizes of lists and rules between fields are not looked at.
 * @param schema of the whole value
 * @param value as it was written
 */
export function validPart(schema: z.ZodType, value: unknown): ValidPart {
  const places: Places = new WeakMap();
  const fields: Record<string, unknown> = {};
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && isRecord(value))
    for (const [key, part] of partsOf(inner, value, places))
      if (part?.value !== undefined) fields[key] = part.value;
  return { fields, original: (path) => retrace(fields, path, places) };
}

/** For each shortened list, where its items stood. */
type Places = WeakMap<unknown[], number[]>;

/** @returns undefined when nothing of the value can be kept */
function keep(schema: z.ZodType, value: unknown, places: Places): { value: unknown } | undefined {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const kept = value.flatMap((item: unknown, index) => {
      const part = keep(inner.element as z.ZodType, item, places);
      return part ? [{ item: part.value, index }] : [];
    });
    const items = kept.map(({ item }) => item);
    places.set(
      items,
      kept.map(({ index }) => index),
    );
    return { value: items };
  }
  if (inner instanceof z.ZodObject && isRecord(value)) {
    const parts = partsOf(inner, value, places);
    if (parts.every(([, part]) => part))
      return { value: Object.fromEntries(parts.map(([key, part]) => [key, part?.value])) };
  }
  return undefined;
}

function partsOf(schema: z.ZodObject, value: Record<string, unknown>, places: Places) {
  return Object.entries(schema.shape).map(([key, field]) => {
    const written = Object.hasOwn(value, key) ? value[key] : undefined;
    return [key, keep(field as z.ZodType, written, places)] as const;
  });
}

function retrace(fields: unknown, path: readonly PropertyKey[], places: Places): PropertyKey[] {
  let here = fields;
  return path.map((step) => {
    const stood = Array.isArray(here) && typeof step === 'number' ? places.get(here)?.[step] : step;
    here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
    return stood ?? step;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
