import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { ASKED_WAYS, SURVEY } from '../../src/model/workplace-survey.ts';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(path: string, scripts = true): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await page.goto(site.base + path);
  return page;
}

const TEXT =
  'A teacher reads a question aloud, and every phone in the room reads it again. Answers come as one of four sounds. '.repeat(
    3,
  );

async function describeTool(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Quiz for Ears');
  await page.getByLabel('Web address', { exact: true }).fill('https://quiz-for-ears.example.org/');
  await page
    .getByLabel('Summary', { exact: true })
    .fill('A quiz maker that reads its questions aloud, for classes in which not all can see.');
  await page.getByLabel('Categories 1').selectOption('quiz-makers');
  await page.getByRole('checkbox', { name: 'Schools and universities' }).check();
  await page.getByLabel('Price', { exact: true }).selectOption('free');
  await page.getByRole('checkbox', { name: 'Web', exact: true }).check();
  await page.getByLabel('Text', { exact: true }).fill(TEXT);
}

/** What the check says of a file beside all that is there. */
function errorsIn(path: string, text: string): string[] {
  const bytes = Buffer.from(text);
  const files = readContentFiles('.').filter((file) => file.path !== path);
  const day = new Date().toISOString().slice(0, 10);
  const { findings } = checkContent(
    [...files, { path, kind: 'file', size: bytes.length, bytes }],
    day,
    new Set([path]),
  );
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ line, problem }) => `${line} ${problem}`);
}

describe('the form for a new tool', () => {
  test('writes a file that the check accepts, and sends nothing', async () => {
    const page = await open('/contribute/tool/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await describeTool(page);
    await page.getByRole('button', { name: 'Show the file' }).click();
    await page.getByRole('heading', { name: /ready to send/ }).waitFor();
    const file = await page.locator('[data-file]').textContent();
    expect(file).toBe('content/tools/q/quiz-for-ears.mdx');
    expect(errorsIn(file!, (await page.locator('[data-text]').textContent()) ?? '')).toEqual([]);
    expect(asked.filter((one) => !one.startsWith(`GET ${site.base}/`))).toEqual([]);
    expect(page.url()).toBe(`${site.base}/contribute/tool/`);
  });

  test('says beside each field and in a list what is to be mended', async () => {
    const page = await open('/contribute/tool/');
    await page.getByRole('button', { name: 'Show the file' }).click();
    const list = page.getByRole('alert').getByRole('listitem');
    await expect.poll(() => list.count()).toBeGreaterThanOrEqual(8);
    await list.getByRole('link', { name: /^summary/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('summary');
  });

  test('points out that the directory has a tool already, by name and by homepage', async () => {
    const page = await open('/contribute/tool/');
    const known = page.getByRole('status').filter({ hasText: 'already' });
    await page.getByLabel('Name', { exact: true }).fill('moodle');
    await page.getByLabel('Web address', { exact: true }).focus();
    await expect.poll(() => known.textContent()).toContain('moodle');
    await page.getByLabel('Name', { exact: true }).fill('Something else');
    await page.getByLabel('Web address', { exact: true }).fill('https://www.zotero.org');
    await page.getByLabel('Name', { exact: true }).focus();
    await expect.poll(() => known.textContent()).toContain('zotero');
  });

  test('keeps what was typed when the page is left, and empties itself on request', async () => {
    const page = await open('/contribute/tool/');
    await page.getByLabel('Name', { exact: true }).fill('Half a thought');
    await page.getByLabel('Categories 1').selectOption('quiz-makers');
    await page.reload();
    const name = page.getByLabel('Name', { exact: true });
    await expect.poll(() => name.inputValue()).toBe('Half a thought');
    expect(await page.getByLabel('Categories 1').inputValue()).toBe('quiz-makers');
    await page.getByRole('button', { name: 'Empty the form' }).click();
    await page.reload();
    await name.waitFor();
    expect(await name.inputValue()).toBe('');
  });

  test('without scripts is not there, and the page says what to do instead', async () => {
    const page = await open('/contribute/tool/', false);
    expect(await page.locator('form[data-entry-form]').isVisible()).toBe(false);
    expect(await page.getByText('This form needs JavaScript').isVisible()).toBe(true);
  });

  test('has no fault that axe finds', async () => {
    const page = await open('/contribute/tool/');
    await page.getByLabel('Name', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('the form for a change', () => {
  test('is filled in with what stands, and changes the lines that were changed', async () => {
    const page = await open('/tools/moodle/');
    await page.getByRole('link', { name: /Suggest a change/ }).click();
    const maker = page.locator('#maker');
    await expect.poll(() => maker.inputValue()).not.toBe('');
    await maker.fill('Moodle Pty Ltd');
    await page.getByRole('button', { name: 'Show the file' }).click();
    await page.getByRole('heading', { name: /ready to send/ }).waitFor();
    const written = readFileSync('content/tools/m/moodle.mdx', 'utf8');
    const changed = (await page.locator('[data-text]').textContent()) ?? '';
    const news = changed.split('\n').filter((line) => !written.split('\n').includes(line));
    expect(news).toEqual(['maker: Moodle Pty Ltd']);
    expect(changed.split('\n').length).toBe(written.split('\n').length);
  });

  test('of a tool with more than the form has room for is made as a text, so that nothing is lost', async () => {
    const written = readFileSync('content/tools/m/moodle.mdx', 'utf8');
    const many = Array.from({ length: 14 }, (_, n) => `a${String.fromCharCode(97 + n)}`);
    const full = written.replace(/^added:/m, `languages: [${many.join(', ')}]\nadded:`);
    const context = await site.browser.newContext();
    await context.route('**/data/source/**', (route) => route.fulfill({ body: full }));
    const page = await context.newPage();
    await page.goto(`${site.base}/contribute/change/?tool=moodle`);
    await expect.poll(() => page.getByLabel('The file').inputValue()).toBe(full);
  });

  test('is kept as it was left, with what was unticked and without rows that nobody filled in', async () => {
    const page = await open('/contribute/change/?tool=moodle');
    const education = page.locator('#contexts').getByRole('checkbox', { name: 'Schools' });
    await expect.poll(() => education.isChecked()).toBe(true);
    await education.uncheck();
    const shown = () => page.locator('[data-more]:visible').count();
    const before = await shown();
    await page.reload();
    await expect.poll(() => page.locator('#maker').inputValue()).toBe('Moodle');
    expect(await education.isChecked()).toBe(false);
    expect(await shown()).toBe(before);
  });

  test('of anything else shows its file', async () => {
    const page = await open('/contribute/change/?file=content/authors/editors.yaml');
    const file = page.getByLabel('The file');
    await expect.poll(() => file.inputValue()).toContain('name:');
    await file.fill('name: [');
    await page.getByRole('button', { name: 'Show the file' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('cannot be read');
  });

  test.each(['?tool=no-such-tool', '?file=../../package.json', '?tool=<b>x</b>', ''])(
    'says so when the address names nothing that can be changed: %s',
    async (query) => {
      const page = await open(`/contribute/change/${query}`);
      await page.getByText('names no entry that can be changed').waitFor();
      expect(await page.locator('form[data-entry-form]').isVisible()).toBe(false);
    },
  );
});

describe('the forms of the rest', () => {
  const shown = async (page: Page) => {
    await page.getByRole('button', { name: 'Show the file' }).click();
    await page.getByRole('heading', { name: /ready to send/ }).waitFor();
    const file = (await page.locator('[data-file]').textContent()) ?? '';
    return { file, text: (await page.locator('[data-text]').textContent()) ?? '' };
  };

  test('of a community asks for its sign of life, part by part, and writes a file that the check accepts', async () => {
    const page = await open('/contribute/community/');
    const fill = (id: string, value: string) => page.locator(`[id="${id}"]`).fill(value);
    await fill('name', 'First Fridays of the Cards');
    await fill('link', 'https://first-fridays.example.org/');
    await fill('about', 'Trainers of one town meet over breakfast and tell what went wrong.');
    await fill('joining', 'Come along; each pays their own.');
    await page.getByRole('button', { name: 'Show the file' }).click();
    await page.getByRole('alert').getByRole('link', { name: /^sign/ }).first().waitFor();
    await fill('sign.page', 'https://first-fridays.example.org/notes');
    await fill('sign.dated', '2026-10-02');
    await fill('sign.says', 'Notes of the breakfast in October.');
    await fill('sign.seen', '2026-10-05');
    const { file, text } = await shown(page);
    expect(file).toBe('content/communities/first-fridays-of-the-cards.yaml');
    expect(errorsIn(file, text)).toEqual([]);
  });

  test('of the survey writes an answer of its year, but not before the survey opens', async () => {
    const page = await open('/contribute/answer/');
    await page.clock.setFixedTime(new Date('2026-12-01T12:00:00Z'));
    await page.locator('#voter').fill('Ann Other');
    for (const select of await page.locator('form select').all())
      await select.selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show the file' }).click();
    await page.getByRole('alert').getByText(`from ${SURVEY.opens} on`).waitFor();
    await page.clock.setFixedTime(new Date(`${SURVEY.opens}T12:00:00Z`));
    const { file, text } = await shown(page);
    expect(file).toBe(`content/answers/${SURVEY.year}/ann-other.yaml`);
    expect(text).toContain(`cast: ${SURVEY.opens}`);
    for (const way of ASKED_WAYS) expect(text).toContain(`${way}: notImportant`);
  });
});
