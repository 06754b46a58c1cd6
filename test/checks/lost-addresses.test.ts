import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE_DAY, FIXTURES, contentRoot } from '../content-root.ts';
import { runScript } from '../script.ts';

describe('npm run check -- --since a state in which addresses were published', () => {
  let root = '';
  const tool = () => join(root, 'content/tools/a/alpha-quiz.mdx');
  const topics = () => join(root, 'content/topics.yaml');
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
  const check = async (since = 'main', ...more: string[]) => {
    const { stdout, stderr, status } = await runScript(
      'check',
      ['--since', since, ...more],
      process.cwd(),
      { GITHUB_ACTIONS: '', CONTENT_ROOT: root, SITE_TODAY: FIXTURE_DAY },
    );
    return {
      status,
      stderr,
      lost: stdout.split('\n').filter((line) => /was published/.test(line)),
    };
  };

  beforeEach(() => {
    root = contentRoot(join(FIXTURES, 'mdx-safety/pass'));
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', 'before');
  });

  test('says nothing where nothing went', async () => {
    edit(tool(), (text) => text.replace('## ', '# '));
    expect((await check()).lost).toEqual([]);
  });

  test('names the file of an entry that was renamed, and what keeps its address', async () => {
    renameSync(tool(), join(root, 'content/tools/a/alpha-quizzes.mdx'));
    const { status, lost } = await check();
    expect(status).toBe(1);
    expect(lost).toEqual([
      'content/tools/a/alpha-quiz.mdx:1:1  the address /tools/alpha-quiz/ was published, and nothing stands there now  → keep this tool as it was, or write formerly: [alpha-quiz] into the tool that takes its place',
    ]);
  });

  test('is content once another entry says that it stood there', async () => {
    const renamed = join(root, 'content/tools/a/alpha-quizzes.mdx');
    renameSync(tool(), renamed);
    edit(renamed, (text) => text.replace(/^added:/m, 'formerly: [alpha-quiz]\nadded:'));
    expect((await check()).lost).toEqual([]);
  });

  test('looks into lists as well', async () => {
    edit(topics(), (text) => text.replace(/^- id: evidence$/m, '- id: evidence-at-work'));
    expect((await check()).lost).toEqual([
      expect.stringMatching(/^content\/topics\.yaml:1:1 .*\/magazine\/topics\/evidence\//),
    ]);
  });

  test('minds an article that was taken back, and not one that had never appeared', async () => {
    const article = join(root, 'content/articles/2026/asking-first.mdx');
    edit(article, (text) => text.replace(/^published:.*/m, '$&\ndraft: true'));
    expect((await check()).lost).toEqual([expect.stringContaining('/magazine/asking-first/')]);
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', 'draft');
    rmSync(article);
    expect((await check('HEAD')).lost).toEqual([]);
  });

  test('says so when there is no such state', async () => {
    expect(await check('nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Git knows no state “nowhere”') as string,
    });
  });
});
