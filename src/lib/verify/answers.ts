import { z } from 'zod';
import type { JournalForm } from './journal.ts';

/** A tag or a release with its day. */
const version = z.object({ name: z.string(), day: z.string() });
export type Version = z.output<typeof version>;

/** What a repository says of itself, read from its forge or from a clone. */
const repositoryFacts = z.object({
  kind: z.literal('facts'),
  /** Where it was read: a forge knows the state of today, a clone that of its newest commit. */
  from: z.enum(['forge', 'clone']),
  /** The commit read. */
  commit: z.string(),
  /** The day of that commit. */
  committed: z.string(),
  /** Its address as the forge gives it today; another than the one asked for where it has moved. */
  address: z.string().optional(),
  archived: z.boolean().optional(),
  homepage: z.string().optional(),
  /** The licence that the forge guesses, an SPDX identifier. */
  hint: z.string().optional(),
  licence: z.object({
    licence: z.string().optional(),
    basis: z.string(),
    families: z.array(z.string()),
    unclear: z.string().optional(),
  }),
  /** Whether its README names the tool. */
  named: z.boolean(),
  first: version.optional(),
  last: version.optional(),
});
export type RepositoryFacts = z.output<typeof repositoryFacts>;

const repositoryAnswer = z.discriminatedUnion('kind', [
  repositoryFacts,
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('unreadable'), why: z.string() }),
]);
export type RepositoryAnswer = z.output<typeof repositoryAnswer>;

const addressAnswer = z.discriminatedUnion('kind', [
  /** A page came: from where, and what is in it. */
  z.object({
    kind: z.literal('page'),
    at: z.string(),
    named: z.boolean(),
    /** By which sign it is a page of somebody who sells or parks the domain. */
    parked: z.string().optional(),
  }),
  z.object({ kind: z.literal('status'), at: z.string(), status: z.number() }),
  /** No answer, or one that leads nowhere. */
  z.object({ kind: z.literal('none'), why: z.string() }),
]);
export type AddressAnswer = z.output<typeof addressAnswer>;

/** One line of the journal: who was asked for what, when, and what came back. */
const lineSchema = z.discriminatedUnion('asked', [
  z.object({
    slug: z.string(),
    asked: z.literal('repository'),
    of: z.string(),
    day: z.iso.date(),
    answer: repositoryAnswer,
  }),
  z.object({
    slug: z.string(),
    asked: z.literal('address'),
    of: z.string(),
    day: z.iso.date(),
    answer: addressAnswer,
  }),
]);
export type JournalLine = z.output<typeof lineSchema>;

/** The newest answer to each question, by `journalKey`. */
export type Journal = ReadonlyMap<string, JournalLine>;

/** An answer holds for an entry, what was asked, and the address that the entry then had. */
export function journalKey({
  slug,
  asked,
  of,
}: Pick<JournalLine, 'slug' | 'asked' | 'of'>): string {
  return `${slug} ${asked} ${of}`;
}

/** The journal of `npm run verify`. */
export const JOURNAL: JournalForm<JournalLine> = { schema: lineSchema, keyOf: journalKey };
