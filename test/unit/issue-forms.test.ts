import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueFormFiles } from '../../scripts/support/issue-form-files.ts';
import { FIXTURE_DAY, contentRoot } from '../content-root.ts';
import { bodyOf, TOOL } from '../lib/forms/issue-bodies.ts';
import { runScript } from '../script.ts';

test('the issue forms are those that the schemas make: npm run issue-forms writes them', async () => {
  const files = await issueFormFiles();
  for (const { path, text } of files) expect(readFileSync(path, 'utf8'), path).toBe(text);
  expect(readdirSync('.github/ISSUE_TEMPLATE').sort()).toEqual(
    [...files.map(({ path }) => path.replace(/.*\//, '')), 'config.yml'].sort(),
  );
});

interface IssueForm {
  body: { type: string; id: string; attributes: { label: string; options?: unknown[] } }[];
}

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
describe('GitHub takes each form', async () => {
  const forms = (await issueFormFiles()).map(({ path, text }) => ({
    path,
    body: (parse(text, { version: '1.1' }) as IssueForm).body,
  }));

  test.each(forms)('no two questions share an id or a label: $path', ({ body }) => {
    for (const of of [
      body.map(({ id }) => id),
      body.map(({ attributes: { label } }) => label.toLowerCase()),
    ])
      expect(of).toEqual([...new Set(of)]);
  });

  test.each(forms)('every choice is text: $path', ({ body }) => {
    for (const { type, attributes } of body)
      if (type === 'dropdown')
        for (const option of attributes.options ?? []) expect(option).toBeTypeOf('string');
  });
});

describe('npm run issue-to-file', () => {
  async function accept(body: string, labels = '["tool"]') {
    const root = contentRoot();
    writeFileSync(join(root, 'body.md'), body);
    const { status, stderr } = await runScript(
      'issue-to-file',
      [join(root, 'body.md'), '--labels', labels, '--reply', join(root, 'reply.md')],
      root,
      { CONTENT_ROOT: root, SITE_TODAY: FIXTURE_DAY },
    );
    const reply = existsSync(join(root, 'reply.md'))
      ? readFileSync(join(root, 'reply.md'), 'utf8')
      : '';
    return {
      status,
      stderr,
      reply,
      there: existsSync(join(root, 'content/tools/g/gamma-cards.mdx')),
    };
  }

  test('writes a file that the check takes, and names the sources', async () => {
    const { status, reply, there } = await accept(bodyOf('add-tool', TOOL));
    expect({ status, there }).toEqual({ status: 0, there: true });
    expect(reply).toContain('- `https://gamma.example.org/about`');
  });

  test('says what the check of the whole library finds, and leaves no file', async () => {
    const { status, reply, there } = await accept(
      bodyOf('add-tool', { ...TOOL, categories: 'quiz-maker' }),
    );
    expect({ status, there }).toEqual({ status: 1, there: false });
    expect(reply).toContain('there is no category “quiz-maker”: did you mean quiz-makers?');
  });

  test('names nobody and links nowhere in what it answers', async () => {
    const { reply } = await accept(
      bodyOf('add-tool', { ...TOOL, pricing: '@everyone [x](https://evil.example) `a' }),
    );
    for (const [line] of reply.matchAll(/^- .*everyone.*$/gm)) expect(line).toMatch(/^- `[^`]*`$/);
    expect(reply).toContain('everyone');
  });

  test('leaves an issue without the label of a form to a person', async () => {
    expect((await accept(bodyOf('add-tool', TOOL), '["question"]')).reply).toContain(
      'A person sees to it.',
    );
  });
});
