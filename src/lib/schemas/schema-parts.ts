import { z } from 'zod';

/** A part of a value whose schema carries a mark. */
export interface MarkedPart<M> {
  path: PropertyKey[];
  value: unknown;
  mark: M;
}

/**
 * The parts of a value whose schemas carry a mark, wherever in objects, lists and unions they stand.
 * @param value what holds to the schema, or a part of it; what does not fit is passed over
 * @param marks the registry in which schemas were marked
 */
export function markedParts<M extends object>(
  schema: z.ZodType,
  value: unknown,
  marks: z.core.$ZodRegistry<M>,
): Iterable<MarkedPart<M>> {
  return partsBelow(treeOf(schema, marks), value, []);
}

/** What of a schema leads to marks: all else need not be looked at. */
type Tree<M> =
  { mark: M } | { fields: [string, Tree<M>][] } | { items: Tree<M> } | { options: Tree<M>[] };

const trees = new WeakMap<object, WeakMap<z.ZodType, Tree<unknown>>>();

function treeOf<M extends object>(schema: z.ZodType, marks: z.core.$ZodRegistry<M>): Tree<M> {
  const known = trees.get(marks) ?? new WeakMap<z.ZodType, Tree<unknown>>();
  trees.set(marks, known);
  const tree = known.get(schema) ?? growTree(schema, marks) ?? { options: [] };
  known.set(schema, tree);
  return tree as Tree<M>;
}

/** @returns undefined where nothing below is marked */
function growTree<M extends object>(
  schema: z.ZodType,
  marks: z.core.$ZodRegistry<M>,
): Tree<M> | undefined {
  const mark = marks.get(schema);
  if (mark) return { mark: mark as M };
  const inner = unwrap(schema);
  if (inner !== schema) return growTree(inner, marks);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).flatMap(([key, field]): [string, Tree<M>][] => {
      const tree = growTree(field as z.ZodType, marks);
      return tree ? [[key, tree]] : [];
    });
    return fields.length > 0 ? { fields } : undefined;
  }
  if (inner instanceof z.ZodArray) {
    const items = growTree(inner.element as z.ZodType, marks);
    return items && { items };
  }
  if (inner instanceof z.ZodUnion) {
    const options = inner.options.flatMap((option) => growTree(option as z.ZodType, marks) ?? []);
    return options.length > 0 ? { options } : undefined;
  }
  return undefined;
}

function* partsBelow<M>(
  tree: Tree<M>,
  value: unknown,
  path: PropertyKey[],
): Iterable<MarkedPart<M>> {
  if (value === undefined || value === null) return;
  if ('mark' in tree) yield { path, value, mark: tree.mark };
  else if ('fields' in tree)
    for (const [key, field] of tree.fields)
      yield* partsBelow(field, (value as Record<string, unknown>)[key], [...path, key]);
  else if ('options' in tree)
    for (const option of tree.options) yield* partsBelow(option, value, path);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* partsBelow(tree.items, item, [...path, index]);
}

/** A schema without what makes it optional or gives it a default. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap() as z.ZodType;
  return current;
}
