import { z } from 'zod';
import { FACT_FIELDS } from '../../model/fact-fields.ts';
import { definitionOf, type CollectionName, type DataOf } from '../../model/collections.ts';
import { jsonSchemaOf } from '../schemas/schema-fields.ts';
import { evidenceState, type EvidenceState } from '../evidence/evidence-state.ts';
import { absolute } from '../../text/site-address.ts';

/** An entry as the open data carry it: its fields under their own names, and beside them these. */
export interface DataRecord {
  /** Its name for good within its collection. */
  slug: string;
  /** The absolute address of its page. */
  page: string;
  /** Its text as it was written, in Markdown with components (MDX). */
  text?: string;
  [field: string]: unknown;
}

/** What an entry is made a record of. */
export interface ExportedEntry<C extends CollectionName = CollectionName> {
  slug: string;
  /** What its schema knows. */
  data: DataOf[C];
  /** Its text; left out of what is written in YAML. */
  body?: string | undefined;
}

/** What is derived of the entries of a collection, under a name that none of its fields has. */
interface Derivation<C extends CollectionName> {
  name: string;
  schema: z.ZodType;
  of(this: void, data: DataOf[C], today: string): unknown;
}

const shownSchema = z
  .strictObject({
    verdict: z
      .enum(['all', 'some', 'none'])
      .describe('all: every fact is shown, and at least one source is the maker’s.'),
    stated: z.int().describe('How many facts the entry states.'),
    shown: z.int().describe('How many of them a source shows that is not too old.'),
    byMaker: z.int().describe('How many of these the maker shows.'),
    facts: z
      .partialRecord(
        z.enum(FACT_FIELDS),
        z.strictObject({
          shown: z
            .enum(['maker', 'others', 'old', 'not'])
            .describe('By the maker, by others only, by what is too old, or not at all.'),
          source: z.string().optional().describe('The best source, as in evidence.'),
          date: z
            .string()
            .optional()
            .describe('The date from which its age counts: yyyy, yyyy-mm or yyyy-mm-dd.'),
        }),
      )
      .describe('Fact by fact.'),
  })
  .describe('Derived from evidence on the day of the build: which facts are shown, and by whom.');

const DERIVATIONS: { [C in CollectionName]?: Derivation<C> } = {
  tools: {
    name: 'shown',
    schema: shownSchema,
    of: (data, today) => shownRecord(evidenceState(data, today)),
  },
};

function shownRecord({ verdict, facts, shown, byMaker }: EvidenceState): unknown {
  return {
    verdict,
    stated: facts.length,
    shown,
    byMaker,
    facts: Object.fromEntries(
      facts.map(({ field, shown: kind, by }) => [
        field,
        { shown: kind, ...(by && { source: by.item.source, date: by.date }) },
      ]),
    ),
  };
}

/**
 * The record of an entry: only the fields that its schema knows, in its order.
 * @param home the address of the site, with a slash at the end
 * @param today the day of the build, yyyy-mm-dd
 */
export function recordOf<C extends CollectionName>(
  collection: C,
  { slug, data, body }: ExportedEntry<C>,
  home: string,
  today: string,
): DataRecord {
  const derivation = DERIVATIONS[collection];
  const known = data as Record<string, unknown>;
  return {
    slug,
    page: absolute(definitionOf(collection).address(slug), home),
    ...Object.fromEntries(
      fieldNames(collection).flatMap((name) =>
        known[name] === undefined ? [] : [[name, known[name]]],
      ),
    ),
    ...(derivation && { [derivation.name]: derivation.of(data, today) }),
    ...(body !== undefined && { text: body }),
  };
}

/** The fields of a record that its schema knows: what an entry is written with. */
export function fieldsOfRecord(
  collection: CollectionName,
  record: DataRecord,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldNames(collection).flatMap((name) =>
      record[name] === undefined ? [] : [[name, record[name]]],
    ),
  );
}

/** The names of the fields of a collection, in the order of its schema. */
function fieldNames(collection: CollectionName): string[] {
  return Object.keys((definitionOf(collection).schema as z.ZodObject).shape);
}

/** The parts of a JSON Schema that are touched here. */
interface ObjectSchema {
  properties: Record<string, unknown>;
  required?: string[];
  [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 7) of a record.
 * @param address where it stands, absolute
 */
export function recordSchema(collection: CollectionName, address: string): ObjectSchema {
  const { schema, noun, format } = definitionOf(collection);
  const { $schema, $id, properties, required, ...rest } = jsonSchemaOf(
    schema,
    address,
    'output',
  ) as ObjectSchema;
  void [$schema, $id];
  const derivation = DERIVATIONS[collection];
  const derived = derivation && jsonSchemaOf(derivation.schema, '', 'output');
  delete derived?.['$schema'];
  delete derived?.['$id'];
  return {
    ...rest,
    properties: {
      slug: { type: 'string', description: `The name of the ${noun} for good.` },
      page: { type: 'string', format: 'uri', description: 'The address of its page.' },
      ...properties,
      ...(derivation && { [derivation.name]: derived }),
      ...(format === 'mdx' && {
        text: { type: 'string', description: 'Its text as written, in Markdown with components.' },
      }),
    },
    required: [
      'slug',
      'page',
      ...(required ?? []),
      ...(derivation ? [derivation.name] : []),
      ...(format === 'mdx' ? ['text'] : []),
    ],
  };
}
