import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_JOURNAL, stateOf, type LinkLine } from '../../src/lib/links/link-answers.ts';
import { linkQueue } from '../../src/lib/links/link-queue.ts';
import { judgedLinks, linksText, type JudgedLink } from '../../src/lib/links/links-report.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { outgoingAddresses } from '../../src/read/outgoing-addresses.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { JournalFile } from '../verify/disk.ts';
import { holdBack, NO_NETWORK } from '../verify/hold-back.ts';
import { NoAnswer, PoliteClient, type Manners } from '../verify/polite.ts';
import { readLink } from './link-reader.ts';

/** Addresses that are asked for at the same time; no host is asked two things at once whatever it is. */
const AT_ONCE = 8;

export interface LinkSettings {
  /** The folder that holds `content/`. */
  root: string;
  /** yyyy-mm-dd */
  today: string;
  /** Where the journal and the report are kept. */
  folder: string;
  /** Addresses that are asked for in this run at the most. */
  limit: number;
  /** Days for which an answer is fresh. */
  again: number;
  manners: Manners;
}

export interface LinkOutcome {
  /** Addresses that entries lead to. */
  all: number;
  asked: number;
  /** Left for another run, by why. */
  later: ReadonlyMap<string, number>;
  links: JudgedLink[];
}

/** Asks what is due, keeps every answer the moment it comes, and writes the report on all that the journal holds. */
export async function runLinks(settings: LinkSettings): Promise<LinkOutcome> {
  const { root, today, folder, limit, again, manners } = settings;
  const { readings } = readLibrary(readContentFiles(root), today);
  const outgoing = outgoingAddresses(readings);
  const journal = new JournalFile<LinkLine>(folder, LINK_JOURNAL);
  const addresses = outgoing.map(({ address }) => address);
  const queue = linkQueue(addresses, journal.lines, today, again).slice(0, limit);
  const { asked, later } = await askAll(queue, journal, manners, today);
  const links = judgedLinks(outgoing, journal.lines);
  writeFileSync(join(folder, 'links.md'), linksText(links, outgoing.length));
  return { all: outgoing.length, asked, later, links };
}

async function askAll(
  queue: readonly string[],
  journal: JournalFile<LinkLine>,
  manners: Manners,
  today: string,
) {
  const client = new PoliteClient(manners);
  const later = new Map<string, number>();
  const leave = (why: string) => later.set(why, (later.get(why) ?? 0) + 1);
  const keep = holdBack<LinkLine>(
    (line) => journal.add(line),
    ({ answer }) => (answer.kind === 'none' ? 'silence' : 'answer'),
  );
  let asked = 0;
  const waiting = queue.values();
  const work = async () => {
    for (const of of waiting) {
      if (keep.enough()) return;
      try {
        const answer = await readLink(client, of);
        const before = journal.lines.get(of);
        const same = before && stateOf(of, before.answer) === stateOf(of, answer);
        keep.add({ of, day: today, since: same ? before.since : today, answer });
        asked++;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        leave(`${new URL(of).host} ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!keep.end()) leave(NO_NETWORK);
  return { asked, later };
}
