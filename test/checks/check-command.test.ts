import { spawnSync } from 'node:child_process';
import { writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURES, contentRoot } from '../content-root.ts';

function check(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_ROOT: root, SITE_TODAY: '2026-06-01' },
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

test('a sound content folder passes with exit code 0', () => {
  expect(check(contentRoot())).toMatchObject({
    status: 0,
    lines: [expect.stringMatching(/^5 files checked in [\d.]+ s: 0 problems$/)],
  });
});

test('problems are one line each, and the exit code is 1', () => {
  const { status, lines } = check(contentRoot(join(FIXTURES, 'fields/fail')));
  expect(status).toBe(1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^content\/[\w/.-]+:\d+:\d+ {2}.+ {2}→ .+$/);
  expect(lines.at(-1)).toMatch(/: \d+ problems$/);
});

test('named files are shown alone, checked against all the others', () => {
  const root = contentRoot(join(FIXTURES, 'duplicates/fail'));
  const { lines } = check(root, join(root, 'content/tools/b/beta-cards.mdx'));
  expect(
    lines.slice(0, -1).every((line) => line.startsWith('content/tools/b/beta-cards.mdx:')),
  ).toBe(true);
  expect(lines[0]).toContain('is already in content/tools/b/beta-cards-2.mdx');
});

test('--fix takes away byte order marks and Windows line ends', () => {
  const root = contentRoot();
  const file = join(root, 'content/tools/b/beta-cards.mdx');
  mkdirSync(join(root, 'content/tools/b'), { recursive: true });
  writeFileSync(
    file,
    `\uFEFF${readFileSync(join(FIXTURES, 'duplicates/pass/content/tools/b/beta-cards.mdx'), 'utf8').replaceAll('\n', '\r\n')}`,
  );
  expect(check(root).status).toBe(1);
  expect(check(root, '--fix').status).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toMatch(/[\r\uFEFF]/);
});
