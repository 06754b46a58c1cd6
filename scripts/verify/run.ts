import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFrontMatter, evidenceText } from '../../src/lib/evidence/evidence-text.ts';
import { recordsOf } from '../../src/lib/search/records.ts';
import { withItems } from '../../src/lib/verify/evidence-items.ts';
import { JOURNAL } from '../../src/lib/verify/answers.ts';
import { propose, type Question } from '../../src/lib/verify/proposals.ts';
import { queueOf } from '../../src/lib/verify/queue.ts';
import { proposalsText, questionsText } from '../../src/lib/verify/verify-report.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { askAbout } from './ask.ts';
import { answerFolder, JournalFile } from './disk.ts';
import type { Access } from './forge-reader.ts';
import { PoliteClient, type Manners } from './polite.ts';

/** Entries that are asked about at the same time; no host is asked two things at once whatever it is. */
const AT_ONCE = 8;

export interface Settings {
  /** The folder that holds `content/`. */
  root: string;
  today: string;
  /** Where journal, answers and reports are kept. */
  folder: string;
  /** The entries meant; all when there are none. */
  slugs: readonly string[];
  limit: number;
  /** Days for which an answer is fresh. */
  again: number;
  /** Whether evidence is written into the entries. */
  write: boolean;
  access: Access;
  /** Absent where there is no network. */
  manners?: Manners;
  clones?: string;
}

export interface Outcome {
  asked: number;
  later: ReadonlyMap<string, number>;
  unreadable: { slug: string; of: string; why: string }[];
  /** Entries for which there is new evidence. */
  confirmed: number;
  questions: Question[];
}

/** Somebody names an entry that there is not. */
export class UnknownTool extends Error {}

/**
 * Asks, keeps the answers, and holds the whole journal against the entries: what an earlier run found and nobody has
 * taken up is proposed again.
 * @throws UnknownTool
 */
export async function runVerify(settings: Settings): Promise<Outcome> {
  const { root, today, folder, slugs, limit, again, write, access, manners, clones } = settings;
  const { library } = readLibrary(readContentFiles(root), today);
  const tools = new Map(library.tools.map((tool) => [tool.slug, tool]));
  const wanted = slugs.map((slug) => {
    const tool = tools.get(slug);
    if (!tool) throw new UnknownTool(`There is no tool ${JSON.stringify(slug)}.`);
    return tool;
  });
  const entries = slugs.length > 0 ? wanted : library.tools;
  const journal = new JournalFile(folder, JOURNAL);
  const known = new Map(recordsOf(library).map(({ slug, prior }) => [slug, prior]));
  const queue = queueOf(entries, known, journal.lines, today, again).slice(0, limit);
  const { asked, later } = await askAbout(
    queue.map(({ entry }) => entry),
    journal.lines,
    {
      ...(manners && { client: new PoliteClient(manners, answerFolder(join(folder, 'answers'))) }),
      ...(clones !== undefined && { clones }),
      access,
      atOnce: AT_ONCE,
      today,
      again,
    },
    (line) => journal.add(line),
  );
  const proposals = entries.map((tool) => propose(tool, journal.lines, today));
  writeFileSync(join(folder, 'pull-request.md'), proposalsText(proposals));
  writeFileSync(join(folder, 'questions.md'), questionsText(proposals));
  const confirmed = proposals.filter(({ items }) => items.length > 0);
  if (write)
    for (const { slug, items } of confirmed) {
      const { file, data } = tools.get(slug)!;
      const path = join(root, file);
      const evidence = evidenceText(withItems(data, items));
      writeFileSync(path, editFrontMatter(readFileSync(path, 'utf8'), { evidence }));
    }
  return {
    asked,
    later,
    unreadable: [...journal.lines.values()].flatMap(({ slug, of, answer }) =>
      answer.kind === 'unreadable' ? [{ slug, of, why: answer.why }] : [],
    ),
    confirmed: confirmed.length,
    questions: proposals.flatMap((proposal) => proposal.questions),
  };
}
