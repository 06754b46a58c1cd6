import { globSync, writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/lib/html/finding-reports.ts';
import { FIXTURE_DAY, FIXTURES, contentRoot } from '../content-root.ts';
import { runScript } from '../script.ts';

const HOME = process.cwd();

async function checkFrom(
  from: string,
  root: string,
  args: string[],
  env: Record<string, string> = {},
) {
  const { status, stdout, stderr } = await runScript('check', args, from, {
    GITHUB_ACTIONS: '',
    CONTENT_ROOT: root,
    SITE_TODAY: FIXTURE_DAY,
    ...env,
  });
  return { status, stdout, lines: stdout.trim().split('\n'), stderr };
}
const check = (root: string, ...args: string[]) => checkFrom(HOME, root, args);

test('a sound content folder passes with exit code 0', async () => {
  expect(await check(contentRoot())).toMatchObject({
    status: 0,
    lines: [expect.stringMatching(/^5 files checked in [\d.]+ s: 0 problems$/)],
  });
});

test('problems are one line each, and the exit code is 1', async () => {
  const { status, lines } = await check(contentRoot(join(FIXTURES, 'fields/fail')));
  expect(status).toBe(1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^content\/[\w/.-]+:\d+:\d+ {2}.+ {2}→ .+$/);
  expect(lines.at(-1)).toMatch(/: \d+ problems$/);
});

test('named files are shown alone, checked against all the others', async () => {
  const root = contentRoot(join(FIXTURES, 'duplicates/fail'));
  const { lines } = await check(root, join(root, 'content/tools/b/beta-cards.mdx'));
  expect(
    lines.slice(0, -1).every((line) => line.startsWith('content/tools/b/beta-cards.mdx:')),
  ).toBe(true);
  expect(lines[0]).toContain('is already in content/tools/b/beta-cards-2.mdx');
});

test('--fix takes away byte order marks and Windows line ends', async () => {
  const root = contentRoot();
  const file = join(root, 'content/tools/b/beta-cards.mdx');
  mkdirSync(join(root, 'content/tools/b'), { recursive: true });
  writeFileSync(
    file,
    `\uFEFF${readFileSync(join(FIXTURES, 'duplicates/pass/content/tools/b/beta-cards.mdx'), 'utf8').replaceAll('\n', '\r\n')}`,
  );
  expect((await check(root)).status).toBe(1);
  expect((await check(root, '--fix')).status).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toMatch(/[\r\uFEFF]/);
});

describe('files and folders', () => {
  const root = contentRoot(join(FIXTURES, 'fields/fail'));

  test.each([
    ['a file, from the root', root, 'content/tools/g/gamma.mdx'],
    ['a file, from its folder', join(root, 'content/tools/g'), 'gamma.mdx'],
    ['a file, from the folder of another', join(root, 'content/tools/b'), '../g/gamma.mdx'],
    ['a file as an absolute path, from elsewhere', HOME, join(root, 'content/tools/g/gamma.mdx')],
    ['a file, seen from the root, from elsewhere', tmpdir(), 'content/tools/g/gamma.mdx'],
    ['a folder', root, 'content/tools/g'],
    ['a folder with a slash', join(root, 'content'), 'tools/g/'],
  ])('%s is shown alone', async (_, from, word) => {
    const { lines, stderr } = await checkFrom(from, root, [word]);
    expect(stderr).toBe('');
    expect(lines.at(-1)).toMatch(/^1 file checked in .*: \d+ problems$/);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^content\/tools\/g\/gamma\.mdx:/);
  });

  test.each(['.', 'content'])('%s is everything', async (word) => {
    expect((await checkFrom(root, root, [word])).lines.at(-1)).toMatch(/^\d+ files checked/);
  });

  test('what is not there, and what lies outside content/, is said before anything is checked', async () => {
    mkdirSync(join(root, 'src'), { recursive: true });
    expect(
      await checkFrom(root, root, ['content/tools/g/gama.mdx', 'src', '\u001b[2J']),
    ).toMatchObject({
      status: 2,
      stdout: '',
      stderr: [
        'There is no file or folder “content/tools/g/gama.mdx”.',
        '“src” lies outside content/.',
        'There is no file or folder “�[2J”.',
        'npm run check -- --help says how it goes.\n',
      ].join('\n'),
    });
  });
});

describe('for programs', () => {
  const root = contentRoot(join(FIXTURES, 'fields/fail'));

  test('--json prints one object with everything that the lines say', async () => {
    const { status, stdout } = await check(root, '--json');
    const report = JSON.parse(stdout) as JsonReport;
    expect(status).toBe(1);
    expect(report.errors).toBe(report.findings.length);
    expect(report.files).toBe(globSync('content/**/*.*', { cwd: root }).length);
    expect(report.findings).toContainEqual({
      file: 'content/ballots/2027/ann.yaml',
      line: 6,
      column: 16,
      severity: 'error',
      rule: 'fields',
      problem: expect.stringContaining('“work” is not one of'),
      remedy: 'write workplace',
    });
  });

  test('a sound folder is an empty list', async () => {
    const { status, stdout } = await check(contentRoot(), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ files: 5, errors: 0, warnings: 0, findings: [] });
  });

  const ANNOTATION =
    /^::error file=content\/articles\/2026\/asking-first\.mdx,line=8,col=5,title=fields::/;

  test('--github adds annotations to the lines', async () => {
    const { status, lines } = await check(root, '--github');
    expect(status).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(ANNOTATION));
    expect(lines).toContainEqual(
      expect.stringMatching(/^content\/ballots\/2027\/ann\.yaml:6:16 {2}/),
    );
    expect(lines.at(-1)).toMatch(/ problems$/);
  });

  test('in GitHub Actions they come by themselves, but not into JSON', async () => {
    const actions = { GITHUB_ACTIONS: 'true' };
    expect((await checkFrom(HOME, root, [], actions)).lines).toContainEqual(
      expect.stringMatching(ANNOTATION),
    );
    const { stdout } = await checkFrom(HOME, root, ['--json'], actions);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  test('--json and --github together are refused', async () => {
    expect(await check(root, '--json', '--github')).toMatchObject({ status: 2, stdout: '' });
  });
});

test('--rules lists every rule with what it holds contributors to', async () => {
  const { lines } = await check(contentRoot(), '--rules');
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines)
    expect(line).toMatch(/^[a-z-]+: \S.*\.(?: \(advice\)\.)?$|\(advice\)\.$/);
});
