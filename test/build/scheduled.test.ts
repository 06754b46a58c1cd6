import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser-launch.ts';
import { keepFormer } from '../../scripts/support/former-files.ts';
import { serveFolder } from '../../scripts/support/serve.ts';
import { build, develop, project } from './project.ts';

const TODAY = '2026-06-01';
const TOMORROW = '2026-06-02';

/** Adds a copy of the fixtures' article under another name and title, with some of its lines changed. */
function addArticle(
  root: string,
  slug: string,
  title: string,
  change: (text: string) => string,
): void {
  const text = readFileSync(join(root, 'content/articles/2026/asking-first.mdx'), 'utf8');
  writeFileSync(
    join(root, `content/articles/2026/${slug}.mdx`),
    change(
      text
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace(/^topics: .*$/m, 'topics: [evidence]\nseries: the-evidence'),
    ),
  );
}

/** Adds a pick of a day and a digest of its week. */
function addDaily(root: string, date: string, week: string, title: string): void {
  const words = 'Sixty plain words are wanted, so here they stand in a row. '.repeat(7);
  const links = [1, 2, 3, 4, 5].map(
    (number) => `  - title: A page worth reading
    link: https://example.org/${week}/${number}
    author: Somebody
    seen: 2026-05-01
    why: It says what happened to one team and how they noticed. The table alone is worth it.
`,
  );
  for (const [path, fields] of [
    [`picks/2026/${date}.mdx`, `date: ${date}\ntool: alpha-quiz\ntopics: [practice]\n`],
    [`digests/2026/${week}.mdx`, `week: ${week}\npublished: ${date}\nlinks:\n${links.join('')}`],
  ] as const) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${title}\nauthor: editors\n${fields}---\n\n${words}\n`);
  }
}

/** The built files, from the root of the site, that name one of the words, in their path or in their text; Pagefind's are unpacked. */
function filesNaming(dist: string, ...words: string[]): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .filter((path) => {
      const bytes = readFileSync(join(dist, path));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
        'utf8',
      );
      return words.some((word) => path.includes(word) || text.includes(word));
    });
}

/** Gives the fixtures' article another address, and keeps the one it had. */
function renameArticle(root: string): void {
  const [old, renamed] = ['asking-first', 'ask-first'].map((slug) =>
    join(root, `content/articles/2026/${slug}.mdx`),
  ) as [string, string];
  const text = readFileSync(old, 'utf8');
  renameSync(old, renamed);
  writeFileSync(renamed, text.replace(/^topics:/m, 'formerly: [asking-first]\ntopics:'));
}

/** Has the suggestions of the search say something else. */
function rewordSuggestions(root: string): void {
  const script = join(root, 'src/client/suggest-list.ts');
  const text = readFileSync(script, 'utf8');
  writeFileSync(script, text.replace('arrow keys to choose', 'choose with the arrow keys'));
}

// One project, built on two days: what waits for the second, and what has got another address or other words by then.
let root = '';
/** What was built today, and what tomorrow. */
let before = '';
let after = '';
const read = (dist: string, path: string) => readFileSync(join(dist, path), 'utf8');
beforeAll(() => {
  root = project();
  [before, after] = [join(root, 'dist-before'), join(root, 'dist')];
  addArticle(root, 'asking-later', 'The morrow article', (text) =>
    text.replace(/^published: .*$/m, `published: ${TOMORROW}`),
  );
  addArticle(root, 'asking-maybe', 'The unfinished article', (text) =>
    text.replace(/^published: (.*)$/m, 'published: $1\ndraft: true'),
  );
  addDaily(root, '2026-05-28', '2026-w22', 'A page of the past');
  addDaily(root, TOMORROW, '2026-w23', 'A page of the days to come');
  const today = build(root, TODAY);
  expect(today.status, today.output).toBe(0);
  renameSync(after, before);
  renameArticle(root);
  rewordSuggestions(root);
  const tomorrow = build(root, TOMORROW);
  expect(tomorrow.status, tomorrow.output).toBe(0);
});

describe('an article dated tomorrow, and a draft', () => {
  test('are nowhere in what is built today: no page, feed, sitemap, image or search file names them', () => {
    expect(filesNaming(before, 'asking-first').length).toBeGreaterThan(5);
    expect(
      filesNaming(
        before,
        'asking-later',
        'The morrow article',
        'asking-maybe',
        'The unfinished article',
      ),
    ).toEqual([]);
  });

  test('tomorrow the one is everywhere, the draft still nowhere', () => {
    const files = filesNaming(after, 'asking-later', 'The morrow article');
    for (const file of [
      'magazine/asking-later/index.html',
      'magazine/index.html',
      'magazine/archive/index.html',
      'magazine/series/the-evidence/index.html',
      'magazine/series/the-evidence/rss.xml',
      'magazine/topics/evidence/rss.xml',
      'authors/editors/rss.xml',
      'rss.xml',
      'atom.xml',
      'feed.json',
      'sitemap-0.xml',
      'og/magazine/asking-later.png',
    ])
      expect(files).toContain(file);
    expect(files.some((file) => /^search\/data\/\w+\/names\.json$/.test(file))).toBe(true);
    expect(files.some((file) => /^pagefind\/fragment\//.test(file))).toBe(true);
    expect(filesNaming(after, 'asking-maybe', 'The unfinished article')).toEqual([]);
  });

  test('npm run dev shows both to their author, marked', async () => {
    const server = develop(root, TODAY);
    try {
      const base = await server.ready();
      for (const [slug, mark] of [
        ['asking-later', 'Scheduled for 2 June 2026'],
        ['asking-maybe', 'Draft'],
      ]) {
        await server.until(
          async () =>
            (await fetch(`${base}/magazine/${slug}/`).catch(() => undefined))?.status === 200,
        );
        const page = await (await fetch(`${base}/magazine/${slug}/`)).text();
        expect(/data-unpublished[^>]*>\s*([^<]*?)\s*</.exec(page)?.[1]).toBe(mark);
      }
      const list = await (await fetch(`${base}/magazine/archive/`)).text();
      expect(list.match(/data-unpublished/g)?.length).toBe(2);
      const published = await (await fetch(`${base}/magazine/ask-first/`)).text();
      expect(/<article[^]*?<\/header>/.exec(published)?.[0]).not.toContain('data-unpublished');
    } finally {
      server.stop();
    }
  });
});

describe('a pick and a digest of a later day', () => {
  test('are nowhere in what is built before; the latest of the past stands in their place', () => {
    expect(
      filesNaming(before, `picks/${TOMORROW}`, '2026-w23', 'A page of the days to come'),
    ).toEqual([]);
    expect(read(before, 'index.html')).toContain('href="/picks/2026-05-28/"');
  });

  test('on their day they are everywhere', () => {
    const files = filesNaming(after, 'A page of the days to come');
    for (const file of [
      'index.html',
      'picks/index.html',
      `picks/${TOMORROW}/index.html`,
      'picks/rss.xml',
      'digests/index.html',
      'digests/2026-w23/index.html',
      'digests/rss.xml',
    ])
      expect(files).toContain(file);
  });
});

describe('an article that has got another address', () => {
  test('stands at the new one, and the old one leads there, by a page and by a link on it', () => {
    expect(existsSync(join(after, 'magazine/ask-first/index.html'))).toBe(true);
    const old = read(after, 'magazine/asking-first/index.html');
    expect(old).toContain('http-equiv="refresh" content="0; url=/magazine/ask-first/"');
    expect(old).toContain('<a href="/magazine/ask-first/">');
  });

  test('is told to hosts that redirect by themselves', () => {
    expect(read(after, '_redirects')).toContain(
      '/magazine/asking-first/ /magazine/ask-first/ 301\n',
    );
  });

  test('keeps its identity in feeds, so that no reader shows it as new', () => {
    const idOf = (dist: string) =>
      Array.from(
        read(dist, 'rss.xml').matchAll(
          /<link>[^<]*\/magazine\/ask(?:ing)?-first\/<\/link>[^]*?<guid[^>]*>([^<]+)</g,
        ),
        ([, id]) => id,
      );
    expect(idOf(before)).toHaveLength(1);
    expect(idOf(after)).toEqual(idOf(before));
  });

  test('is in the sitemap under the new address alone', () => {
    const sitemap = read(after, 'sitemap-0.xml');
    expect(sitemap).toContain('/magazine/ask-first/');
    expect(sitemap).not.toContain('/magazine/asking-first/');
  });
});

test('who has a page open meanwhile goes on with the scripts and the data that it was made with', async () => {
  const [served, store, updated] = ['served', 'store', 'updated'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  keepFormer(store, before);
  cpSync(after, updated, { recursive: true });
  symlinkSync(before, served);
  const { base, server } = await serveFolder(served);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${base}/`);
    const asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));

    keepFormer(store, updated);
    rmSync(served);
    symlinkSync(updated, served);
    await page.locator('#front-q').focus();
    await page.locator('#front-q[role=combobox]').waitFor();
    await page.keyboard.type('alph');
    await page.getByRole('option', { name: /^Alpha Quiz/ }).waitFor();
    expect(await page.locator('.search-form [role=status]').textContent()).toContain(
      'arrow keys to choose',
    );
    const [script, data] = [/suggest-list/, /names\.json$/].map((kind) =>
      asked.find((path) => kind.test(path)),
    );
    for (const path of [script!, data!]) {
      expect(existsSync(join(after, path)), path).toBe(false);
      expect(existsSync(join(updated, path)), path).toBe(true);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
