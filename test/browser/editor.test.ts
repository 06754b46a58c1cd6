import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import { cmsConfig } from '../../src/lib/editor/cms-config.ts';
import { EDIT_PAGE, editorConfigAddress } from '../../src/model/page-addresses.ts';
import { today } from '../../src/env.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { builtFiles, DIST } from '../dist/pages.ts';
import { ForgeStandIn } from './forge-stand-in.ts';
import { serveSite } from './site.ts';

const site = serveSite();

const MOODLE = 'content/tools/m/moodle.mdx';
/** What the repository holds that the editor is opened on: enough to choose from, little enough to be read at once. */
const REPOSITORY =
  /^content\/(?:tools\/[mk]\/(?:moodle|kahoot)\.|articles\/2026\/live|authors\/|[a-z]+\.yaml)/;
const files = new Map(
  readContentFiles('.').flatMap(({ path, bytes }) =>
    bytes && REPOSITORY.test(path) ? [[path, Buffer.from(bytes)] as const] : [],
  ),
);
const listed = (file: string) =>
  (parse(readFileSync(file, 'utf8')) as { id: string; title: string }[]).map(
    ({ id, title }) => [id, title] as const,
  );

const TEXT =
  'A teacher reads a question aloud, and every phone in the room reads it again, so that nobody has to see the wall. Answers come as one of four sounds. It keeps no scores beyond the lesson, and whoever needs marks is better served by a quiz inside a course.';
/** Prose of no importance, long enough for an article. */
const PROSE = Array.from(
  { length: 40 },
  (_, day) =>
    `On day ${day + 1} the group of six compared ${day + 2} pages and kept ${(day % 5) + 1} of the habits on page ${day + 3}.`,
).join('\n\n');
const PICTURE = join(mkdtempSync(join(tmpdir(), 'picture-')), 'A Page of Notes.png');

let page: Page;
let forge: ForgeStandIn;
/** Hosts beside our own from which something came, and what the editor said of faults. */
const answered = new Set<string>();
const troubles: string[] = [];

beforeAll(async () => {
  const drawn = builtFiles('og').find((file) => file.endsWith('.png'))!;
  cpSync(join(DIST, drawn), PICTURE);
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  forge = new ForgeStandIn(files);
  await forge.serve(context);
  // A copy that is tested knows no repository.
  await context.route(`**${editorConfigAddress()}`, (route) =>
    route.fulfill({
      json: cmsConfig({
        repository: 'https://github.com/acme/tools',
        branch: 'main',
        site: site.base,
        title: 'Tools',
        lists: {
          authors: [['editors', 'The editors']],
          categories: listed('content/categories.yaml'),
          topics: listed('content/topics.yaml'),
          series: listed('content/series.yaml'),
        },
      }),
    }),
  );
  page = await context.newPage();
  page.on('response', (response) => answered.add(new URL(response.url()).origin));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await enter();
});

/** Signs in as somebody who may not write to the repository, and has a fork made. */
async function enter(): Promise<void> {
  await page.goto(`${site.base}${EDIT_PAGE}#/collections/tools`);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.locator('input[type=password], dialog input').first().fill('ghp_of_a_visitor');
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
  await page.getByRole('button', { name: 'Fork', exact: true }).click();
  await page.getByText('Moodle', { exact: true }).first().waitFor();
}

const ONCE_A_SECOND = { interval: 1_000 };
const field = (name: string) => page.locator(`[data-key-path="${name}"]`);
const line = (name: string) => field(name).getByRole('textbox').first();

/** Saves, and hands over for review. @returns what was committed */
async function save(): Promise<ReadonlyMap<string, Buffer>> {
  const before = forge.proposals.length;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Send for Review', exact: true }).click();
  await expect.poll(() => forge.proposals.length).toBe(before + 1);
  return forge.commits.at(-1)!.files;
}

/** The box of a field far below, which the editor makes when it is scrolled to. */
async function reached(name: string): Promise<Locator> {
  const box = line(name);
  await page.mouse.move(300, 600);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 600);
      return box.count();
    })
    .toBe(1);
  return box;
}

/** Chooses something of a list that is too long for boxes, for which there is room only away from the edges. */
async function choose(name: string, option: string): Promise<void> {
  const box = field(name).getByRole('combobox').first();
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await box.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** What the check says of a copy of the content in which these files stand, too. */
function errorsWith(committed: ReadonlyMap<string, Buffer>): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    cpSync('content', join(copy, 'content'), { recursive: true });
    for (const [path, bytes] of committed) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), bytes);
    }
    const { findings } = checkContent(readContentFiles(copy), today(), new Set(committed.keys()));
    return findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line: at, problem }) => `${file}:${at} ${problem}`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Lines that only one of two texts has. */
function differing(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((one) => !now.includes(one)).map((one) => `- ${one}`),
    ...now.filter((one) => !old.includes(one)).map((one) => `+ ${one}`),
  ];
}

/**
 * Opens an entry, or the form of a new one; the editor may still be on its way back from what was sent before.
 * @param name what the first field says by then
 */
async function visit(route: string, name = ''): Promise<void> {
  const first = page.locator('[data-key-path]').first().getByRole('textbox').first();
  await expect
    .poll(async () => {
      await page.goto(`${site.base}${EDIT_PAGE}#/collections/${route}`);
      return (await first.isVisible()) ? first.inputValue() : undefined;
    }, ONCE_A_SECOND)
    .toBe(name);
}

describe('the editor, for somebody who may not write to the repository', () => {
  test('changes a fact, and of its file one line', async () => {
    await visit('tools/entries/m/moodle', 'Moodle');
    await field('launched').getByRole('spinbutton').fill('2001');
    const committed = await save();
    expect([...committed.keys()]).toEqual([MOODLE]);
    expect(
      differing(readFileSync(MOODLE, 'utf8'), committed.get(MOODLE)!.toString('utf8')),
    ).toEqual(['- launched: 2002', '+ launched: 2001']);
    expect(forge.commits.at(-1)!.branch).toBe('visitor/tools:cms/visitor/tools/tools/moodle');
    expect(forge.proposals.at(-1)).toMatchObject({
      head: 'visitor:cms/visitor/tools/tools/moodle',
      base: 'main',
      draft: false,
    });
  });

  test('adds a tool', async () => {
    await visit('tools/new');
    await line('name').fill('Quiz for Ears');
    await line('url').fill('https://quiz-for-ears.example.org/');
    await line('summary').fill(
      'A quiz maker that reads its questions aloud, for classes in which not all can see.',
    );
    await choose('categories', 'Quiz and test makers');
    await field('contexts').getByText('Schools and universities').click();
    await field('pricing').getByText('Free', { exact: true }).click();
    await choose('platforms', 'Web');
    await (await reached('text')).fill(TEXT);
    const committed = await save();
    expect([...committed.keys()]).toEqual(['content/tools/q/quiz-for-ears.mdx']);
    expect(committed.get('content/tools/q/quiz-for-ears.mdx')!.toString('utf8')).toBe(`---
name: Quiz for Ears
url: https://quiz-for-ears.example.org/
summary: A quiz maker that reads its questions aloud, for classes in which not all can see.
categories: [quiz-makers]
contexts: [education]
pricing: free
platforms: [web]
added: ${today()}
---

${TEXT}
`);
    expect(errorsWith(committed)).toEqual([]);
  });

  test('adds an article with a picture and a component', async () => {
    await visit('articles/new');
    await line('title').fill('What a group of six found out about notes');
    await line('standfirst').fill('Six colleagues kept notes for a month and then compared them.');
    await field('authors').getByText('The editors').click();
    await page.locator('[data-key-path=published] input').fill(today());
    await choose('topics', 'Learning design');
    await field('draft').getByText('Yes').click();
    const text = field('text');
    await (await reached('text')).fill(PROSE);
    await text.getByRole('button', { name: 'Checklist' }).click();
    await text.getByRole('button', { name: 'Figure' }).click();
    await page.locator('input[type=file]').first().setInputFiles(PICTURE);
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    const area = text.getByRole('textbox');
    await expect.poll(() => area.inputValue()).toMatch(/<Figure src="blob:/);
    await area.fill((await area.inputValue()).replace('alt=""', 'alt="A page of notes"'));
    const committed = await save();
    const [picture, article] = [...committed.keys()].sort();
    expect([picture, article]).toEqual([
      'content/articles/2026/a-page-of-notes.png',
      'content/articles/2026/what-a-group-of-six-found-out-about-notes.mdx',
    ]);
    expect(committed.get(picture!)).toEqual(readFileSync(PICTURE));
    expect(committed.get(article!)!.toString('utf8')).toContain(
      '<Figure src="./a-page-of-notes.png" alt="A page of notes" />',
    );
    expect(errorsWith(committed)).toEqual([]);
  });

  test('refuses what the check would refuse, with its words, and commits nothing', async () => {
    const before = forge.commits.length;
    await visit('tools/entries/k/kahoot', 'Kahoot!');
    await line('summary').fill('Too short.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/summary: 10 characters, but at least 50 wanted/).waitFor();
    expect(forge.commits.length).toBe(before);
    await page.keyboard.press('Escape');
  });
});

test('the editor asked nobody but this site and the interface of the forge', () => {
  expect([...answered].filter((origin) => !/^(?:blob|data)/.test(origin)).sort()).toEqual(
    [new URL(site.base).origin, 'https://api.github.com'].sort(),
  );
  expect([...forge.tokens].filter(Boolean)).toEqual(['token ghp_of_a_visitor']);
  expect(forge.unknown).toEqual([]);
  expect(troubles).toEqual([]);
});
