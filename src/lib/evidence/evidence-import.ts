import { z } from 'zod';
import { bannedBecause } from '../../model/banned-sources.ts';
import { FACT_FIELDS, factRule, type FactField } from '../../model/fact-fields.ts';
import { evidenceSchema, type Evidence } from '../../model/schemas/evidence.ts';
import { readSource } from '../../model/schemas/source.ts';
import { toolSchema, type Tool } from '../../model/schemas/tool.ts';
import { states } from './evidence-state.ts';
import { flow } from './evidence-text.ts';
import { makerOf } from './first-party.ts';

const { account, offline, hosting, signOn, accessibility, exports } = toolSchema.shape;

/** One line of evidence as a reader of sources writes it down. */
const lineSchema = z.object({
  slug: z.string(),
  source: z.string(),
  firstParty: z.boolean(),
  pageDate: z.string().nullish(),
  seen: z.string(),
  shows: z.array(z.enum(FACT_FIELDS)).min(1),
  says: z.string().nullish(),
  /** Values of fields that stand in an entry only with evidence. */
  sets: z
    .strictObject({ account, offline, hosting, signOn, accessibility, exports })
    .partial()
    .optional(),
});

type Line = z.output<typeof lineSchema>;

/** What a line adds to an entry. */
export interface Addition {
  slug: string;
  item: Evidence;
  sets: NewFacts;
  /** Fields that the line shows without giving the value that the entry lacks. */
  without: FactField[];
}

/** Values of the fields that stand in an entry only with evidence. */
type NewFacts = Pick<
  Partial<Tool>,
  'account' | 'offline' | 'hosting' | 'signOn' | 'accessibility' | 'exports'
>;

/** A line that was refused, and why. */
export interface Refusal {
  reason: string;
}

/**
 * Reads one line of evidence and holds it against its entry.
 * @param text one JSON object
 * @param tools the entries by slug
 * @returns what to add, or why it is refused
 */
export function readEvidenceLine(
  text: string,
  tools: ReadonlyMap<string, Tool>,
): Addition | Refusal {
  const read = readLine(text);
  if ('reason' in read) return read;
  const tool = tools.get(read.slug);
  if (!tool) return { reason: `there is no entry ${read.slug}` };
  const source = read.source.replace(/^http:/, 'https:');
  const banned = bannedBecause(readSource(source)?.href ?? source);
  if (banned) return { reason: `${read.slug}: ${source} ${banned}` };
  const sets = together(tool, read.sets ?? {});
  if ('reason' in sets) return { reason: `${read.slug}: ${sets.reason}` };
  const missing = read.shows.filter((field) => !states({ ...tool, ...sets }, field));
  const shows = read.shows.filter((field) => !missing.includes(field));
  const unset = missing.filter((field) => !factRule(field).onlyShown);
  if (unset.length > 0)
    return { reason: `${read.slug}: the entry does not set ${unset.join(', ')}` };
  if (shows.length === 0)
    return { reason: `${read.slug}: no value is given for ${missing.join(', ')}` };
  const whose = makerOf({ source }, tool);
  const item = evidenceSchema.safeParse({
    source,
    seen: read.seen,
    ...(read.pageDate && { dated: read.pageDate }),
    shows,
    ...(read.says && { says: read.says }),
    ...(read.firstParty !== (whose === 'derived') && { maker: read.firstParty }),
  });
  if (!item.success)
    return {
      reason: `${read.slug}: ${item.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    };
  return { slug: read.slug, item: item.data, sets, without: missing };
}

/** New values together with those of the entry: lists grow, and of anything else there is one. */
function together(tool: Tool, sets: Record<string, unknown>): NewFacts | Refusal {
  const result: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(sets)) {
    const present: unknown = tool[field as keyof Tool];
    if (Array.isArray(value) && Array.isArray(present))
      result[field] = [...new Set<unknown>([...(present as unknown[]), ...(value as unknown[])])];
    else if (present === undefined || present === value) result[field] = value;
    else return { reason: `${field} is ${flow(present)}, the line has ${flow(value)}` };
  }
  return result;
}

function readLine(text: string): Line | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: 'is no JSON' };
  }
  const line = lineSchema.safeParse(value);
  if (line.success) return line.data;
  return {
    reason: line.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; '),
  };
}
