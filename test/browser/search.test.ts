import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from './site.ts';

const site = serveSite();

async function open(path: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.goto(site.base + path);
  return page;
}

async function results(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-results][data-state=done]');
  return page.locator('[data-result] h2').allTextContents();
}

async function total(page: Page): Promise<number> {
  await page.waitForSelector('[data-results][data-state=done]', { state: 'attached' });
  return Number(await page.locator('[data-results]').getAttribute('data-total'));
}

/** Runs a step that changes the results and waits until they have changed. */
async function changing(page: Page, step: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await step();
  await page.waitForFunction((url) => location.href !== url, before);
  await page.waitForSelector('[data-results][data-state=done]');
}

describe('searching', () => {
  test('a reader types a name on the front page and finds the tool first', async () => {
    const page = await open('/');
    await page.getByRole('search').locator('input').fill('moodle');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=moodle$/);
    expect((await results(page))[0]).toBe('Moodle');
    const first = page.locator('[data-result]').first();
    expect(await first.getAttribute('data-type')).toBe('tool');
    expect(await first.locator('a').first().getAttribute('href')).toBe(site.path('/tools/moodle/'));
  });

  test('results appear while typing, without another page', async () => {
    const page = await open('/search/');
    await page.getByRole('search').locator('input').pressSequentially('flashcards', { delay: 20 });
    await page.waitForURL(/\?q=flashcards$/);
    expect(await total(page)).toBeGreaterThan(5);
  });

  test('a former name finds the tool under its new one', async () => {
    expect((await results(await open('/search/?q=quizizz'))).slice(0, 3)).toContain('Wayground');
  });

  test('articles are found, too', async () => {
    const page = await open('/search/?type=article');
    expect(await total(page)).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-result]').first().getAttribute('data-type')).toBe('article');
  });

  test('what only the full text knows is found there: a pick of the day', async () => {
    const page = await open('/search/?q=eyedropper%20argument%20settled');
    await page.waitForSelector('[data-results][data-state=done]');
    const more = page.locator('[data-search-texts]');
    if (await more.isVisible()) await more.click();
    const pick = page.locator('[data-result][data-type=pick]').first();
    await pick.waitFor();
    expect(await pick.locator('a').first().getAttribute('href')).toBe(
      site.path('/picks/2026-11-27/'),
    );
  });

  test('nothing found says what to try', async () => {
    const page = await open('/search/?q=xqzwvkjh');
    expect(await total(page)).toBe(0);
    expect(await page.getByText('Nothing found').isVisible()).toBe(true);
    expect(await page.getByText('Use fewer words').isVisible()).toBe(true);
  });

  test('twenty results are shown, then twenty more', async () => {
    const page = await open('/search/?q=video');
    expect(await results(page)).toHaveLength(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-result]').length === 40);
    expect(
      await page
        .locator('[data-result]')
        .nth(20)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('a query is text, whatever it holds', async () => {
    const page = await open(
      `/search/?q=${encodeURIComponent('<img src=x onerror=document.title="owned">')}`,
    );
    await total(page);
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('[data-search-status] img').count()).toBe(0);
  });
});

describe('narrowing', () => {
  test('each filter narrows the results, and the address holds them all', async () => {
    const page = await open('/search/?q=video');
    const all = await total(page);
    await changing(page, () => page.getByRole('checkbox', { name: /^Open source/ }).check());
    const open_ = await total(page);
    expect(open_).toBeLessThan(all);
    await changing(page, () => page.getByRole('checkbox', { name: /^Linux/ }).check());
    const linux = await total(page);
    expect(linux).toBeLessThanOrEqual(open_);
    expect(new URL(page.url()).search).toBe('?q=video&price=open-source&platform=linux');
    const again = await open(page.url().slice(site.base.length));
    expect(await total(again)).toBe(linux);
    expect(await again.getByRole('checkbox', { name: /^Linux/ }).isChecked()).toBe(true);
  });

  test('two values of one filter widen it', async () => {
    const free = await total(await open('/search/?q=video&price=free'));
    const openSource = await total(await open('/search/?q=video&price=open-source'));
    expect(await total(await open('/search/?q=video&price=free&price=open-source'))).toBe(
      free + openSource,
    );
  });

  test('a count says what a further value of the same filter would add', async () => {
    const page = await open('/search/?q=video&price=free');
    const free = await total(page);
    const paid = Number(await page.locator('[data-count="price:paid"]').textContent());
    expect(paid).toBeGreaterThan(0);
    await changing(page, () => page.getByRole('checkbox', { name: /^Paid/ }).check());
    expect(await total(page)).toBe(free + paid);
  });

  test('results can be put in the order of names, of age and of the Top Tools', async () => {
    const page = await open('/search/?q=video&type=tool');
    await total(page);
    await changing(page, () => page.getByRole('combobox', { name: 'Order' }).selectOption('name'));
    const names = await results(page);
    expect(names).toEqual(
      [...names].sort((a, b) =>
        a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true }),
      ),
    );
    await changing(page, () => page.getByRole('combobox', { name: 'Order' }).selectOption('rank'));
    expect((await results(page))[0]).toBe('YouTube');
    expect(new URL(page.url()).search).toContain('sort=rank');
  });

  test('a filter alone lists what it holds', async () => {
    const page = await open('/search/?category=flashcards');
    expect(await results(page)).toContain('Anki');
  });

  test('the counts beside the filters are those of the results', async () => {
    const page = await open('/search/?q=video');
    await total(page);
    const count = Number(await page.locator('[data-count="price:open-source"]').textContent());
    await changing(page, () => page.getByRole('checkbox', { name: /^Open source/ }).check());
    expect(await total(page)).toBe(count);
  });

  test('the back button takes filters and words away again', async () => {
    const page = await open('/search/?q=video');
    const all = await total(page);
    await changing(page, () => page.getByRole('checkbox', { name: /^Android/ }).check());
    await page.goBack();
    await page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLElement>('[data-results]')?.dataset['total'] === String(wanted),
      all,
    );
    expect(await page.getByRole('checkbox', { name: /^Android/ }).isChecked()).toBe(false);
    expect(await page.getByRole('search').locator('input').inputValue()).toBe('video');
  });

  test('clearing the filters keeps the words', async () => {
    const page = await open('/search/?q=video&price=free&context=education');
    await total(page);
    await changing(page, () => page.getByRole('button', { name: 'Clear filters' }).click());
    expect(new URL(page.url()).search).toBe('?q=video');
  });
});

describe('understanding', () => {
  test.each([
    [
      'zoom alternative',
      'Alternatives to Zoom',
      ['Google Meet', 'Microsoft Teams', 'Webex', 'Jitsi Meet'],
    ],
    [
      'apps like trello',
      'Alternatives to Trello',
      ['Asana', 'ClickUp', 'Microsoft Planner', 'Notion', 'Jira'],
    ],
    [
      'instead of jamboard',
      'Alternatives to Google Jamboard',
      ['Miro', 'FigJam', 'Excalidraw', 'Microsoft Whiteboard', 'Mural', 'Lucidspark'],
    ],
  ])(
    '“%s” is answered with alternatives, the tool itself apart',
    async (query, heading, wanted) => {
      const page = await open(`/search/?q=${encodeURIComponent(query)}`);
      const found = await results(page);
      expect(wanted).toContain(found[0]);
      expect(await page.locator('[data-understood]').textContent()).toContain(heading);
      expect(found).not.toContain(heading.replace('Alternatives to ', ''));
    },
  );

  test('words that name a facet act as that facet, and can be taken back', async () => {
    const page = await open('/search/?q=open+source+wiki');
    const narrowed = await total(page);
    const prices = await page.locator('[data-result] .meta').allTextContents();
    expect(prices.every((text) => text.startsWith('Open source'))).toBe(true);
    await changing(page, () =>
      page.getByRole('button', { name: /Take back “open source”/ }).click(),
    );
    expect(await total(page)).toBeGreaterThan(narrowed);
    await page.goBack();
    await page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLElement>('[data-results]')?.dataset['total'] === String(wanted),
      narrowed,
    );
  });

  test('a misspelt name finds its tool and says so; the reader can insist', async () => {
    const page = await open('/search/?q=moddle');
    expect((await results(page))[0]).toBe('Moodle');
    expect(await page.locator('[data-instead]').textContent()).toContain(
      'Showing results for “Moodle”',
    );
    await changing(page, () =>
      page.getByRole('link', { name: /Search instead for “moddle”/ }).click(),
    );
    expect(new URL(page.url()).search).toBe('?q=moddle&exact=1');
  });

  test('a closed tool leads to what took its place', async () => {
    const page = await open('/search/?q=delicious');
    expect((await results(page)).slice(0, 2)).toEqual(['Delicious', 'Pinboard']);
    expect(await page.locator('[data-result]').nth(1).textContent()).toContain(
      'Took the place of Delicious',
    );
  });

  test('a result shows why it matched', async () => {
    const page = await open('/search/?q=flashcards');
    await total(page);
    expect(await page.locator('[data-result] mark').first().textContent()).toMatch(/^flashcard/i);
  });

  test('what stands only in the texts is found there', async () => {
    expect(await results(await open('/search/?q=JCloze'))).toContain('Hot Potatoes');
  });
});

describe('suggestions', () => {
  test.each(['/', '/tools/', '/search/'])(
    'come while typing on %s and can be used with the keyboard alone',
    async (path) => {
      const page = await open(path);
      const box = page.getByRole('search').locator('input[name=q]').last();
      await box.focus();
      await page.waitForSelector('input[role=combobox]');
      await page.keyboard.type('mood');
      const options = page.getByRole('option');
      await options.first().waitFor();
      expect(await options.first().textContent()).toMatch(/^Moodle/);
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBe(
        await options.first().getAttribute('id'),
      );
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/tools\/moodle\/$/);
    },
  );

  test('forgive a misspelling', async () => {
    const page = await open('/');
    await page.locator('#front-q').focus();
    await page.waitForSelector('input[role=combobox]');
    await page.keyboard.type('moddl');
    await page
      .getByRole('option', { name: /^Moodle/ })
      .first()
      .waitFor();
  });

  test('cost nothing before the box has the focus', async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.base}/`, { waitUntil: 'networkidle' });
    expect(
      asked.filter(
        (path) => path.startsWith(site.path('/search/')) || path.includes('suggest-list'),
      ),
    ).toEqual([]);
  });

  test('on a page without a large box the search is a plain form', async () => {
    const page = await open('/tools/moodle/');
    await page.getByRole('searchbox').fill('anki');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=anki$/);
    expect((await results(page))[0]).toBe('Anki');
  });
});

describe('without JavaScript', () => {
  test('the search page still leads to every category', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.base}/search/?q=moodle`);
    expect(await page.getByRole('link', { name: 'Learning platforms' }).isVisible()).toBe(true);
    await context.close();
  });
});
