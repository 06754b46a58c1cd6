import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeDigest } from '../../src/site/code-digest.ts';
import { imageKey } from '../../src/share/cache.ts';

/** The key of an image, or a digest, in a project in which one file has been changed. */
function after(
  change: [file: string, from: string, to: string] | undefined,
  made: (root: string) => string,
): string {
  const root = mkdtempSync(join(tmpdir(), 'digest-'));
  for (const item of ['src', 'package.json']) cpSync(item, join(root, item), { recursive: true });
  if (change) {
    const [file, from, to] = change;
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  }
  return made(root);
}

const image = (root: string) => imageKey({ label: 'a', title: 'b', detail: 'c', seed: 'd' }, root);
const rendering = (root: string) => codeDigest('src/read/render-body.ts', root);

test.each([
  ['src/share/card.ts', 'height: 630', 'height: 675'],
  ['src/icons.ts', 'lucide', 'lucidé'],
  ['src/styles/tokens.css', '--', '---'],
  ['package.json', '"satori": "', '"satori": "1'],
])('an image is drawn anew when %s changes', (file, from, to) => {
  expect(after([file, from, to], image)).not.toBe(after(undefined, image));
});

test.each([
  ['src/read/mdx-text.ts', 'smartPunctuation: true', 'smartPunctuation: false'],
  ['package.json', '"satteri": "', '"satteri": "1'],
])('texts are rendered anew when %s changes', (file, from, to) => {
  expect(after([file, from, to], rendering)).not.toBe(after(undefined, rendering));
});

test('nothing is made anew when other code changes', () => {
  const change: [string, string, string] = ['src/text/csv.ts', 'export', 'export '];
  expect(after(change, image)).toBe(after(undefined, image));
  expect(after(change, rendering)).toBe(after(undefined, rendering));
  expect(after(['src/env.ts', 'export', 'export '], image)).toBe(after(undefined, image));
});
