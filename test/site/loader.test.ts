import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { MutableDataStore } from '../../node_modules/astro/dist/content/mutable-data-store.js';
import { contentLoader } from '../../src/site/loader.ts';
import { FIXTURES } from '../content-root.ts';

test('entries stand in the order of their files, whichever of them an earlier build has kept', async () => {
  const root = mkdtempSync(join(tmpdir(), 'loader-'));
  for (const item of ['src', 'package.json']) cpSync(item, join(root, item), { recursive: true });
  cpSync(join(FIXTURES, 'base'), root, { recursive: true });
  for (const other of ['b/beta-quiz', 'g/gamma-quiz'])
    cpSync(
      join(root, 'content/tools/a/alpha-quiz.mdx'),
      join(root, 'content/tools', `${other}.mdx`),
    );
  const store = new MutableDataStore().scopedStore('tools');
  const context = {
    store,
    config: { root: pathToFileURL(`${root}/`) },
    generateDigest: (data: unknown) => JSON.stringify(data),
  } as unknown as LoaderContext;
  const load = () => contentLoader('tools').load(context);

  await load();
  const clean = store.keys();
  expect(clean).toEqual(['alpha-quiz', 'beta-quiz', 'gamma-quiz']);
  const [first = ''] = clean;
  const kept = store.get(first);
  store.delete(first);
  await load();
  expect(store.keys()).toEqual(clean);
  expect(store.get(first)).toEqual(kept);
});
