import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { xmlComplaint } from '../xml.ts';
import { build, project } from './project.ts';

/** The blocks of code under a heading of the README, each with the place that its first line names. */
function recipe(heading: string): Map<string, string> {
  const readme = readFileSync('README.md', 'utf8');
  const [, rest = ''] = readme.split(`\n### ${heading}\n`);
  const [part = ''] = rest.split(/\n##/);
  const blocks = part.matchAll(/^ {3}```\w+\n(.*\n)([^]*?)^ {3}```$/gm);
  return new Map(
    Array.from(blocks, ([, first = '', code = '']) => [
      first.replace(/^ *(?:\/\/|<!--) | -->$/gm, '').trim(),
      code.replace(/^ {3}/gm, ''),
    ]),
  );
}

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  expect(after, file).not.toBe(before);
  writeFileSync(file, after);
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A project with what the checks of the command line need. */
function checkable(): string {
  const root = project();
  for (const item of ['scripts', 'CONTRIBUTING.md'])
    cpSync(item, join(root, item), { recursive: true });
  return root;
}

function check(root: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE_TODAY: '2026-06-01' },
  });
  return stdout + stderr;
}

const WORDS =
  'Spacing spreads practice over days instead of hours. What is asked again after a night is kept longer than what is asked again after a minute.';

const TERM = `---
date: 2026-05-04
name: Spacing
meaning: Practice that is spread over days instead of hours.
author: editors
tools: [alpha-quiz]
---

${WORDS} A tool such as [Alpha Quiz](/tools/alpha-quiz/) asks when it is time.
`;

const PICK = 'content/picks/2026/2026-05-06.mdx';
const pickOf = (minutes: string) => `---
date: 2026-05-06
title: A quiz that asks again tomorrow
tool: alpha-quiz
minutes: ${minutes}
author: editors
topics: [practice]
---

${`${WORDS} `.repeat(3)}
`;

/** One project in which both recipes are followed. */
const root = checkable();

describe('a collection, added as the README says', () => {
  const blocks = recipe('A collection');
  put(root, 'src/model/schemas/term.ts', blocks.get('src/model/schemas/term.ts')!);
  put(root, 'src/model/collections/terms.ts', blocks.get('src/model/collections/terms.ts')!);
  change(join(root, 'src/model/collections.ts'), (text) =>
    text
      .replace(
        /^(?=import .*\/top-tools\.ts)/m,
        "import { terms } from './collections/terms.ts';\n",
      )
      .replace(
        /^export const COLLECTIONS = \{\n/m,
        (line) => line + blocks.get('in src/model/collections.ts')!,
      ),
  );
  put(root, 'src/pages/terms/[slug].astro', blocks.get('src/pages/terms/[slug].astro')!);

  test('is read and held to every rule that its definition concerns', () => {
    put(
      root,
      'content/terms/2026-05-05.mdx',
      TERM.replace('[alpha-quiz]', '[alpha-quizz]')
        .replace('author: editors', 'author: editor')
        .replace('name: Spacing', 'name: Spacing\nlevel: 3')
        .replace(
          '[Alpha Quiz](/tools/alpha-quiz/)',
          '[Alpha Quiz](/tools/alpha-quizz/), a seamless one,',
        )
        .concat('\n## More\n\nTODO: an example.\n\n{1 + 1}\n'),
    );
    const output = check(root);
    for (const fault of [
      'there is no tool “alpha-quizz”',
      'there is no author “editor”',
      'unknown field “level”',
      'date is 2026-05-04, but the file is “2026-05-05.mdx”',
      '“seamless” is advertising',
      'the link “/tools/alpha-quizz/” leads nowhere',
      'is a heading, and the text of a term has none',
      '“TODO” is left over',
      'content/terms/2026-05-05.mdx:16:1',
    ])
      expect(output).toContain(fault);
    put(root, 'content/terms/2026-05-05.mdx', TERM.replace('2026-05-04', '2026-05-05'));
    expect(check(root)).toMatch(/files checked in [\d.]+ s: 0 problems/);
  });
});

describe('a field, added as the README says', () => {
  const blocks = recipe('A field');
  change(join(root, 'src/model/schemas/pick.ts'), (text) =>
    text.replace(/^(?= *author: slugOf)/m, blocks.get('in src/model/schemas/pick.ts')!),
  );
  change(
    join(root, 'src/components/daily/PickText.astro'),
    (text) => `${text}\n${blocks.get('at the end of src/components/daily/PickText.astro')!}`,
  );

  test('is judged', () => {
    put(root, PICK, pickOf('0'));
    expect(check(root)).toContain('How long it takes to read or try, in minutes.');
    put(root, PICK, pickOf('12'));
    expect(check(root)).toMatch(/: 0 problems/);
  });
});

describe('in what is built', () => {
  const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  beforeAll(() => {
    put(root, PICK, pickOf('12'));
    put(root, 'content/terms/2026-05-04.mdx', TERM);
    put(root, 'content/terms/2026-06-02.mdx', TERM.replace('2026-05-04', '2026-06-02'));
    put(
      root,
      'content/terms/2026-05-05.mdx',
      TERM.replace('2026-05-04', '2026-05-05').replace(
        'asks when it is time.',
        'asks when it is time, as [the term before](/terms/2026-05-04/) says.',
      ),
    );
    const { status, output } = build(root);
    expect(status, output).toBe(0);
  });

  test('the collection has pages, a feed, a JSON Schema and addresses, from its day on', () => {
    expect(read('terms/2026-05-04/index.html')).toContain('What is asked again after a night');
    expect(() => read('terms/2026-06-02/index.html')).toThrow('ENOENT');
    expect(xmlComplaint(read('terms/rss.xml'))).toBeUndefined();
    expect(read('terms/rss.xml').match(/<item>/g)).toHaveLength(2);
    expect(read('terms/rss.xml')).toContain('What is asked again after a night');
    expect(read('feeds.opml')).toContain('/terms/rss.xml');
    expect(read('schemas/terms.schema.json')).toContain('What it means, in one sentence.');
    expect(read('sitemap-0.xml')).toContain('/terms/2026-05-05/');
  });

  test('the field is described and shown', () => {
    expect(read('picks/2026-05-06/index.html')).toContain('It takes 12 minutes.');
    expect(read('picks/rss.xml')).toContain('It takes 12 minutes.');
    expect(read('schemas/picks.schema.json')).toContain('How long it takes');
  });
});
