import { execFileSync } from 'node:child_process';
import type { ContentFile } from '../../src/read/content-files.ts';

/** There is no such state, or no git. */
export class NoState extends Error {}

/**
 * The files of the content folder as they stood in an earlier state, those that have changed or gone since; git
 * reads them, and nothing of them is executed.
 * @param root the root of the repository
 * @param state a commit, a branch or a tag; the point is meant at which the present state left it
 * @returns files as `readContentFiles` gives them
 * @throws NoState when git does not know the state
 */
export function filesBefore(root: string, state: string): ContentFile[] {
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
  return git('diff', '--name-only', '-z', '--no-renames', '--diff-filter=DM', base, '--', 'content')
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((path) => {
      const bytes = git('cat-file', 'blob', `${base}:${path}`);
      return { path, kind: 'file', size: bytes.length, bytes };
    });
}
