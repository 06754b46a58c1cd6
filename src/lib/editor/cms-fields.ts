import { z } from 'zod';
import { definitionOf, type CollectionName } from '../../model/collections.ts';
import { CALLED, sentFields, TEXT } from '../forms/entry-file.ts';
import { inputsOf, type Input } from '../forms/inputs.ts';
import { unwrap } from '../schemas/schema-parts.ts';
import { TEXT_WIDGET, type CmsField } from './cms-types.ts';

/** By collection, what there is to choose from: slugs with what they are called. */
export type Lists = Readonly<Record<string, readonly (readonly [slug: string, title: string])[]>>;

/** Nothing is left out: an editor may say what a new contributor need not. */
const NOTHING: ReadonlySet<string> = new Set();

/** The questions of the editor: every field of a schema, in its order. */
export function editorInputs(schema: z.ZodType): Input[] {
  return inputsOf(schema, NOTHING);
}

/**
 * The fields of the editor, from a schema.
 * @param lists the entries to choose from, of collections that are small enough
 * @param text whether a text follows the fields
 */
export function cmsFields(
  collection: CollectionName,
  schema: z.ZodType,
  lists: Lists,
  text: boolean,
): CmsField[] {
  const today = sentFields(collection, '{{now}}');
  const fields = editorInputs(schema).map((input) => {
    const field = cmsField(input, lists);
    return today[input.name] === undefined ? field : { ...field, default: '{{now}}' };
  });
  if (text) fields.push({ name: TEXT, label: 'Text', widget: TEXT_WIDGET, required: true });
  return fields;
}

function cmsField(input: Input, lists: Lists): CmsField {
  const { name, label, help, required, most } = input;
  return {
    name,
    label,
    ...(help && { hint: help }),
    required,
    ...(isMany(input) && most !== undefined && { max: most }),
    ...(isMany(input) ? severalOf(input, lists) : oneOf(input, lists)),
  };
}

/** What a field is, beside what every field has. */
type Widget = Pick<CmsField, 'widget'> & Partial<CmsField>;

function isMany({ kind }: Input): boolean {
  return kind === 'choices' || kind === 'lines' || kind === 'rows';
}

function severalOf(input: Input, lists: Lists): Widget {
  const { kind, label, names, options, parts } = input;
  if (kind === 'rows')
    return { widget: 'list', collapsed: true, fields: parts.map((part) => cmsField(part, lists)) };
  if (kind === 'choices')
    return { widget: 'select', options: choices(options, true), multiple: true };
  const named = names && naming(names, true, lists);
  if (named && named.widget !== 'string') return { ...named, multiple: true };
  return {
    widget: 'list',
    field: { name: 'item', label, widget: 'string', required: true },
  };
}

function oneOf(input: Input, lists: Lists): Widget {
  const { kind, required, names, letters, options, parts } = input;
  if (names) return naming(names, required, lists);
  if (kind === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (kind === 'number')
    return { widget: 'number', value_type: isWhole(input.schema) ? 'int' : 'float' };
  if (kind === 'yes-no') return { widget: 'select', options: choices(YES_NO, required) };
  if (kind === 'choice') return { widget: 'select', options: choices(options, required) };
  if (kind === 'parts')
    return { widget: 'object', fields: parts.map((part) => cmsField(part, lists)) };
  return {
    widget: 'string',
    ...(kind === 'address' && { type: 'url' }),
    ...(letters !== undefined && { maxlength: letters }),
  };
}

const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

function choices(
  options: readonly (readonly [value: string, label: string])[],
  required: boolean,
): { label: string; value: string }[] {
  const all = required ? options : [['', 'Not said'] as const, ...options];
  return all.map(([value, label]) => ({ label, value }));
}

/** How an entry of another collection is named: chosen from a list, looked for among the entries, or written. */
function naming(collection: string, required: boolean, lists: Lists): Widget {
  const list = lists[collection];
  if (list) return { widget: 'select', options: choices(list, required) };
  const definition = definitionOf(collection as CollectionName);
  const called = editorInputs(definition.schema)
    .map(({ name }) => name)
    .filter((name) => CALLED.includes(name));
  if (definition.format === 'yaml-list' || called.length === 0) return { widget: 'string' };
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: called,
    search_fields: called,
  };
}

function isWhole(schema: z.ZodType): boolean {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).type === 'integer';
}

/**
 * Whether the editor can ask for everything that a schema holds: a part that may be of several kinds, a number or a
 * list of words, has no field in it.
 */
export function canBeAsked(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.values(inner.shape).every((part) => canBeAsked(part as z.ZodType));
  if (inner instanceof z.ZodArray) return canBeAsked(inner.element as z.ZodType);
  if (inner instanceof z.ZodUnion) {
    const options = inner.options.map((option) => unwrap(option as z.ZodType));
    return (
      options.every((option) => option instanceof z.ZodObject && canBeAsked(option)) ||
      options.every((option) => option instanceof z.ZodNumber || option instanceof z.ZodEnum)
    );
  }
  return ASKED.some((kind) => inner instanceof kind);
}

const ASKED = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodLiteral, z.ZodEnum, z.ZodStringFormat];
