import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findingsOf } from '../content-root.ts';
import { runScript } from '../script.ts';
import {
  COMMIT,
  contentWith,
  gitHub,
  newFolder,
  says,
  verify,
  webOf,
  type Conduct,
  type Web,
} from './robot.ts';

let web: Web | undefined;
afterEach(() => web?.close());

const FIELDS = `name: Foo
url: 'https://foo.org/'
summary: A fixture that asks first and explains afterwards, for pilots and their planes alike.
categories: [quiz-makers]
contexts: [education]
pricing: open-source
platforms: [web]
launched: 2014
licence: GPL-3.0-or-later
repository: https://github.com/foo/foo
added: 2026-01-16
`;
const GPL = 'GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007';
const RELEASES = {
  'api.github.com/repos/foo/foo/releases?per_page=1&page=1': [
    { tag_name: 'v1', draft: false, published_at: '2014-05-01T00:00:00Z' },
  ],
};
const SOUND = {
  ...gitHub(
    { LICENSE: GPL, 'README.md': '# Foo\n\nGPLv3 or later.' },
    { homepage: 'https://foo.org' },
    RELEASES,
  ),
  'foo.org/': '<title>Foo</title><p>Hello</p>',
};
const fileOf = (root: string) => join(root, 'content/tools/f/foo.mdx');
const textOf = (root: string) => readFileSync(fileOf(root), 'utf8');

describe('an entry that is right', () => {
  test('gets a line of evidence, which the check takes, and keeps every other byte', async () => {
    web = await webOf(SOUND);
    const root = contentWith(FIELDS);
    const before = textOf(root);
    expect(await verify(root, web, { write: true })).toMatchObject({
      asked: 2,
      confirmed: 1,
      questions: [],
    });
    const line = `  - { source: https://github.com/foo/foo/tree/${COMMIT}, seen: 2026-03-01, shows: [name, url, pricing, launched, licence, repository], says: "names this homepage; licence GPL-3.0-or-later (LICENSE: text of the GPL-3.0; README.md: says or later); open source by its licence; first release v1 of 2014-05-01; last release v1 of 2014-05-01; last commit 2026-02-01" }\n  - { source: https://foo.org/, seen: 2026-03-01, shows: [name, url] }\n`;
    expect(textOf(root)).toBe(
      before.replace('added: 2026-01-16\n', `added: 2026-01-16\nevidence:\n${line}`),
    );
    expect(findingsOf(root)).toEqual([]);
  });

  test('is not asked about a second time, also after a run that was ended in the middle of a line', async () => {
    web = await webOf(SOUND);
    const root = contentWith(FIELDS);
    await verify(root, web);
    const requests = web.asked.length;
    appendFileSync(join(root, 'cache/journal.jsonl'), '{"slug":"foo","asked":"addr');
    expect(await verify(root, web, { write: true })).toMatchObject({ asked: 0, confirmed: 1 });
    expect(web.asked).toHaveLength(requests);
    const written = textOf(root);
    expect(await verify(root, web, { write: true })).toMatchObject({ confirmed: 0 });
    expect(textOf(root)).toBe(written);
  });

  test('is asked only for what is missing after a run that was ended', async () => {
    web = await webOf(SOUND);
    const root = contentWith(FIELDS);
    await verify(root, web);
    const journal = join(root, 'cache/journal.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, `${lines.find((line) => line.includes('"repository"'))!}\n`);
    web.asked.length = 0;
    await verify(root, web);
    expect(web.asked).toEqual(['foo.org/']);
  });

  test('is shown by a clone where there is no network', async () => {
    const clones = newFolder();
    const clone = join(clones, 'foo/foo');
    mkdirSync(clone, { recursive: true });
    writeFileSync(join(clone, 'LICENSE'), GPL);
    writeFileSync(join(clone, 'README.md'), '# Foo\n\nGPLv3 or later.');
    const date = '2014-05-01T12:00:00Z';
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.org', '-C', clone, ...args], {
        env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      }).toString();
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message=one');
    git('tag', 'v1');
    const root = contentWith(FIELDS);
    expect(await verify(root, undefined, { clones, write: true })).toMatchObject({
      asked: 1,
      confirmed: 1,
      questions: [],
    });
    expect(textOf(root)).toContain(
      `tree/${git('rev-parse', 'HEAD').trim()}, seen: 2026-03-01, dated: 2014-05-01, shows: [name, pricing, launched, licence, repository]`,
    );
    expect(findingsOf(root)).toEqual([]);
  });
});

describe('an entry that differs from the world', () => {
  test('is left as it is, and its questions stand in the report', async () => {
    web = await webOf({
      ...gitHub(
        { LICENSE: 'Mozilla Public License Version 2.0' },
        { archived: true, homepage: 'https://bar.com' },
      ),
      'foo.org/': says(301, { location: 'https://www.bar.com/`@all`' }),
      'www.bar.com/%60@all%60': '<title>Bar</title>',
    });
    const root = contentWith(FIELDS);
    const before = textOf(root);
    await verify(root, web, { write: true });
    expect(textOf(root).replace(/evidence:\n.*\n/, '')).toBe(before);
    const tree = `https://github.com/foo/foo/tree/${COMMIT}`;
    expect(
      readFileSync(join(root, 'cache/questions.md'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('- [')),
    ).toEqual([
      '- [ ] foo: the entry says `https://foo.org/`, the repository gives `https://bar.com` as its homepage (`https://github.com/foo/foo`)',
      '- [ ] foo: on 2026-03-01 it led to `https://www.bar.com/%60@all%60` (`https://foo.org/`)',
      `- [ ] foo: the entry says GPL-3.0-or-later; the files say MPL-2.0: \`LICENSE: text of the MPL-2.0\` (\`${tree}\`)`,
      '- [ ] foo: the repository is archived, the entry takes the tool for active (`https://github.com/foo/foo`)',
    ]);
  });

  test.each<[string, Conduct | string, string]>([
    [
      'parked',
      '<h1>foo.org may be for sale</h1><p>Buy this domain</p>',
      'it showed a parked page: `it says “Buy this domain”`',
    ],
    ['gone', says(410), 'it answered 410'],
    ['going round in circles', says(302, { location: '/' }), 'it redirects in a circle'],
    ['silent', (response) => response.destroy(), 'it breaks the connection off'],
  ])('address %s', async (_, conduct, words) => {
    web = await webOf({ ...SOUND, 'foo.org/': conduct });
    const { questions } = await verify(contentWith(FIELDS), web);
    expect(questions.map(({ says }) => says)).toEqual([`on 2026-03-01 ${words}`]);
  });
});

test('a forge that asks to be left alone is, and the entry waits for the next run', async () => {
  web = await webOf({
    ...SOUND,
    'api.github.com/repos/foo/foo': says(429, { 'retry-after': '3600' }),
  });
  const root = contentWith(FIELDS);
  expect(await verify(root, web)).toMatchObject({
    later: new Map([['github.com asked to be left alone for 3600 seconds', 1]]),
    confirmed: 1,
  });
  web.close();
  web = await webOf(SOUND);
  expect(await verify(root, web)).toMatchObject({ asked: 1, later: new Map() });
  expect(web.asked).not.toContain('foo.org/');
});

test('what a forge answers in broken JSON is said, and nothing is made of it', async () => {
  web = await webOf({ ...SOUND, 'api.github.com/repos/foo/foo': '{"default_branch": "ma' });
  const of = 'https://github.com/foo/foo';
  expect(await verify(contentWith(FIELDS), web)).toMatchObject({
    unreadable: [{ slug: 'foo', of, why: '/repos/foo/foo answers broken JSON' }],
    questions: [],
  });
});

test('when no host at all answers, it is the network that is doubted, not the entries', async () => {
  const root = contentWith(FIELDS);
  for (let index = 0; index < 5; index++)
    writeFileSync(
      join(root, `content/tools/f/foo${index}.mdx`),
      textOf(root)
        .replace(/foo\.org/, `foo${index}.org`)
        .replace(/^repository.*\n/m, ''),
    );
  web = await webOf(
    Object.fromEntries(
      [0, 1, 2, 3, 4].map((index) => [`foo${index}.org/`, (response) => response.destroy()]),
    ),
  );
  expect(
    await verify(root, web, { slugs: [0, 1, 2, 3, 4].map((index) => `foo${index}`) }),
  ).toMatchObject({
    later: new Map([['no host answers: is there a network?', 1]]),
    questions: [],
  });
});

test('the limit is kept', async () => {
  web = await webOf(SOUND);
  expect(await verify(contentWith(FIELDS), web, { limit: 0 })).toMatchObject({ asked: 0 });
  expect(web.asked).toEqual([]);
});

describe('the command', () => {
  const run = (root: string, ...args: string[]) =>
    runScript('verify', [`--cache=${root}/cache`, ...args], process.cwd(), {
      CONTENT_ROOT: root,
      SITE_TODAY: '2026-03-01',
      GITHUB_API_URL: '',
    });

  test('says what it came to', async () => {
    expect(await run(contentWith(FIELDS), '--offline', 'foo')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^0 asked; evidence for 0 entries to be written with --write; 0 questions/,
      ) as string,
    });
  });

  test.each([
    ['--limit=many', '--limit takes a whole number'],
    ['--mirror=nowhere', '--mirror takes an address'],
    ['bar', 'There is no tool "bar"'],
  ])('refuses %s', async (argument, words) => {
    expect(await run(contentWith(FIELDS), argument)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(words) as string,
    });
  });
});
