import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOG_ARGUMENTS, readCommits, type Commit } from '../lib/news/commits.ts';

/** The commits that touched entries, and how far back they are known. */
export interface ContentHistory {
  /** `whole`, `shallow` where a clone holds only the last commits, `none` without git. */
  reach: 'whole' | 'shallow' | 'none';
  /** Newest first; without those whose parents are not there, which would seem to have created every file. */
  commits: Commit[];
}

/** More than the whole history of a directory ten times as large. */
const MOST_BYTES = 1 << 30;

/**
 * Reads the history of the entries from the repository that a folder is the root of. Takes one run of `git log`; what
 * is not committed is no part of it.
 */
export function readHistory(root: string): ContentHistory {
  const folder = git(root, ['rev-parse', '--show-toplevel', '--git-common-dir']);
  const [top = '', common = ''] = folder?.trim().split('\n') ?? [];
  // A project that lies in the repository of somebody else has no history of its own.
  if (resolve(top) !== resolve(root)) return { reach: 'none', commits: [] };
  const log = git(root, LOG_ARGUMENTS);
  if (log === undefined) return { reach: 'none', commits: [] };
  const shallow = join(resolve(root, common), 'shallow');
  const boundary = new Set(existsSync(shallow) ? readFileSync(shallow, 'utf8').split('\n') : []);
  return {
    reach: boundary.size > 0 ? 'shallow' : 'whole',
    commits: readCommits(log).filter(({ id }) => !boundary.has(id)),
  };
}

/** What git answers; undefined when it is not there or fails. */
function git(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    // Whatever the machine is set to, the answer is the same.
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' },
  });
  return status === 0 ? stdout : undefined;
}
