import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RepositoryFacts, Version } from '../../src/lib/verify/answers.ts';
import { namesOneOf } from '../../src/lib/verify/addresses.ts';
import type { ForgePlace } from '../../src/lib/verify/forge-place.ts';
import { filesToRead, licenceOf, readmeOf } from '../../src/lib/verify/licence-files.ts';

const README_HEAD = 3000;

/**
 * Finds the clone of a repository below a folder: as `<host>/<owner>/<name>`, `<owner>/<name>` or `<owner>+<name>`,
 * with a work tree, bare (also with `.git` at the end), or bare in a folder `repo` of it.
 */
export function findClone(folder: string, { host, path }: ForgePlace): string | undefined {
  const places = [join(host, path), path, path.replaceAll('/', '+')];
  return places
    .flatMap((place) => [place, `${place}.git`, join(place, 'repo')])
    .map((place) => join(folder, place))
    .find((place) => existsSync(join(place, '.git')) || existsSync(join(place, 'HEAD')));
}

/**
 * Reads what a clone says, as of its newest commit. Whether the repository is archived, and its homepage, only the
 * forge knows.
 * @param names names of the tool, of which the README may say one
 * @throws when git cannot read it, or it holds no commit
 */
export function readClone(clone: string, names: readonly string[]): RepositoryFacts {
  // A clone is read, never trusted: no hooks, no fetching of what is missing, no questions.
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', clone, ...args],
      {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
      },
    );
  const [commit = '', committed = ''] = git('log', '-1', '--format=%H %cs', 'HEAD')
    .trim()
    .split(' ');
  const root = git('ls-tree', '--name-only', 'HEAD').split('\n').filter(Boolean);
  const files = filesToRead(root).flatMap((name) => {
    try {
      return [{ name, text: git('cat-file', 'blob', `HEAD:${name}`) }];
    } catch {
      return [];
    }
  });
  const versions = versionsOf(
    git(
      'for-each-ref',
      '--sort=creatordate',
      '--format=%(creatordate:short) %(refname:short)',
      'refs/tags',
    ),
  );
  const [first, last] = [versions[0], versions.at(-1)];
  return {
    kind: 'facts',
    from: 'clone',
    commit,
    committed,
    licence: licenceOf(files),
    named: namesOneOf(readmeOf(files).slice(0, README_HEAD), names),
    ...(first && { first }),
    ...(last && { last }),
  };
}

function versionsOf(tags: string): Version[] {
  return tags.split('\n').flatMap((line) => {
    const [, day, name] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(line) ?? [];
    return day && name && /\d/.test(name) ? [{ name: basename(name), day }] : [];
  });
}
