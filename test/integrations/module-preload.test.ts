import { expect, test } from 'vitest';
import { importedBy } from '../../src/integrations/module-preload.ts';

const MODULES: Record<string, string> = {
  '/_astro/page.js': 'import{a}from"./list.js";import"./side.js";const b=()=>import("./later.js")',
  '/_astro/list.js': 'import{c as d}from"./words.js";export{d as a}',
  '/_astro/side.js': 'import"./page.js"',
  '/_astro/words.js': 'export const c="from nowhere"',
};

test('what a module imports is named with what that imports, and nothing that is fetched later', async () => {
  const found = await importedBy(['/_astro/page.js'], (path) =>
    Promise.resolve(MODULES[path] ?? ''),
  );
  expect([...found].sort()).toEqual(['/_astro/list.js', '/_astro/side.js', '/_astro/words.js']);
});
