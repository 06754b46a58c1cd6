import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LINK_JOURNAL, stateOf, type LinkLine } from '../../src/lib/links/link-answers.ts';
import { linkQueue } from '../../src/lib/links/link-queue.ts';
import { judgedLinks, linksText, type JudgedLink } from '../../src/lib/links/links-report.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { outgoingAddresses, type Outgoing } from '../../src/read/outgoing-addresses.ts';
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
  /** Minutes after which no answer is waited for any more; endless when left out. */
  minutes?: number | undefined;
  /** Paths of the files whose addresses are asked, where it is not all; then no report is written. */
  only?: ReadonlySet<string> | undefined;
  manners: Manners;
}

export interface LinkOutcome {
  /** Addresses that entries lead to. */
  all: number;
  asked: number;
  /** Left for another run, by why. */
  later: ReadonlyMap<string, number>;
  links: JudgedLink[];
  outgoing: readonly Outgoing[];
  /** Why a host did not let an address be asked, by address. */
  left: ReadonlyMap<string, string>;
  /** Whether the time was up before the end. */
  over: boolean;
  /** Whether files hold what is wrong, and so perhaps addresses that could not be read. */
  faulty: boolean;
}

/** Asks what is due, keeps every answer the moment it comes, and writes the report on all that the journal holds. */
export async function runLinks(settings: LinkSettings): Promise<LinkOutcome> {
  const { root, today, folder, limit, again, only } = settings;
  const files = readContentFiles(root).filter(({ path }) => only?.has(path) ?? true);
  const { readings, findings } = readLibrary(files, today);
  const outgoing = outgoingAddresses(readings);
  const journal = new JournalFile<LinkLine>(folder, LINK_JOURNAL);
  const addresses = outgoing.map(({ address }) => address);
  const queue = linkQueue(addresses, journal.lines, today, again).slice(0, limit);
  const { network, ...answers } = await askAll(queue, journal, settings);
  const links = judgedLinks(outgoing, journal.lines);
  if (!only) writeFileSync(join(folder, 'links.md'), linksText(links, outgoing.length));
  const later = new Map<string, number>();
  for (const [of, why] of answers.left) {
    const reason = `${new URL(of).host} ${why}`;
    later.set(reason, (later.get(reason) ?? 0) + 1);
  }
  if (!network) later.set(NO_NETWORK, 1);
  const faulty = findings.some(({ severity }) => severity === 'error');
  return { all: outgoing.length, ...answers, later, links, outgoing, faulty };
}

async function askAll(
  queue: readonly string[],
  journal: JournalFile<LinkLine>,
  { manners, today, minutes }: LinkSettings,
) {
  const client = new PoliteClient(manners);
  const left = new Map<string, string>();
  const keep = holdBack<LinkLine>(
    (line) => journal.add(line),
    ({ answer }) => (answer.kind === 'none' ? 'silence' : 'answer'),
  );
  let asked = 0;
  let up = false;
  const over = () => up;
  const waiting = queue.values();
  const work = async () => {
    for (const of of waiting) {
      if (over() || keep.enough()) return;
      try {
        const answer = await readLink(client, of);
        if (over()) return;
        const before = journal.lines.get(of);
        const same = before && stateOf(of, before.answer) === stateOf(of, answer);
        keep.add({ of, day: today, since: same ? before.since : today, answer });
        asked++;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (!over()) left.set(of, error.message);
      }
    }
  };
  const all = Promise.all(Array.from({ length: AT_ONCE }, work));
  if (minutes === undefined) await all;
  else {
    const end = sleep(minutes * 60_000, 'up', { ref: false });
    up = (await Promise.race([all, end])) === 'up';
  }
  const network = keep.end();
  return { asked, left, over: over(), network };
}
