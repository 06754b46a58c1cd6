import { z } from 'zod';
import {
  citedBy,
  definitionOf,
  type CollectionName,
  type DataOf,
} from '../../model/collections.ts';
import { UNFINISHED } from '../../model/unfinished.ts';
import { explainIssue, issuesOf } from '../schemas/zod-message.ts';
import { valueOf, type Fields } from './answers.ts';
import {
  fileText,
  listWith,
  newFileOf,
  newSlugOf,
  problemsOf,
  sentFields,
  TEXT,
  type Problem,
} from './entry-file.ts';
import { inputsOf, MADE_LATER, type Input } from './inputs.ts';
import { OUTLINES } from './outlines.ts';

/** What somebody has said of a new entry: the fields by their names, and what is no field. */
export interface Answered {
  fields: Fields;
  /** The slug that was chosen; else it is made of what the entry is called. */
  slug?: string;
  /** The text after the fields. */
  text?: string;
  /** The form of the text, one of `OUTLINES`. */
  outline?: string;
}

/** Answers beside the fields; no field has their names. */
export const ASIDE = ['slug', TEXT, 'outline'] as const;

/** All that may be said of a new entry of a collection, in the order of its schema. */
export function questionsOf(collection: CollectionName): Input[] {
  return inputsOf(definitionOf(collection).schema, MADE_LATER);
}

/**
 * Reads what somebody has written of an entry by hand, in JSON or as options: numbers and lists may be given as text,
 * and entries named as people call them.
 * @param slugOf the slug of what somebody has named in a collection; what it does not know stays as it was written
 * @returns fields that nobody asks for as they are, for the schema to refuse
 */
export function answeredIn(
  collection: CollectionName,
  written: Fields,
  slugOf: (collection: string, name: string) => string | undefined,
): Answered {
  const aside = Object.fromEntries(
    ASIDE.flatMap((name) => (typeof written[name] === 'string' ? [[name, written[name]]] : [])),
  );
  const own = Object.fromEntries(
    Object.entries(written).filter(([name]) => !(ASIDE as readonly string[]).includes(name)),
  );
  return { ...aside, fields: fieldsWritten(questionsOf(collection), own, slugOf) };
}

function fieldsWritten(
  inputs: readonly Input[],
  written: Fields,
  slugOf: (collection: string, name: string) => string | undefined,
): Fields {
  const known = new Map(inputs.map((input) => [input.name, input]));
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => {
      const input = known.get(name);
      // What is right as it stands stays, nothing included; else nothing is left out.
      if (!input || input.schema.safeParse(value).success) return [[name, value]];
      const read = value === null ? undefined : valueWritten(input, value, slugOf);
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

function valueWritten(
  input: Input,
  value: unknown,
  slugOf: (collection: string, name: string) => string | undefined,
): unknown {
  const within = (item: unknown) =>
    isFields(item) ? fieldsWritten(input.parts, item, slugOf) : item;
  if (input.kind === 'rows') return Array.isArray(value) ? value.map(within) : [within(value)];
  if (input.kind === 'parts') return within(value);
  const items: unknown[] = [value].flat();
  if (!items.every((item) => ['string', 'number', 'boolean'].includes(typeof item))) return value;
  if (input.kind === 'yes-no' && typeof value === 'boolean') return value;
  const lines = items
    .map((item) => String(item).trim())
    .filter(Boolean)
    .map((line) => (input.names && slugOf(input.names, line)) ?? line);
  return valueOf(input, lines);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What is wrong with the answer to one question, with a remedy where the question does not say it already.
 * @returns undefined where nothing is
 */
export function faultOf(
  { name, schema, help }: Pick<Input, 'name' | 'schema' | 'help'>,
  value: unknown,
): string | undefined {
  const whole = z.strictObject({ [name]: schema });
  const { error } = whole.safeParse({ [name]: value });
  const [issue] = error ? issuesOf(error) : [];
  if (!issue) return undefined;
  const { problem, remedy } = explainIssue(issue, whole, { [name]: value });
  return remedy === help ? problem : `${problem}: ${remedy}`;
}

/** What is wrong with an item of a list that holds lines. */
export function faultOfItem(input: Input, value: string): string | undefined {
  const inner = elementOf(input.schema);
  return (
    inner && faultOf({ ...input, schema: inner }, valueOf({ ...input, kind: 'line' }, [value]))
  );
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return elementOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** A new entry as its file. */
export interface NewFile {
  /** Its path from the root of the repository. */
  file: string;
  /** All of the file; of a list, with the item at its end. */
  text: string;
  /** The 1-based line on which the entry begins. */
  from: number;
  /** The 1-based line from which on it is the text after the fields; none where there is no text. */
  textFrom?: number;
}

/**
 * The fields of a new entry with those that nobody says: its day, its id in a list, and with what its outline begins.
 * @param today yyyy-mm-dd
 */
function wholeFields(collection: CollectionName, answered: Answered, today: string): Fields {
  const { fields, slug } = answered;
  const begun = outlineOf(collection, answered)?.fields ?? {};
  const id = definitionOf(collection).format === 'yaml-list' ? newSlugOf(fields, slug) : '';
  const whole: Fields = {
    ...(id && { id }),
    ...begun,
    ...sentFields(collection, today),
    ...fields,
  };
  // What the outline cites stays in its list until it is written over.
  for (const [name, value] of Object.entries(begun))
    if (Array.isArray(value) && Array.isArray(fields[name]))
      whole[name] = [...(value as unknown[]), ...(fields[name] as unknown[])];
  return whole;
}

/** The outline of an entry whose text is still to be written: the one that was chosen, or the first. */
function outlineOf(collection: CollectionName, { outline, text }: Answered) {
  const outlines = OUTLINES[collection] ?? {};
  if (text !== undefined) return undefined;
  return outline === undefined ? Object.values(outlines)[0] : outlines[outline];
}

/**
 * What is wrong with an entry by itself, apart from a text that is still to be written.
 * @returns problems in the order of the schema
 */
export function faultsOf(collection: CollectionName, answered: Answered, today: string): Problem[] {
  const problems = problemsOf(collection, wholeFields(collection, answered, today), '').filter(
    ({ place }) => place !== TEXT && place !== 'id',
  );
  const { outline } = answered;
  const outlines = Object.keys(OUTLINES[collection] ?? {});
  if (outline !== undefined && !outlines.includes(outline))
    problems.push({
      place: 'outline',
      message: `there is no outline “${outline}”: ${outlines.length > 0 ? `choose ${outlines.join(', ')}` : 'leave it out'}`,
    });
  return problems;
}

/**
 * The file of a new entry.
 * @param standing what the file holds already, where it is a list
 * @returns undefined as long as no address can be made of what it is called
 */
export function newFile(
  collection: CollectionName,
  answered: Answered,
  today: string,
  standing: (file: string) => string,
): NewFile | undefined {
  const fields = wholeFields(collection, answered, today);
  const file = newFileOf(collection, fields, answered.slug);
  if (file === undefined) return undefined;
  const { format } = definitionOf(collection);
  const outline = outlineOf(collection, answered)?.body ?? '';
  const body = answered.text ?? outline + citing(collection, fields, outline);
  const text = fileText(collection, fields, body);
  if (format === 'yaml-list') {
    const list = listWith(standing(file), text);
    return { file, text: list, from: list.slice(0, -text.length).split('\n').length };
  }
  return {
    file,
    text,
    from: 1,
    ...(format === 'mdx' && { textFrom: text.split('\n').indexOf('---', 1) + 2 }),
  };
}

/** A paragraph that cites the works which an outline does not cite yet. */
function citing(collection: CollectionName, fields: Fields, outline: string): string {
  const keys = citedBy(collection, fields as Partial<DataOf[CollectionName]>)
    .map(({ key }) => `[^${key}]`)
    .filter((cited) => !outline.includes(cited));
  if (outline === '' || keys.length === 0) return '';
  return `\n${UNFINISHED} Say where it belongs what you have these works for, and cite them there: ${keys.join(' ')}\n`;
}

/** The field of a new entry that stands on a line of its file; undefined where that line is of something else. */
export function fieldOn(
  { text, from, textFrom = Infinity }: NewFile,
  line: number,
): string | undefined {
  if (line < from || line >= textFrom) return undefined;
  const [, field] =
    text
      .split('\n')
      .slice(from - 1, line)
      .reverse()
      .map((one) => /^(?:- | {2})?([A-Za-z]\w*):/.exec(one))
      .find((found) => found !== null) ?? [];
  return field;
}
