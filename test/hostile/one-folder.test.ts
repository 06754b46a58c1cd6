import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot } from '../content-root.ts';
import type { HostileFile } from './case.ts';
import { CORPUS } from './corpus.ts';
import { LIMIT } from './outcome.ts';
import { HOSTILE_DAY, article, tool } from './samples.ts';
import { putFiles, verdictOn } from './verdict.ts';

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

test('everything that is refused, in one folder: the command names every file, and ends with 1', () => {
  const files = new Map<string, HostileFile>();
  // Of several cases for one path, such as a list or a year, the first stands for the others.
  for (const { wanted, files: own } of CORPUS)
    if (wanted === 'refuse' && own.every(({ path }) => !files.has(path)))
      for (const file of own) files.set(file.path, file);
  const root = contentRoot();
  putFiles(root, [...files.values()]);

  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env['PATH'], CONTENT_ROOT: root, SITE_TODAY: HOSTILE_DAY },
  });
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.filter((line) => line.search(UNPRINTABLE) !== -1)).toEqual([]);
  expect(lines.filter((line) => /^\s*at |node_modules/.test(line))).toEqual([]);
  const named = (path: string) =>
    lines.some((line) => line.startsWith(`${path.replace(UNPRINTABLE, '\ufffd')}:`));
  const unnamed = [...files.values()].filter(({ path, beside }) => !beside && !named(path));
  expect(unnamed.map(({ path }) => path)).toEqual([]);
  expect(lines.at(-1)).toMatch(/: \d+ problems/);
});

test('names made of all the names there are cost no more beside the real directory', () => {
  const root = mkdtempSync(join(tmpdir(), 'directory-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const alone = verdictOn(root, HOSTILE_DAY).seconds;
  const slugs = readdirSync('content/tools', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => path.replace(/^.*[\\/]|\.mdx$/g, ''));
  const whole = slugs.join('-').slice(0, 180_000);
  const small = whole.slice(0, 12_000);
  const files = [
    tool({ fields: { categories: '[authoring]', alternatives: `[${whole}x]` } }),
    tool({ fields: { categories: '[authoring]', alternatives: `[${small}x]` } }),
    tool({ fields: { categories: `[${small}x]` } }),
    tool({ text: `[a](/tools/${whole}x/)` }),
    tool({ text: `[a](/tools/${small}x/)` }),
    article({ fields: { tools: `[${slugs.slice(0, 40).join('x, ')}x]` } }),
    article({ text: slugs.map((slug) => `[a](/tools/${slug}x/)`).join(' ') }),
    article({ text: `<Compare tools="${small}x, ${small}y" />` }),
  ].map((make, index) => make(`all-names-${index}`));
  putFiles(root, files);
  const { findings, seconds } = verdictOn(root, HOSTILE_DAY);
  for (const { path } of files) expect(findings.map(({ file }) => file)).toContain(path);
  expect(seconds - alone).toBeLessThan(files.length * LIMIT);
});
