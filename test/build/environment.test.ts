import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE_DAY } from '../content-root.ts';
import { lockBuilds } from '../../src/integrations/build-lock.ts';
import { build, project } from './project.ts';

test('a build with a variable that cannot be used says which and why, and nothing else', () => {
  const { status, output } = build(project(), FIXTURE_DAY, {
    SITE_URL: 'https://someone.github.io/learning-tools',
  });
  expect(output).toMatch(/^SITE_URL is “https:.*”: its path \/learning-tools cannot be kept.*\n$/);
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
  const { status, output } = build(root, FIXTURE_DAY, {
    SITE_URL: 'https://tools.example.org/',
    REPOSITORY_URL: 'https://github.com/acme/tools/',
    REPOSITORY_BRANCH: 'trunk',
  });
  expect(status, output).toBe(0);
  const page = readFileSync(join(root, 'dist/tools/alpha-quiz/index.html'), 'utf8');
  expect(page).toContain('rel="canonical" href="https://tools.example.org/tools/alpha-quiz/"');
  expect(page).toContain('href="/contribute/change/?file=content%2Ftools%2Fa%2Falpha-quiz.mdx"');
  const form = readFileSync(join(root, 'dist/contribute/change/index.html'), 'utf8');
  expect(form).toContain('data-edit-folder="https://github.com/acme/tools/edit/trunk"');
});
