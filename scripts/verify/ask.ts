import type { Tool } from '../../src/model/schemas/tool.ts';
import {
  journalKey,
  type Journal,
  type JournalLine,
  type RepositoryAnswer,
} from '../../src/lib/verify/answers.ts';
import { forgePlace } from '../../src/lib/verify/forge-place.ts';
import { targetsOf, type Entry } from '../../src/lib/verify/proposals.ts';
import { daysBetween } from '../../src/text/days.ts';
import { readAddress } from './address-reader.ts';
import { findClone, readClone } from './clone-reader.ts';
import { readForge, type Access } from './forge-reader.ts';
import { holdBack, NO_NETWORK } from './hold-back.ts';
import { NoAnswer, type PoliteClient } from './polite.ts';

/** What a run asks with. */
export interface Means {
  /** Absent where there is no network. */
  client?: PoliteClient;
  access: Access;
  /** A folder of clones, which are read instead of their forge. */
  clones?: string;
  /** Entries that are asked about at the same time; no host is asked two things at once whatever it is. */
  atOnce: number;
  today: string;
  /** Days for which an answer is fresh. */
  again: number;
}

/** What a run came to. */
export interface Asking {
  asked: number;
  /** Left for another run, by why. */
  later: Map<string, number>;
}

/**
 * Asks about entries in their order, and keeps every answer the moment it comes.
 * @param add keeps a line of the journal
 */
export async function askAbout(
  entries: readonly Entry[],
  journal: Journal,
  means: Means,
  add: (line: JournalLine) => void,
): Promise<Asking> {
  const result: Asking = { asked: 0, later: new Map() };
  const leave = (why: string) => result.later.set(why, (result.later.get(why) ?? 0) + 1);
  const keep = holdBack(add, (line) =>
    line.asked === 'address' ? (line.answer.kind === 'none' ? 'silence' : 'answer') : 'neither',
  );
  const waiting = entries.values();
  const work = async () => {
    for (const entry of waiting) {
      if (keep.enough()) return;
      for (const { asked, of } of targetsOf(entry)) {
        const { slug, data } = entry;
        const kept = journal.get(journalKey({ slug, asked, of }));
        if (kept && daysBetween(kept.day, means.today) < means.again) continue;
        try {
          const line = { slug, of, day: means.today };
          if (asked === 'repository') {
            const answer = await repository(of, data, means);
            if (!answer) continue;
            keep.add({ ...line, asked, answer });
          } else {
            if (!means.client) continue;
            keep.add({
              ...line,
              asked,
              answer: await readAddress(means.client, of, namesOf(data)),
            });
          }
          result.asked++;
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error;
          leave(`${new URL(of).host} ${error.message}`);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: means.atOnce }, work));
  if (!keep.end()) leave(NO_NETWORK);
  return result;
}

async function repository(
  of: string,
  data: Tool,
  { client, access, clones }: Means,
): Promise<RepositoryAnswer | undefined> {
  const place = forgePlace(of)!;
  const clone = clones === undefined ? undefined : findClone(clones, place);
  if (clone !== undefined) {
    try {
      return readClone(clone, namesOf(data));
    } catch {
      return { kind: 'unreadable', why: 'git cannot read its clone' };
    }
  }
  return client && readForge(client, place, namesOf(data), access);
}

function namesOf({ name, aliases = [] }: Tool): string[] {
  return [name, ...aliases];
}
