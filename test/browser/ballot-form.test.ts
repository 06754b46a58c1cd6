import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { contentRoot } from '../content-root.ts';
import { violations } from './axe.ts';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${site.base}/edit/ballot/`);
  return page;
}

const row = (page: Page, place: number) =>
  page.getByRole('group', { name: `Tool ${place}`, exact: true });

async function vote(page: Page, place: number, tool: string, context: string): Promise<void> {
  await row(page, place).getByLabel('Name').fill(tool);
  await row(page, place).getByLabel(context).check();
}

describe('the ballot form', () => {
  test('makes a file that passes the content check, by names as people write them', async () => {
    const page = await open();
    await page.getByLabel('Your handle or name').fill('A Test Voter');
    await page.getByLabel('Your country').fill('gb');
    await vote(page, 1, 'moodle', 'Workplace learning');
    await row(page, 1).getByLabel('Why').fill('Courses, "quizzes": # and all.');
    await vote(page, 2, 'A tool that nobody listed', 'Own learning');
    await page.getByRole('button', { name: 'Show my ballot' }).click();
    await page.getByRole('heading', { name: 'Your ballot is ready to send' }).waitFor();
    const file = await page.locator('[data-file]').textContent();
    const text = await page.locator('[data-text]').textContent();
    expect(file).toBe('content/ballots/2027/a-test-voter.yaml');
    expect(text).toContain('tool: moodle');
    expect(text).toContain('wanted: A tool that nobody listed');

    const root = contentRoot();
    const path = join(root, file!);
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(join(root, 'content/tools/m'), { recursive: true });
    writeFileSync(path, text!);
    writeFileSync(
      join(root, 'content/tools/m/moodle.mdx'),
      readFileSync('content/tools/m/moodle.mdx'),
    );
    const findings = checkContent(readContentFiles(root), /cast: (\S+)/.exec(text!)![1]!).findings;
    expect(findings.filter((finding) => finding.file === file)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('a-test-voter.yaml');
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  });

  test('says while one types whether the directory has the tool', async () => {
    const page = await open();
    await row(page, 1).getByLabel('Name').pressSequentially('quizizz', { delay: 20 });
    await page.getByText('In the directory as Wayground.').waitFor();
    await row(page, 2).getByLabel('Name').pressSequentially('moodel', { delay: 20 });
    await page.getByRole('button', { name: 'Moodle', exact: true }).waitFor();
    expect(
      await page
        .locator('#ballot-tools option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
    ).toContain('Moodle');
    await page.getByRole('button', { name: 'Moodle', exact: true }).click();
    expect(await row(page, 2).getByLabel('Name').inputValue()).toBe('Moodle');
    await page.getByText('In the directory.', { exact: true }).waitFor();
  });

  test('says beside each field and in a list with the focus what to mend, and takes it back when it is mended', async () => {
    const page = await open();
    await vote(page, 1, 'Anki', 'Own learning');
    await vote(page, 2, 'AnkiDroid', 'Own learning');
    await row(page, 3).getByLabel('Name').fill('Zotero');
    await page.getByRole('button', { name: 'Show my ballot' }).click();
    const list = page.getByRole('alert');
    await list.waitFor();
    expect(await list.getByRole('listitem').allTextContents()).toEqual([
      'Your handle or name: Write the handle or name under which your ballot will stand in public.',
      'Tool 2: Tool 1 is the same one. Each tool counts once.',
      'Tool 3: Tick where you use it: one or more.',
    ]);
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await list.getByRole('link', { name: /^Tool 2/ }).click();
    const field = row(page, 2).getByLabel('Name');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await field.fill('Quizlet');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    await page.getByLabel('Your handle or name').fill('ann');
    await row(page, 3).getByLabel('Own learning').check();
    await page.getByRole('button', { name: 'Show my ballot' }).click();
    await page.getByRole('heading', { name: 'Your ballot is ready to send' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('keeps a draft in the browser until it is emptied', async () => {
    const page = await open();
    await page.getByLabel('Your handle or name').fill('ann');
    await page.getByRole('button', { name: 'Add another tool' }).click();
    await vote(page, 4, 'Moodle', 'Schools');
    await page.reload();
    expect(await row(page, 4).getByLabel('Name').inputValue()).toBe('Moodle');
    expect(await row(page, 4).getByLabel('Schools').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Empty the form' }).click();
    await page.reload();
    expect(await page.getByLabel('Your handle or name').inputValue()).toBe('');
    expect(await row(page, 4).isVisible()).toBe(false);
  });

  test('offers ten rows and no more', async () => {
    const page = await open();
    const add = page.getByRole('button', { name: 'Add another tool' });
    for (let place = 4; place <= 10; place++) await add.click();
    expect(await row(page, 10).isVisible()).toBe(true);
    expect(await add.isVisible()).toBe(false);
  });

  test('without JavaScript says how else to vote', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.base}/edit/ballot/`);
    await page.getByRole('link', { name: 'write the ballot as a file or open an issue' }).click();
    expect(page.url()).toBe(`${site.base}/top-tools/2027/#how`);
  });
});
