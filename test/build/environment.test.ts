import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE_DAY } from '../content-root.ts';
import { lockBuilds } from '../../src/integrations/build-lock.ts';
import { build, project } from './project.ts';

test('a build with a variable that cannot be used says which and why, and nothing else', () => {
  const { status, output } = build(project(), FIXTURE_DAY, {
    SITE_URL: 'https://tools.example.org/?draft',
  });
  expect(output).toMatch(/^SITE_URL is “https:.*”: write a whole address.*\n$/);
  expect(status).toBe(1);
});

test('a folder that Vite could not read is refused by its name', () => {
  const root = project('site #1 ');
  const { status, output } = build(root);
  expect(output).toMatch(/^The folder of the project is “.*site #1 .*”: .*\n$/);
  expect(status).toBe(1);
});

test('a second build in one folder is refused while the first runs, and touches nothing', () => {
  const root = project();
  const release = lockBuilds(root);
  const refused = build(root);
  expect(refused.output).toContain(`Another build, process ${process.pid}, is at work in ${root}`);
  expect(refused.status).toBe(1);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  release();
});

describe('a site below a path of its host', () => {
  const SITE = 'https://someone.github.io/learning-tools/';
  let root = '';
  let files: string[] = [];
  const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  beforeAll(() => {
    root = project();
    const { status, output } = build(root, FIXTURE_DAY, {
      SITE_URL: SITE,
      REPOSITORY_URL: 'https://github.com/acme/tools/',
      REPOSITORY_BRANCH: 'trunk',
      POLICY_IN_PAGES: 'yes',
    });
    expect(status, output).toBe(0);
    files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.\w+$/.test(path),
    );
  });

  test('names itself and the repository as the environment does', () => {
    const page = read('tools/alpha-quiz/index.html');
    expect(page).toContain(`rel="canonical" href="${SITE}tools/alpha-quiz/"`);
    expect(page).toContain('href="/learning-tools/contribute/change/?file=content%2Ftools%2Fa%2F');
    const form = read('contribute/change/index.html');
    expect(form).toContain('data-edit-folder="https://github.com/acme/tools/edit/trunk"');
    expect(read('sitemap-0.xml')).toContain(`<loc>${SITE}tools/alpha-quiz/</loc>`);
    expect(read('sitemap-0.xml')).not.toContain('/search/');
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap-index.xml`);
  });

  test('has every address of its pages and style sheets below the path, and its assets there', () => {
    const named = files
      .filter((path) => /\.(?:html|css)$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/(?:="|url\("?|; url=)(\/[^")#?]*)/g)].map(([, to]) => to!),
      );
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((address) => !address.startsWith('/learning-tools/'))).toEqual([]);
    const assets = named.filter((address) => address.startsWith('/learning-tools/_astro/'));
    expect(assets.length).toBeGreaterThan(100);
    const there = new Set(files.map((path) => `/learning-tools/${path}`));
    expect([...new Set(assets).difference(there)]).toEqual([]);
  });

  test('states its policy in its pages, each its own, when the host sends none', () => {
    const policy = (path: string) =>
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(
        read(path),
      )?.[1];
    const without = files.filter((path) => path.endsWith('.html') && !policy(path));
    expect(without).toEqual([]);
    expect(policy('index.html')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy('search/index.html')).toContain("'wasm-unsafe-eval'");
    expect(policy('embed/alpha-quiz/index.html')).not.toContain('script-src');
    expect(policy('index.html')).not.toContain('frame-ancestors');
  });

  test('says nowhere that it stands at the root of the host', () => {
    const wrong = files
      .filter((path) => !/\.(?:png|woff2|pf_\w+|pagefind)$/.test(path))
      .filter((path) => /https:\/\/someone\.github\.io\/(?!learning-tools\/)/.test(read(path)));
    expect(wrong).toEqual([]);
  });
});
