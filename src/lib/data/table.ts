import { toCsv } from '../../text/csv.ts';
import type { DataRecord } from './records.ts';

/** A column of a table, as Table Schema names it (https://specs.frictionlessdata.io/table-schema/). */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description?: string;
}

type Cell = string | number | boolean | undefined;

/** Between the values of a list: no field of ours may hold it where lists are searched. */
const BETWEEN = ' | ';

/** A JSON Schema, as far as columns follow from it. */
interface Property {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  anyOf?: Property[];
  items?: Property;
  properties?: Record<string, Property>;
}

/**
 * The columns of a table of records: their plain fields, and lists of plain values in one cell. Of an object its own
 * plain fields stand as `object.field`. Lists of objects and the text have no place in a table.
 * @param properties of the JSON Schema of a record
 */
export function columnsOf(properties: Record<string, unknown>, under = ''): Column[] {
  return Object.entries(properties).flatMap(([name, given]): Column[] => {
    const property = given as Property;
    if (!under && name === 'text') return [];
    if (property.properties && !under) return columnsOf(property.properties, `${name}.`);
    const type = typeOf(property);
    if (!type) return [];
    return [
      {
        name: under + name,
        type,
        ...(property.description && { description: property.description }),
      },
    ];
  });
}

const PLAIN = new Set(['string', 'integer', 'number', 'boolean']);

/** The type of a cell; undefined of what is no plain value and no list of them. */
function typeOf({ type, items, anyOf, enum: values }: Property): Column['type'] | undefined {
  if (type === 'array') return items && typeOf(items) ? 'string' : undefined;
  if (typeof type === 'string') return PLAIN.has(type) ? (type as Column['type']) : undefined;
  if (values) return 'string';
  return anyOf?.every((one) => typeOf(one)) ? 'string' : undefined;
}

/** Records as CSV, for spreadsheets. */
export function tableOf(columns: readonly Column[], records: readonly DataRecord[]): string {
  return toCsv(
    columns.map(({ name }) => name),
    records.map((record) => columns.map(({ name }) => cellOf(record, name.split('.')))),
  );
}

function cellOf(value: unknown, path: readonly string[]): Cell {
  const [name, ...rest] = path;
  if (name !== undefined)
    return cellOf((value as Record<string, unknown> | undefined)?.[name], rest);
  if (Array.isArray(value)) return value.map(String).join(BETWEEN);
  return value as Cell;
}
