import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isForGood } from '../../src/lib/serving/answers.ts';

/** Paths of the files of a site, or of a part of it, whose names change with what they hold. */
function filesForGood(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => isForGood(`/${path.split(sep).join('/')}`));
}

/** Copies files from one folder to the same places in another. */
function copy(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { preserveTimestamps: true });
  }
}

/**
 * Puts into a build what pages of the release before it may still ask for: scripts and styles, the data of the search.
 * Then the store holds those files of this build alone, so that each stays for one release.
 * @param store a folder that outlives builds; nothing is there before the first release
 * @param dist the build, as it was made
 * @returns how many files were put into the build, and how many are its own
 */
export function keepFormer(store: string, dist: string): { former: number; own: number } {
  const own = filesForGood(dist);
  const former = filesForGood(store).filter((path) => !existsSync(join(dist, path)));
  copy(former, store, dist);
  rmSync(store, { recursive: true, force: true });
  copy(own, dist, store);
  return { former: former.length, own: own.length };
}
