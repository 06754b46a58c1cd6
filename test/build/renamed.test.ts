import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, project } from './project.ts';

const read = (root: string, path: string) => readFileSync(join(root, 'dist', path), 'utf8');
const idsIn = (feed: string) => [...feed.matchAll(/<guid[^>]*>([^<]+)</g)].map(([, id]) => id);

describe('an article that has got another address', () => {
  let root = '';
  let before: (string | undefined)[] = [];
  beforeAll(() => {
    root = project();
    expect(build(root).status).toBe(0);
    before = idsIn(read(root, 'rss.xml'));
    const folder = join(root, 'content/articles/2026');
    const text = readFileSync(join(folder, 'asking-first.mdx'), 'utf8');
    renameSync(join(folder, 'asking-first.mdx'), join(folder, 'ask-first.mdx'));
    writeFileSync(
      join(folder, 'ask-first.mdx'),
      text.replace(/^topics:/m, 'formerly: [asking-first]\ntopics:'),
    );
    rmSync(join(root, 'dist'), { recursive: true });
    expect(build(root).status).toBe(0);
  });

  test('stands at the new one, and the old one leads there, by a page and by a link on it', () => {
    expect(existsSync(join(root, 'dist/magazine/ask-first/index.html'))).toBe(true);
    const old = read(root, 'magazine/asking-first/index.html');
    expect(old).toContain('http-equiv="refresh" content="0; url=/magazine/ask-first/"');
    expect(old).toContain('<a href="/magazine/ask-first/">');
  });

  test('is told to hosts that redirect by themselves', () => {
    expect(read(root, '_redirects')).toContain(
      '/magazine/asking-first/ /magazine/ask-first/ 301\n',
    );
  });

  test('keeps its identity in feeds, so that no reader shows it as new', () => {
    expect(before.length).toBeGreaterThan(0);
    expect(idsIn(read(root, 'rss.xml'))).toEqual(before);
  });

  test('is in the sitemap under the new address alone', () => {
    const sitemap = read(root, 'sitemap-0.xml');
    expect(sitemap).toContain('/magazine/ask-first/');
    expect(sitemap).not.toContain('/magazine/asking-first/');
  });
});
