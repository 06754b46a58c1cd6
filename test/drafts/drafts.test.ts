import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { OUTLINES } from '../../src/drafts/article-outlines.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { contentRoot } from '../content-root.ts';

function answer(root: string, kind: string, lines: string[]) {
  return spawnSync(process.execPath, [resolve('scripts/new.ts'), kind], {
    cwd: root,
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, SITE_TODAY: '2026-06-01' },
  });
}

const TOOL = [
  'Foo & Bar',
  'https://foo.example.org',
  'A sentence that is long enough to be the summary of the tool Foo Bar.',
  'quiz-makers',
  'personal, workplace',
  'open-source',
  'web',
  'MIT',
];

describe('npm run new', () => {
  test('writes a tool that lacks nothing but its text', () => {
    const root = contentRoot();
    expect(answer(root, 'tool', TOOL).status).toBe(0);
    const findings = checkContent(readContentFiles(root), '2026-06-01').findings.filter(
      (finding) => finding.file === 'content/tools/f/foo-and-bar.mdx',
    );
    expect(findings.map((finding) => finding.rule)).toEqual(['body-length']);
  });

  test('asks again until an answer fits, saying what is wrong', () => {
    const root = contentRoot();
    const { stdout } = answer(root, 'tool', [
      TOOL[0]!,
      'http://foo.example.org',
      ...TOOL.slice(1, 5),
      'gratis',
      ...TOOL.slice(5),
    ]);
    expect(stdout).toContain('“http://foo.example.org” is not https');
    expect(stdout).toContain('“gratis” is not one of free, freemium, paid, open-source');
    expect(existsSync(join(root, 'content/tools/f/foo-and-bar.mdx'))).toBe(true);
  });

  test.each([
    ['学习工具', 'xuexi-tools'],
    ['Newest', 'newest-feed'],
    ['Con', 'con-app'],
  ])('asks for an address where %s makes none', (name, slug) => {
    const root = contentRoot();
    const { status, stdout } = answer(root, 'tool', [name, 'Not One', slug, ...TOOL.slice(1)]);
    expect(stdout).toContain('Address of its page');
    expect(stdout).toContain('“Not One” must be lower-case letters');
    expect(status).toBe(0);
    expect(existsSync(join(root, `content/tools/${slug[0]}/${slug}.mdx`))).toBe(true);
  });

  test('never overwrites, and writes nothing when it is broken off', () => {
    const root = contentRoot();
    answer(root, 'tool', TOOL);
    expect(answer(root, 'tool', TOOL).stderr).toContain('is already there');
    const empty = mkdtempSync(join(tmpdir(), 'new-'));
    expect(answer(empty, 'tool', TOOL.slice(0, 3))).toMatchObject({ status: 1 });
    expect(readContentFiles(empty)).toEqual([]);
  });

  test('a name made of dots and slashes does not leave the content folder', () => {
    const root = contentRoot();
    answer(root, 'tool', ['../../../etc/passwd', ...TOOL.slice(1)]);
    expect(existsSync(join(root, 'content/tools/e/etc-passwd.mdx'))).toBe(true);
  });

  test.each(Object.keys(OUTLINES))(
    'an article in the form “%s” begins as a draft with an outline that the check lets through, until it is published unfinished',
    (form) => {
      const root = contentRoot();
      answer(root, 'article', [
        'A title for the trial',
        'A standfirst that says in one sentence what the reader gets.',
        'editors',
        'practice, evidence',
        'the-evidence',
        form,
        '2026-07-01',
      ]);
      const file = join(root, 'content/articles/2026/a-title-for-the-trial.mdx');
      const text = readFileSync(file, 'utf8');
      expect(text).toContain('draft: true');
      expect(text).toContain('series: the-evidence');
      const errors = () =>
        checkContent(readContentFiles(root), '2026-06-01')
          .findings.filter(({ severity }) => severity === 'error')
          .map(({ rule }) => rule);
      expect(errors()).toEqual([]);
      writeFileSync(file, text.replace('draft: true', 'draft: false'));
      expect(errors()).toContain('unfinished');
    },
  );

  test('names the topics, series and authors there are, and asks again for one there is not', () => {
    const root = contentRoot();
    const { stdout, status } = answer(root, 'article', [
      'A title for the trial',
      'A standfirst that says in one sentence what the reader gets.',
      'editor',
      'editors',
      'practise',
      'practice',
      '',
      'explainer',
      '2026-07-01',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('there is no “editor”; did you mean editors?');
    expect(stdout).toContain('there is no “practise”; did you mean practice?');
    expect(
      readFileSync(join(root, 'content/articles/2026/a-title-for-the-trial.mdx'), 'utf8'),
    ).not.toContain('series');
  });

  test('an author begins as a person', () => {
    const root = contentRoot();
    answer(root, 'author', ['Ann Other', 'Ann Other writes tests and nothing but tests.']);
    expect(readFileSync(join(root, 'content/authors/ann-other.yaml'), 'utf8')).toContain(
      'kind: person',
    );
  });
});
