import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFormer } from '../../scripts/support/former-files.ts';

const root = mkdtempSync(join(tmpdir(), 'releases-'));
const dist = join(root, 'dist');
const store = join(root, 'store');

/** A release with files of the given paths, as it is published. */
function release(...paths: string[]): string[] {
  rmSync(dist, { recursive: true, force: true });
  for (const path of paths) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), path);
  }
  keepFormer(store, dist);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
    .sort();
}

test('scripts, styles and search data stay for one release, and nothing else does', () => {
  const data = (version: string) => `search/data/${version}/names.json`;
  expect(release('index.html', 'old.html', '_astro/a.1.js', data('1'))).toHaveLength(4);
  expect(release('index.html', '_astro/a.2.js', data('2'))).toEqual(
    ['_astro/a.1.js', '_astro/a.2.js', 'index.html', data('1'), data('2')].sort(),
  );
  expect(release('index.html', '_astro/a.2.js', data('3'))).toEqual(
    ['_astro/a.2.js', 'index.html', data('2'), data('3')].sort(),
  );
  expect(readFileSync(join(dist, data('2')), 'utf8')).toBe(data('2'));
});
