import { FACT_FIELDS, type FactField } from '../../model/fact-fields.ts';

/** One fact of an entry, before and after, as its file writes it; none where the field was not there. */
export interface FactChange {
  field: FactField;
  before?: string;
  after?: string;
}

/** What a commit did to the entry of a tool. */
export interface EntryChange {
  slug: string;
  /** The file was not there before. */
  created: boolean;
  facts: FactChange[];
  /** How many sources were added to its evidence. */
  sources: number;
}

/** A commit, as far as it touched entries of tools. */
export interface Commit {
  id: string;
  /** The day of the commit in UTC, yyyy-mm-dd. */
  day: string;
  entries: EntryChange[];
}

/** What `git log` has to be asked for, so that `readCommits` can read its answer. */
export const LOG_ARGUMENTS = [
  'log',
  '--format=commit %H %cI',
  '--patch',
  '--unified=0',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--diff-merges=off',
  '--',
  'content/tools',
] as const;

const COMMIT = /^commit ([0-9a-f]{40,64}) (\S+)$/;
const FILE = /^diff --git a\/content\/tools\/[^/]+\/([^/]+)\.mdx b\//;
const FIELD = new RegExp(`^([-+])(${FACT_FIELDS.join('|')}): (.*)$`);
const SOURCE = /^\+ {2}- \{ source: /;

/**
 * Reads the answer of git to `LOG_ARGUMENTS`, newest commit first. A fact is a line of the front matter that begins
 * with its field, as every entry of the directory writes it; a list over several lines is not seen.
 */
export function readCommits(log: string): Commit[] {
  const commits: Commit[] = [];
  let entry: EntryChange | undefined;
  for (const line of log.split('\n')) {
    const commit = COMMIT.exec(line);
    if (commit) {
      const [, id = '', moment = ''] = commit;
      commits.push({ id, day: new Date(moment).toISOString().slice(0, 10), entries: [] });
      entry = undefined;
      continue;
    }
    const slug = FILE.exec(line)?.[1];
    if (slug !== undefined) {
      entry = { slug, created: false, facts: [], sources: 0 };
      commits.at(-1)?.entries.push(entry);
    } else if (entry) readLine(line, entry);
  }
  for (const { entries } of commits)
    for (const one of entries)
      one.facts = one.facts.filter(({ before, after }) => before !== after);
  return commits;
}

function readLine(line: string, entry: EntryChange): void {
  if (line.startsWith('new file mode')) entry.created = true;
  if (SOURCE.test(line)) entry.sources += 1;
  const [, sign, field, value = ''] = FIELD.exec(line) ?? [];
  if (field === undefined) return;
  let fact = entry.facts.find((one) => one.field === field);
  if (!fact) entry.facts.push((fact = { field: field as FactField }));
  fact[sign === '-' ? 'before' : 'after'] = value;
}
