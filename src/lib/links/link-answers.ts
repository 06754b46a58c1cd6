import { z } from 'zod';
import type { JournalForm } from '../verify/journal.ts';

/** What an address answered. */
const linkAnswer = z.discriminatedUnion('kind', [
  /** A page or a file came. */
  z.object({
    kind: z.literal('there'),
    /** Where it came from after all redirects. */
    at: z.string(),
    /** Where redirects lead that say they will last. */
    moved: z.string().optional(),
    /** By which sign it is a page of somebody who sells or parks the domain. */
    parked: z.string().optional(),
    /** By which sign it says that there is nothing, though its status says that all is well. */
    missing: z.string().optional(),
  }),
  z.object({ kind: z.literal('status'), at: z.string(), status: z.number() }),
  /** No answer, or one that leads nowhere. */
  z.object({ kind: z.literal('none'), why: z.string() }),
]);
export type LinkAnswer = z.output<typeof linkAnswer>;

/** One line of the journal: which address was asked for, when, and what came back. */
const linkLine = z.object({
  of: z.string(),
  day: z.iso.date(),
  /** Since when it has been of this state, as far as it was asked. */
  since: z.iso.date(),
  answer: linkAnswer,
});
export type LinkLine = z.output<typeof linkLine>;

/** The journal of `npm run links`: the newest answer of each address. */
export const LINK_JOURNAL: JournalForm<LinkLine> = { schema: linkLine, keyOf: ({ of }) => of };

/** What an answer means for a link. */
export type LinkState =
  | 'fine'
  /** Its host says that it has moved for good. */
  | 'moved'
  /** 404 or 410. */
  | 'dead'
  | 'parked'
  /** 200, and a page that says there is nothing. */
  | 'soft-404'
  /** No answer, or a fault of the server: it may pass. */
  | 'unreachable'
  /** A robot may not see it; a reader may. */
  | 'closed-to-robots';

/** @param of the address that was asked for */
export function stateOf(of: string, answer: LinkAnswer): LinkState {
  if (answer.kind === 'none') return 'unreachable';
  if (answer.kind === 'status') {
    if (answer.status === 404 || answer.status === 410) return 'dead';
    return answer.status >= 500 ? 'unreachable' : 'closed-to-robots';
  }
  if (answer.parked !== undefined) return 'parked';
  if (answer.missing !== undefined) return 'soft-404';
  return answer.moved !== undefined && !sameAddress(of, answer.moved) ? 'moved' : 'fine';
}

/** What an answer says, in a clause to be read after the address; words of others stand in it as they are. */
export function saysOf(answer: LinkAnswer): string {
  if (answer.kind === 'none') return answer.why;
  if (answer.kind === 'status') return `answers ${answer.status}`;
  if (answer.parked !== undefined) return `is for sale or parked: ${answer.parked}`;
  if (answer.missing !== undefined) return `says there is nothing: ${answer.missing}`;
  return answer.moved === undefined ? 'is there' : `has moved to ${answer.moved}`;
}

/** Whether two addresses differ only in what servers add by themselves: www, a last slash, the scheme. */
function sameAddress(a: string, b: string): boolean {
  const plain = (address: string) => {
    const { hostname, pathname, search } = new URL(address);
    return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  };
  return plain(a) === plain(b);
}
