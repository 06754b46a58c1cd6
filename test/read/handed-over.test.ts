import { expect, test } from 'vitest';
import type { ContentFile } from '../../src/read/content-files.ts';
import { handedOver, handOver } from '../../src/read/handed-over.ts';
import { readLibrary } from '../../src/read/read-library.ts';

const file = (name: string): ContentFile => {
  const bytes = new TextEncoder().encode(`name: ${name}\nbio: Writes about learning at work.\n`);
  return { path: 'content/authors/ann.yaml', kind: 'file', size: bytes.length, bytes };
};

function checked(files: ContentFile[]): void {
  handOver('/site', files, readLibrary(files, '2026-01-01').readings);
}

test('what the check has read of a file is handed out once', () => {
  checked([file('Ann')]);
  expect(handedOver('/site', file('Ann'))).toMatchObject([{ slug: 'ann', data: { name: 'Ann' } }]);
  expect(handedOver('/site', file('Ann'))).toBeUndefined();
});

test('not of a file that has changed since, or lies in another project', () => {
  checked([file('Ann')]);
  expect(handedOver('/other', file('Ann'))).toBeUndefined();
  expect(handedOver('/site', file('Ben'))).toBeUndefined();
});
