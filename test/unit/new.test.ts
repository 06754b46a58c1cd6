import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Fields } from '../../src/lib/forms/answers.ts';
import { partsOf } from '../../src/lib/forms/entry-file.ts';
import { KINDS, kindNamed } from '../../src/lib/forms/kinds.ts';
import { answeredIn, faultsOf, fieldOn, newFile } from '../../src/lib/forms/new-entry.ts';
import { OUTLINES } from '../../src/lib/forms/outlines.ts';
import {
  COLLECTION_NAMES,
  definitionOf,
  type CollectionName,
} from '../../src/model/collections.ts';
import { ASKED_WAYS } from '../../src/model/workplace-survey.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { contentRoot, FIXTURE_DAY } from '../content-root.ts';
import { runScript } from '../script.ts';

/** A day of the survey. */
const TODAY = '2027-02-15';
/** The content, with one article taken out of its issue for a new one. */
const FREE = '    - seventy-twenty-ten\n';
const files = readContentFiles('.').map((file) => {
  if (file.path !== 'content/issues.yaml') return file;
  const bytes = Buffer.from(
    Buffer.from(file.bytes ?? [])
      .toString('utf8')
      .replace(FREE, ''),
  );
  return { ...file, size: bytes.length, bytes };
});
const textOf = (path: string) =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString('utf8');

/** Answers of kinds of which nothing stands in the content yet, or whose entries are items of a list. */
const SAMPLES: Partial<Record<CollectionName, Fields>> = {
  categories: {
    title: 'Sound walks',
    scope: 'Tools that lead people through a place by what they hear there.',
    question: 'lead people through a place by ear',
    parent: 'authoring',
    icon: 'ear',
  },
  topics: { title: 'Reading', description: 'What people read at work, alone and with others.' },
  series: { title: 'Walks', description: 'One place at a time, and what somebody learned there.' },
  issues: {
    title: 'The trial number',
    description: 'An order of articles that an editor chose for a trial.',
    published: '2027-01-01',
    articles: ['seventy-twenty-ten'],
  },
  search: { slug: 'trial-words', categories: ['quiz-makers'], words: ['words of a trial'] },
  replies: {
    article: 'seventy-twenty-ten',
    title: 'What the article leaves out',
    by: 'Ann Other',
    role: 'Reader of the study',
    published: '2026-12-14',
    text: 'I read the study again after the article came out, and one of its tables says more than the article does. The people who were asked had been chosen by their managers, and the table shows how few of them there were.',
  },
  ballots: {
    year: '2027',
    voter: '学习者',
    cast: '2026-12-10',
    tools: [
      { tool: 'moodle', contexts: ['education'] },
      {
        wanted: 'A tool of my own',
        contexts: 'personal',
        reason: 'Nothing else opens the old files.',
      },
    ],
  },
  surveys: {
    title: 'A result of a trial',
    source: 'trials.example.org/survey',
    seen: '2026-12-10',
    ways: [{ way: 'dailyWork', as: 'Daily work', valued: 90 }],
  },
  answers: {
    voter: 'Ann Other',
    inLearning: 'yes',
    ...Object.fromEntries(ASKED_WAYS.map((way) => [way, 'very'])),
  },
  events: {
    title: 'An open day for tests',
    start: '2027-03-18',
    place: 'online',
    organiser: 'The makers of tests',
    link: 'https://tests.example.org/open-day/',
    about: 'For people who write tests: an hour in which each shows one that failed.',
    seen: '2026-12-10',
  },
  communities: {
    name: 'First Fridays of testing',
    link: 'https://fridays.example.org/',
    about: 'Testers who meet on the first Friday of each month and show each other a test.',
    joining: 'Come by; it costs nothing.',
    sign: {
      page: 'https://fridays.example.org/notes/',
      dated: '2026-12-04',
      says: 'Nine people showed a test each.',
      seen: '2026-12-10',
    },
  },
};

/** Somebody's answers for a new entry, in JSON: a sample, or what the newest entry there is says. */
function answersOf(collection: CollectionName): { json: string; without: string | undefined } {
  const sample = SAMPLES[collection];
  if (sample) return { json: JSON.stringify(sample), without: undefined };
  const { format, path } = definitionOf(collection);
  const standing = files.findLast((file) => path.test(file.path))!;
  const written = textOf(standing.path);
  const parts = format === 'mdx' ? partsOf(written)! : { head: written, text: undefined };
  const slug = /([^/]+)\.\w+$/.exec(standing.path)![1];
  return {
    json: JSON.stringify({ ...(parse(parts.head) as Fields), slug, text: parts.text }),
    without: standing.path,
  };
}

function judged(collection: CollectionName, change: (answers: Fields) => Fields) {
  const { json, without } = answersOf(collection);
  const answered = answeredIn(collection, change(JSON.parse(json) as Fields), () => undefined);
  expect(faultsOf(collection, answered, TODAY)).toEqual([]);
  const made = newFile(collection, answered, TODAY, textOf)!;
  const bytes = Buffer.from(made.text);
  const others = files.filter(({ path }) => path !== made.file && path !== without);
  const { findings } = checkContent(
    [...others, { path: made.file, kind: 'file', size: bytes.length, bytes }],
    TODAY,
    new Set([made.file]),
  );
  return { made, errors: findings.filter(({ severity }) => severity === 'error') };
}

describe('of every kind of the registry', () => {
  test('there is one word for each, and none for two', () => {
    expect(KINDS.map(({ collection }) => collection)).toEqual(COLLECTION_NAMES);
    expect(new Set(KINDS.map(({ word }) => word)).size).toBe(KINDS.length);
    for (const { word, collection } of KINDS)
      expect([word, kindNamed(word)?.collection]).toEqual([word, collection]);
  });

  test.each(KINDS)('answers in JSON become the file of a $word that the check accepts', (kind) => {
    const { errors } = judged(kind.collection, (answers) => answers);
    expect(errors.map(({ problem }) => problem)).toEqual([]);
  });

  const withText = KINDS.filter(({ collection }) => definitionOf(collection).text);
  test.each(withText)('of a $word without its text, only that is missing', ({ collection }) => {
    const { made, errors } = judged(collection, (answers) => ({ ...answers, text: undefined }));
    for (const { line } of errors) expect(fieldOn(made, line)).toBeUndefined();
    const isDraft = OUTLINES[collection] !== undefined;
    expect(errors.map(({ rule }) => rule)).toEqual(isDraft ? [] : ['body-length']);
  });
});

const TOOL = {
  name: 'Foo & Bar',
  url: 'https://foo.example.org',
  summary: 'A sentence that is long enough to be the summary of the tool Foo Bar.',
  categories: 'Quiz makers',
  contexts: ['personal', 'workplace'],
  pricing: 'open-source',
  platforms: ['web'],
  launched: '2019',
  licence: 'MIT',
};

const run = (root: string, args: string[]) =>
  runScript('new', args, root, { SITE_TODAY: FIXTURE_DAY });

/** Runs it with a file of answers. */
function runWith(root: string, kind: string, answers: unknown, ...args: string[]) {
  writeFileSync(join(root, 'answers.json'), JSON.stringify(answers));
  return run(root, [kind, '--from', 'answers.json', ...args]);
}

/** Runs it in a process of its own, into which something is piped. */
function runPiped(root: string, args: string[], input: string) {
  return spawnSync(process.execPath, [resolve('scripts/new.ts'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, SITE_TODAY: FIXTURE_DAY },
  });
}

describe('npm run new without a terminal', () => {
  test('makes the file of what is piped in, and says what is still to write', () => {
    const root = contentRoot();
    const { status, stdout } = runPiped(root, ['tool', '--from', '-'], JSON.stringify(TOOL));
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote content/tools/f/foo-and-bar.mdx');
    expect(stdout).toContain('the text has 0 words');
    expect(readFileSync(join(root, 'content/tools/f/foo-and-bar.mdx'), 'utf8')).toBe(
      `---\nname: Foo & Bar\nurl: https://foo.example.org\nsummary: ${TOOL.summary}\ncategories: [quiz-makers]\ncontexts: [personal, workplace]\npricing: open-source\nplatforms: [web]\nlaunched: 2019\nlicence: MIT\nadded: ${FIXTURE_DAY}\n---\n\n\n`,
    );
  });

  test('takes options beside a file, and the options win', async () => {
    const root = contentRoot();
    const more = ['--name', '../../../etc/passwd', '--contexts', 'education, personal'];
    expect((await runWith(root, 'tool', TOOL, ...more)).status).toBe(0);
    const written = readFileSync(join(root, 'content/tools/e/etc-passwd.mdx'), 'utf8');
    expect(written).toContain('contexts: [education, personal]');
  });

  test('says at once all that has to be mended, duplicates too, and writes nothing', async () => {
    const root = contentRoot();
    const wrong = {
      ...TOOL,
      name: '学习工具',
      url: 'https://alpha.example.org/',
      categories: 'quiz-maker',
      pricing: 'gratis',
      colour: 'red',
    };
    const { status, stderr } = await runWith(root, 'tool', wrong);
    expect(status).toBe(1);
    for (const said of [
      '“gratis” is not one of free, freemium, paid, open-source',
      'unknown field “colour”',
      'none can be made of “学习工具”',
    ])
      expect(stderr).toContain(said);
    const { stderr: further } = await runWith(
      root,
      'tool',
      { ...wrong, pricing: 'free', colour: undefined },
      '--slug',
      'xuexi',
    );
    expect(further).toContain('did you mean quiz-makers?');
    expect(further).toContain('already belongs to content/tools/a/alpha-quiz.mdx');
    expect(existsSync(join(root, 'content/tools/x'))).toBe(false);
  });

  test('never overwrites what is there', async () => {
    const root = contentRoot();
    const before = readFileSync(join(root, 'content/tools/a/alpha-quiz.mdx'), 'utf8');
    const { status, stderr } = await runWith(root, 'tool', { ...TOOL, name: 'Alpha Quiz' });
    expect(status).toBe(1);
    expect(stderr).toContain('content/tools/a/alpha-quiz.mdx is there already');
    expect(readFileSync(join(root, 'content/tools/a/alpha-quiz.mdx'), 'utf8')).toBe(before);
  });

  test('adds an item to the end of a list, every byte before it as it was', async () => {
    const root = contentRoot();
    const file = join(root, 'content/topics.yaml');
    const before = readFileSync(file, 'utf8');
    expect((await runWith(root, 'topic', SAMPLES.topics)).status).toBe(0);
    const after = readFileSync(file, 'utf8');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after.slice(before.trimEnd().length)).toContain('- id: reading\n  title: Reading\n');
    expect((await runWith(root, 'topic', SAMPLES.topics)).stderr).toContain(
      'the slug “reading” is already taken',
    );
  });

  test('asks nothing, and says what to do instead, of lines that are piped in', () => {
    const { status, stderr } = runPiped(contentRoot(), ['tool'], 'Foo\nhttps://foo.example.org\n');
    expect(status).toBe(2);
    expect(stderr).toContain('--from -');
  });

  test.each([
    ['no kind', [], '', 'tool | article'],
    ['a kind that is almost one', ['tol'], '', 'Did you mean tool?'],
    ['what is no JSON', ['tool', '--from', 'answers'], 'name: Foo', 'cannot be read as JSON'],
    ['a list', ['tool', '--from', 'answers'], '[]', 'holds no answers'],
    ['an option of another kind', ['author', '--pricing', 'free'], '', '"--pricing"'],
  ])('asks nothing, and says what to do instead, of %s', async (_, args, answers, said) => {
    const root = contentRoot();
    writeFileSync(join(root, 'answers'), answers);
    const { status, stderr } = await run(root, args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  const outlines = Object.keys(OUTLINES.articles!);
  test.each(outlines)(
    'an article in the form “%s” begins as a draft that the check lets through, until it is published unfinished',
    async (outline) => {
      const root = contentRoot();
      const { status, stdout } = await run(root, [
        'article',
        '--title=A title for the trial',
        '--standfirst=A standfirst that says in one sentence what the reader gets.',
        '--authors=editors',
        '--topics=practice,evidence',
        '--series=the-evidence',
        '--published=2026-07-01',
        `--outline=${outline}`,
      ]);
      expect(status).toBe(0);
      expect(stdout).toContain('The check accepts it.');
      const file = join(root, 'content/articles/2026/a-title-for-the-trial.mdx');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('draft: true', 'draft: false'));
      const rules = checkContent(readContentFiles(root), FIXTURE_DAY).findings.map(
        ({ rule }) => rule,
      );
      expect(rules).toContain('unfinished');
    },
  );
});
