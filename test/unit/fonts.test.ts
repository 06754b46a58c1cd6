import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles } from '../../scripts/support/font-faces.ts';

test('the fonts in src/fonts and their style sheet are what npm run fonts makes of the packages', async () => {
  for (const [path, bytes] of await fontFiles())
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(path)), path).toBe(0);
});
