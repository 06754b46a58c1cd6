import { parse } from 'yaml';
import { definitionOf, type CollectionName } from '../../model/collections.ts';
import type { Fields } from '../forms/answers.ts';
import {
  changedFile,
  fileText,
  partsOf,
  problemsOf,
  TEXT,
  type Problem,
} from '../forms/entry-file.ts';
import type { Input } from '../forms/inputs.ts';
import { editYaml, same } from '../forms/yaml-edit.ts';
import { editorInputs } from './cms-fields.ts';
import { componentProblems } from './text-problems.ts';

/** What the editor holds of a file: its fields as it asks for them, its text, and the file as it was read. */
export type Held = Record<string, unknown>;

/** Where the file stands as it was read: no schema has a field of this name, and the editor shows none. */
const FILE = 'file as it stands';

/** Where the items of a file stand that is a list. */
export const ITEMS = 'items';

/** The name of the form of the files of a collection in the editor. */
export const formatName = (collection: CollectionName) => `${collection}-file`;

/**
 * Reads a file of a collection for the editor.
 * @param written all that stands in it, with or without its last line end
 * @throws Error when it cannot be read
 */
export function heldFrom(collection: CollectionName, written: string): Held {
  const file = `${written.trimEnd()}\n`;
  const { format, schema } = definitionOf(collection);
  const inputs = editorInputs(schema);
  if (format === 'yaml-list') {
    const items = parse(file) as Fields[];
    return { [ITEMS]: items.map((item) => shownFields(inputs, item)), [FILE]: file };
  }
  const { head, text } = headOf(collection, file);
  return {
    ...shownFields(inputs, parse(head) as Fields),
    ...(format === 'mdx' && { [TEXT]: text.trim() }),
    [FILE]: file,
  };
}

/** What the editor writes of an entry. */
interface Written {
  file: string;
  /** What is wrong with it by itself. */
  problems: Problem[];
}

/**
 * The file that the editor writes: of one that was read, the same with the lines that were changed.
 * @param held what `heldFrom` gave, changed; of a new entry, what was filled in
 */
export function fileFrom(collection: CollectionName, held: Held): Written {
  const { format, schema } = definitionOf(collection);
  const inputs = editorInputs(schema);
  const written = held[FILE];
  if (format === 'yaml-list') return listFrom(collection, held, inputs);
  const text = format === 'mdx' ? words(held[TEXT]) : undefined;
  const said = saidFields(inputs, held);
  if (typeof written !== 'string')
    return {
      file: fileText(collection, said, text ?? ''),
      problems: wrongIn(collection, said, text ?? ''),
    };
  const before = parse(headOf(collection, written).head) as Fields;
  const after = kept(before, said, inputs);
  return {
    file: changedFile(collection, written, before, after, text),
    problems: wrongIn(collection, after, text ?? ''),
  };
}

function wrongIn(collection: CollectionName, fields: Fields, text: string): Problem[] {
  const components = componentProblems(collection, text);
  return [
    ...problemsOf(collection, fields, text),
    ...components.map((message) => ({ place: TEXT, message })),
  ];
}

function listFrom(collection: CollectionName, held: Held, inputs: readonly Input[]): Written {
  const written = words(held[FILE]);
  const before = (parse(written) ?? []) as Fields[];
  const said = ((held[ITEMS] ?? []) as Held[]).map((item) => saidFields(inputs, item));
  const items = asItWas(before, said) as Fields[];
  return {
    file: same(before, items) ? written : editYaml(written, items),
    problems: items.flatMap((item, index) =>
      problemsOf(collection, item, '').map(({ place, message }) => ({
        place,
        message: `item ${index + 1}: ${message}`,
      })),
    ),
  };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function headOf(collection: CollectionName, file: string): { head: string; text: string } {
  if (definitionOf(collection).format !== 'mdx') return { head: file, text: '' };
  const parts = partsOf(file);
  if (!parts) throw new Error('the fields stand first, between two lines of ---');
  return parts;
}

/** The fields that were said, where they say no more than those that stand, as they stand. */
function kept(before: Fields, said: Fields, inputs: readonly Input[]): Fields {
  const asked = new Set(inputs.map(({ name }) => name));
  const names = new Set([...Object.keys(before), ...Object.keys(said)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = asked.has(name) ? asItWas(before[name], said[name]) : before[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A value, or the one that stands where it differs only in lists that somebody left empty; so for each item of a list. */
function asItWas(before: unknown, said: unknown): unknown {
  if (same(pruned(before), said)) return before;
  if (!Array.isArray(before) || !Array.isArray(said)) return said;
  const standing = before.map((item: unknown) => ({ item, bare: pruned(item) }));
  return said.map((item: unknown) => {
    const found = standing.find(({ bare }) => same(bare, item));
    return found ? found.item : item;
  });
}

/** A value without the lists in it that are empty; nothing where it is one itself. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(pruned) : undefined;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const bare = pruned(part);
      return bare === undefined ? [] : [[name, bare]];
    }),
  );
}

/** Fields as the editor shows them: yes and no as words, because there may be no answer. */
function shownFields(inputs: readonly Input[], fields: Fields): Held {
  const byName = new Map(inputs.map((input) => [input.name, input]));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const input = byName.get(name);
      return [name, input ? shown(input, value) : value];
    }),
  );
}

function shown(input: Input, value: unknown): unknown {
  if (input.kind === 'yes-no' && typeof value === 'boolean') return value ? 'yes' : 'no';
  if (input.kind === 'rows' && Array.isArray(value))
    return value.map((row) => shownFields(input.parts, row as Fields));
  if (input.kind === 'parts') return shownFields(input.parts, value as Fields);
  return input.kind === 'line' && typeof value === 'number' ? String(value) : value;
}

/** Fields as files have them. What is empty is left out. */
function saidFields(inputs: readonly Input[], held: Held): Fields {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = said(input, held[input.name]);
      return value === undefined ? [] : [[input.name, value]];
    }),
  );
}

function said(input: Input, value: unknown): unknown {
  if (!Array.isArray(value)) return saidOne(input, value);
  const items = value.flatMap((item) => saidOne(input, item) ?? []);
  return items.length > 0 ? items : undefined;
}

function saidOne(input: Input, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'object') {
    const parts = saidFields(input.parts, value as Held);
    return Object.keys(parts).length > 0 ? parts : undefined;
  }
  if (input.kind === 'yes-no') return value === 'yes' ? true : value === 'no' ? false : value;
  return input.numeric && typeof value === 'string' && /^\d{1,9}$/.test(value)
    ? Number(value)
    : value;
}
