import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHistory } from '../../src/read/content-history.ts';

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args],
    { cwd, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
}

/** A repository with three commits: an entry made, its price changed, a file of another kind. */
function repository(): string {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', path);
  };
  git(root, 'init', '-q');
  put('content/tools/m/miro.mdx', '---\nname: Miro\npricing: free\n---\n\nText.\n');
  put('content/tools/m/miro.mdx', '---\nname: Miro\npricing: freemium\n---\n\nText.\n');
  put('notes.txt', 'pricing: none\n');
  return root;
}

describe('the history of the entries', () => {
  const root = repository();

  test('holds every commit that touched one, newest first', () => {
    const { reach, commits } = readHistory(root);
    expect(reach).toBe('whole');
    expect(commits.map(({ entries }) => entries.map(({ created }) => created))).toEqual([
      [false],
      [true],
    ]);
    expect(commits[0]?.entries[0]?.facts).toEqual([
      { field: 'pricing', before: 'free', after: 'freemium' },
    ]);
  });

  test('of a shallow copy says so, and does not take its first commit for the making of everything', () => {
    const copy = mkdtempSync(join(tmpdir(), 'shallow-'));
    git(copy, 'clone', '-q', '--depth', '2', `file://${root}`, '.');
    expect(readHistory(copy)).toMatchObject({ reach: 'shallow', commits: [] });
  });

  test('is none without git, or in a folder of somebody else’s repository', () => {
    const plain = mkdtempSync(join(tmpdir(), 'plain-'));
    expect(readHistory(plain)).toEqual({ reach: 'none', commits: [] });
    mkdirSync(join(root, 'inner'));
    expect(readHistory(join(root, 'inner'))).toEqual({ reach: 'none', commits: [] });
  });
});
