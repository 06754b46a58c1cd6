import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
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

/** The built files, from the root of the site, that name one of the words, in their path or in their text; Pagefind's are unpacked. */
function filesNaming(root: string, ...words: string[]): string[] {
  const dist = join(root, 'dist');
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

describe('an article dated tomorrow, and a draft', () => {
  let root = '';
  beforeAll(() => {
    root = project();
    addArticle(root, 'asking-later', 'The morrow article', (text) =>
      text.replace(/^published: .*$/m, `published: ${TOMORROW}`),
    );
    addArticle(root, 'asking-maybe', 'The unfinished article', (text) =>
      text.replace(/^published: (.*)$/m, 'published: $1\ndraft: true'),
    );
  });

  test('are nowhere in what is built today: no page, feed, sitemap, image or search file names them', () => {
    const { status, output } = build(root, TODAY);
    expect(output).toContain('Complete!');
    expect(status).toBe(0);
    expect(filesNaming(root, 'asking-first').length).toBeGreaterThan(5);
    expect(
      filesNaming(
        root,
        'asking-later',
        'The morrow article',
        'asking-maybe',
        'The unfinished article',
      ),
    ).toEqual([]);
  });

  test('tomorrow the one is everywhere, the draft still nowhere', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(build(root, TOMORROW).status).toBe(0);
    const files = filesNaming(root, 'asking-later', 'The morrow article');
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
    expect(filesNaming(root, 'asking-maybe', 'The unfinished article')).toEqual([]);
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
        expect(/class="mark"[^>]*><strong[^>]*>([^<]*)</.exec(page)?.[1]).toBe(mark);
      }
      const list = await (await fetch(`${base}/magazine/archive/`)).text();
      expect(list.match(/data-unpublished/g)?.length).toBe(2);
      const published = await (await fetch(`${base}/magazine/asking-first/`)).text();
      expect(/class="mark"[^>]*><strong/.test(published)).toBe(false);
    } finally {
      server.stop();
    }
  });
});
