import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/read/content-files.ts';
import { isLitter } from '../../src/read/litter.ts';

describe('what is no contribution', () => {
  test.each([
    'content/.DS_Store',
    'content/tools/m/._moodle.mdx',
    'content/tools/Icon\r',
    'content/Thumbs.db',
    'content/articles/2026/desktop.ini',
    'content/tools/m/.moodle.mdx.swp',
    'content/tools/m/moodle.mdx~',
    'content/tools/m/.#moodle.mdx',
    'content/tools/m/#moodle.mdx#',
    'content/tools/m/4913',
    'content/tools/m/moodle.mdx.bak',
    'content/articles/2026/~$draft.docx',
    'content/articles/2026/.~lock.draft.odt#',
    'content/ballots/2027/.gitkeep',
    'content/.idea',
    'content/README.md',
    'content/LICENSE',
  ])('%j', (path) => {
    expect(isLitter(path)).toBe(true);
  });
});

describe('what is like one', () => {
  test.each([
    'content/tools/m/moodle.mdx',
    'content/.env',
    'content/.gitignore',
    'content/tools/r/README.md',
    'content/tools/i/icon.mdx',
    'content/tools/t/thumbs.mdx',
    'content/tools/b/bak.mdx',
    'content/articles/2026/notes.docx',
  ])('%s', (path) => {
    expect(isLitter(path)).toBe(false);
  });
});

test('litter and what git ignores is not listed, in whatever folder it lies', () => {
  const root = mkdtempSync(join(tmpdir(), 'litter-'));
  const write = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('.gitignore', '*.log\n/content/drafts/\n!kept.log\n');
  for (const path of [
    'content/tools/m/moodle.mdx',
    'content/tools/m/moodle.mdx~',
    'content/tools/m/Icon\r',
    'content/.DS_Store',
    'content/.vscode/settings.json',
    'content/build.log',
    'content/kept.log',
    'content/drafts/later.mdx',
    'content/tools/d/drafts.mdx',
  ])
    write(path);
  symlinkSync('ann@host.1234', join(root, 'content/tools/m/.#moodle.mdx'));
  expect(readContentFiles(root).map(({ path }) => path)).toEqual([
    'content/kept.log',
    'content/tools/d/drafts.mdx',
    'content/tools/m/moodle.mdx',
  ]);
});
