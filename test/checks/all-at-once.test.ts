import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES, contentRoot, findingsOf } from '../content-root.ts';

const CATEGORIES = readFileSync(join(FIXTURES, 'base/content/categories.yaml'), 'utf8');

/** The errors of a content folder with some files laid over it, as `file problem`, as far as the first colon of the problem. */
function errorsWith(files: Record<string, string>): string[] {
  const root = contentRoot(join(FIXTURES, 'duplicates/pass'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const findings = findingsOf(root);
  rmSync(root, { recursive: true });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, problem }) => `${file.split('/').at(-1)!} ${problem}`);
}

test('one run finds what is wrong with the fields, the text and the neighbours of a file', () => {
  const errors = errorsWith({
    'content/tools/b/beta-two.mdx': `---
name: Beta Cards
url: https://beta.example.org/
summary: A powerful thing.
categories: [quiz-makers, quizz-makers]
contexts: [school]
pricing: open-source
platforms: [web
added: 2099-01-01
licenze: MIT
---

TODO and a {brace.
`,
  });
  for (const problem of [
    'the tool “Beta Cards” is already in',
    'the homepage “https://beta.example.org/” already belongs to',
    'summary: 17 characters',
    'summary: “powerful” is advertising',
    'there is no category “quizz-makers”',
    'item 1 of contexts: “school”',
    'so add licence',
    'the “[” that stands here is never closed',
    'added: 2099-01-01 is in the future',
    'unknown field “licenze”',
    '“TODO” is left over',
    'an expression in braces',
    'the text has 4 words',
  ])
    expect(errors).toContainEqual(expect.stringContaining(problem));
  expect(errors).toHaveLength(13);
});

describe('what is wrong with one file is not said of others', () => {
  const REFERRING = readFileSync(
    join(FIXTURES, 'duplicates/pass/content/tools/b/beta-cards.mdx'),
    'utf8',
  ).replace('added:', 'alternatives: [alpha-quiz]\nadded:');
  const with_ = (path: string, text: string) =>
    errorsWith({ 'content/tools/b/beta-cards.mdx': REFERRING, [path]: text });

  test.each([
    ['whose fields are wrong', '---\nname: Alpha\n---\n\nWords.\n'],
    ['whose front matter cannot be read', '---\nname: [\n'],
    ['that is no text', 'a\u0000b'],
    ['that is empty', ''],
  ])('a tool %s is still there for those that name it', (_, text) => {
    const errors = with_('content/tools/a/alpha-quiz.mdx', text);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((error) => !error.startsWith('alpha-quiz.mdx '))).toEqual([]);
  });

  test.each([
    ['with a slip', CATEGORIES.replace('  parent', ' parent')],
    ['with a lost line end', CATEGORIES.replace('pencil\n-', 'pencil-')],
    ['that is empty', ''],
    ['that is no list', 'id: quiz-makers\n'],
  ])('a list of categories %s is one finding', (_, text) => {
    expect(with_('content/categories.yaml', text)).toEqual([
      expect.stringMatching(/^categories\.yaml /),
    ]);
  });

  test('an entry of a list whose fields are wrong is still there for those that name it', () => {
    const wrong = CATEGORIES.replace('icon: list-checks', 'icon: List');
    expect(with_('content/categories.yaml', wrong)).toEqual([
      expect.stringMatching(/^categories\.yaml icon: “List”/),
    ]);
  });
});

test('a source of a ranking that is wrong in itself is not missing for the ranks', () => {
  const errors = errorsWith({
    'content/rankings/2020.yaml': `year: 2020
title: Top Tools
complete: true
sources:
  - key: a
    title: A source
    url: http://a.example.org/
lists:
  overall:
    - rank: 1
      tool: alpha-quiz
      sources: [a, b]
`,
  });
  expect(errors).toEqual([
    expect.stringContaining('url in item 1 of sources'),
    expect.stringContaining('there is no source “b”'),
  ]);
});
