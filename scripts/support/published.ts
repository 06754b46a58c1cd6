import { execFileSync } from 'node:child_process';
import type { ContentFile } from '../../src/read/content-files.ts';

/** There is no such state, or no git. */
export class NoState extends Error {}

/** A file that parts the present state from an earlier one. */
export interface Change {
  /** From the root of the repository. */
  path: string;
  /** Whether it has come, was changed or has gone. */
  change: 'A' | 'M' | 'D';
  /** Lines that have come and gone; none in a file that is no text. */
  lines: { come: number; gone: number };
}

/** An earlier state of the repository, and what has happened since. */
export interface Since {
  changes: Change[];
  /** The bytes of a file as they stood. */
  bytesBefore: (path: string) => Buffer;
}

/**
 * What has changed since an earlier state; git reads it, and nothing of it is executed.
 * @param root the root of the repository
 * @param state a commit, a branch or a tag; the point is meant at which the present state left it
 * @throws NoState when git does not know the state
 */
function changesSince(root: string, state: string): Since {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', '-C', root, ...args], {
      maxBuffer: 256_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const asked = (...args: string[]): string => {
    try {
      return git(...args)
        .toString('utf8')
        .trim();
    } catch {
      throw new NoState(`Git knows no state “${state}” that this one comes from.`);
    }
  };
  const commit = asked('rev-parse', '--verify', '--end-of-options', `${state}^{commit}`);
  const base = asked('merge-base', commit, 'HEAD');
  const words = git('diff', '--name-status', '-z', '--no-renames', '--diff-filter=ADM', base)
    .toString('utf8')
    .split('\0');
  const lines = linesIn(
    git('diff', '--numstat', '-z', '--no-renames', '--diff-filter=ADM', base).toString('utf8'),
  );
  const changes: Change[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const path = words[at + 1]!;
    const change = words[at] as Change['change'];
    changes.push({ change, path, lines: lines.get(path) ?? { come: 0, gone: 0 } });
  }
  return { changes, bytesBefore: (path) => git('cat-file', 'blob', `${base}:${path}`) };
}

/**
 * `changesSince` for a command line.
 * @param refuse ends the script, where git does not know the state
 */
export function changesSinceOr(
  refuse: (problem: string) => never,
  root: string,
  state: string,
): Since {
  try {
    return changesSince(root, state);
  } catch (error) {
    if (!(error instanceof NoState)) throw error;
    return refuse(error.message);
  }
}

/** What `git diff --numstat -z` counts, by path; a file that is no text has hyphens for numbers. */
function linesIn(counted: string): Map<string, Change['lines']> {
  return new Map(
    [...counted.matchAll(/(\d+|-)\t(\d+|-)\t([^\0]+)\0/g)].map(([, come, gone, path = '']) => [
      path,
      { come: Number(come) || 0, gone: Number(gone) || 0 },
    ]),
  );
}

/**
 * The files of the content folder as they stood in an earlier state, those that have changed or gone since.
 * @returns files as `readContentFiles` gives them
 * @throws NoState when git does not know the state
 */
export function filesBefore(root: string, state: string): ContentFile[] {
  const { changes, bytesBefore } = changesSince(root, state);
  return changes
    .filter(({ path, change }) => path.startsWith('content/') && change !== 'A')
    .map(({ path }) => fileOf(path, bytesBefore(path)));
}

/** A file as `readContentFiles` gives it. */
export function fileOf(path: string, bytes: Buffer): ContentFile {
  return { path, kind: 'file', size: bytes.length, bytes };
}
