import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../model/collections.ts';
import { countWords } from '../../text/prose.ts';
import { indefinite } from '../../text/indefinite.ts';
import { fileNameOf } from '../rankings/ballot.ts';
import { slugify } from '../../text/identity.ts';
import { flow } from '../evidence/evidence-text.ts';
import { explainIssue, issuesOf } from '../schemas/zod-message.ts';
import { unwrap } from '../schemas/schema-parts.ts';
import type { Fields } from './answers.ts';
import { editYaml, same } from './yaml-edit.ts';

/** Something to mend, with the name of the place in the form, such as `summary` or `sources.0.title`. */
export interface Problem {
  place: string;
  message: string;
}

/**
 * What a new entry says that no form asks for: the day on which it was added or cast, where its schema wants one.
 * @param today yyyy-mm-dd
 */
export function sentFields(collection: CollectionName, today: string): Fields {
  const known = orderOf(definitionOf(collection).schema);
  return Object.fromEntries(
    ['added', 'cast'].filter((name) => known.includes(name)).map((name) => [name, today]),
  );
}

/** The place of the text of an entry in a form. */
export const TEXT = 'text';

/**
 * What is wrong with an entry by itself. The check of the pull request asks more: whether what it names exists, and
 * what others say.
 * @param text the text after the fields; not looked at where the collection has none
 * @returns problems in the order of the schema, none where it may be sent
 */
export function problemsOf(collection: CollectionName, fields: Fields, text: string): Problem[] {
  const { schema, text: wanted, noun, castWithin } = definitionOf(collection);
  const { error } = schema.safeParse(fields);
  const problems = (error ? issuesOf(error) : []).map((issue) => {
    const { problem, remedy } = explainIssue(issue, schema, fields);
    return { place: placeOf(issue.path), message: `${problem}: ${remedy}` };
  });
  const { cast } = fields;
  if (castWithin && typeof cast === 'string') {
    const [window] = castWithin;
    if (cast < window.opens)
      problems.push({
        place: 'voter',
        message: `${indefinite(noun)} can be sent from ${window.opens} on`,
      });
    if (cast > window.closes)
      problems.push({
        place: 'voter',
        message: `${indefinite(noun)} could be sent until ${window.closes}`,
      });
  }
  if (wanted) {
    const count = countWords(text);
    const [least, most] = wanted.words.hard;
    if (count < least || count > most)
      problems.push({
        place: TEXT,
        message: `the text has ${count} words: the text of ${indefinite(noun)} has ${least} to ${most}`,
      });
    if (/^\s*(?:import|export)\b|[{}]|<\/?[a-z!?]/m.test(text))
      problems.push({
        place: TEXT,
        message: 'the text holds code, braces or HTML: write plain words and Markdown',
      });
  }
  return problems;
}

/**
 * What is wrong with a file that was written by hand.
 * @param file its path from the root of the repository
 * @param written all that stands in it
 */
export function problemsInFile(file: string, written: string): Problem[] {
  const collection = COLLECTION_NAMES.find((name) => definitionOf(name).path.test(file));
  if (!collection) return [{ place: TEXT, message: 'no entry can stand at this place' }];
  const { format } = definitionOf(collection);
  const parts = format === 'mdx' ? partsOf(written) : { head: written, text: '' };
  if (!parts) return [{ place: TEXT, message: 'the fields stand first, between two lines of ---' }];
  try {
    const fields = parse(parts.head) as Fields | Fields[];
    // Each item of a list is held to its schema by the check of the pull request.
    return format === 'yaml-list' ? [] : problemsOf(collection, fields as Fields, parts.text);
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n');
    return [{ place: TEXT, message: `the fields cannot be read: ${message}` }];
  }
}

/** The fields of a file and the text after them, as they stand; undefined where there are no fields. */
export function partsOf(written: string): { head: string; text: string } | undefined {
  const [, head, text = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(written) ?? [];
  return head === undefined ? undefined : { head, text };
}

/** `categories.1` is mended at `categories`; a part of a row or of the one thing at its own place. */
function placeOf(path: readonly PropertyKey[]): string {
  const [field = '', row, part] = path;
  if (typeof row === 'string') return `${String(field)}.${row}`;
  return typeof row === 'number' && part !== undefined
    ? `${String(field)}.${row}.${String(part)}`
    : String(field);
}

/**
 * Where the file of a new entry belongs.
 * @param chosen the slug that the contributor chose, where it is not made of what the entry is called
 * @returns its path from the root of the repository, of an item of a list that of the list; undefined as long as no
 *   slug can be made of it
 */
export function newFileOf(
  collection: CollectionName,
  fields: Fields,
  chosen?: string,
): string | undefined {
  const slug = newSlugOf(fields, chosen);
  if (!slug) return undefined;
  const { fileOf, format, pathExample } = definitionOf(collection);
  if (format === 'yaml-list') return pathExample;
  const path = fileOf?.(slug, fields) ?? pathExample.replace(/[^/]+(?=\.\w+$)/, slug);
  return definitionOf(collection).path.test(path) ? path : undefined;
}

/** The fields that say what an entry is called; none has both. */
export const CALLED: readonly string[] = ['name', 'title'];

/** What an entry is called, where its fields say so. */
export function calledIn(fields: Fields): string | undefined {
  return CALLED.map((name) => fields[name]).find((value) => typeof value === 'string');
}

/**
 * The slug that a new entry gets: the one that was chosen, else that of its voter, its day or week, or what it is called;
 * the day on which it begins stands before it.
 * @returns empty as long as there is none
 */
export function newSlugOf(fields: Fields, chosen?: string): string {
  const { date, week, start, voter } = fields;
  if (typeof voter === 'string') return chosen ?? fileNameOf(voter);
  const [own] = [chosen, date, week].filter((value) => typeof value === 'string');
  const slug = own ?? slugify(calledIn(fields) ?? '');
  const begins = typeof start === 'string' && slug !== '' && !slug.startsWith(start);
  return begins ? `${start}-${slug}` : slug;
}

/**
 * The file of a new entry.
 * @param fields in any order; the file has them in that of the schema
 * @param text the text after the fields; left out where the collection has none
 * @returns of an entry that is an item of a list, that item
 */
export function fileText(collection: CollectionName, fields: Fields, text: string): string {
  const { schema, format } = definitionOf(collection);
  const lines = orderOf(schema)
    .filter((name) => fields[name] !== undefined)
    .map((name) => fieldText(name, fields[name]))
    .join('');
  if (format === 'yaml-list') return `- ${lines.trimEnd().replaceAll('\n', '\n  ')}\n`;
  return format === 'mdx' ? `---\n${lines}---\n\n${text.trim()}\n` : lines;
}

/** A list of entries with one more at its end, every byte before it as it was. */
export function listWith(written: string, item: string): string {
  // Items of some lists stand apart from each other.
  const apart = /\n\n- [^]*$/.test(written) ? '\n' : '';
  return `${written.trimEnd()}\n${apart}${item}`;
}

/**
 * A file with some fields changed and every other byte as it was, those of list items that stay included.
 * @param written the file as it stands
 * @param before its fields, as the form showed them
 * @param after its fields, as they are wanted
 * @param text the text after the fields; left out to leave it as it is
 * @throws Error when its fields cannot be read
 */
export function changedFile(
  collection: CollectionName,
  written: string,
  before: Fields,
  after: Fields,
  text?: string,
): string {
  const parts = partsOf(written);
  const head = parts?.head ?? written;
  const standing = parse(head) as Fields;
  const names = new Set([...orderOf(definitionOf(collection).schema), ...Object.keys(standing)]);
  const wanted = Object.fromEntries(
    [...names]
      .map(
        (name) => [name, same(before[name], after[name]) ? standing[name] : after[name]] as const,
      )
      .filter(([, value]) => value !== undefined),
  );
  const edited = same(standing, wanted) ? head : editYaml(head, wanted);
  if (!parts) return edited;
  const body =
    text === undefined || text.trim() === parts.text.trim() ? parts.text : `\n${text.trim()}\n`;
  return `---\n${edited}---\n${body}`;
}

/** A field with its name, as files of content write it: lists of words in one line, what has parts a line each. */
function fieldText(name: string, value: unknown): string {
  const parts = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (!parts) return `${name}: ${typeof value === 'object' ? flow(value) : scalar(value)}\n`;
  return `${name}:\n${(value as unknown[]).map((item) => `  - ${flow(item)}\n`).join('')}`;
}

function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trim();
}

function orderOf(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
