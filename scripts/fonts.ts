/** `npm run fonts`: cuts the fonts of the site out of their packages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, command } from './support/command.ts';
import { fontFiles } from './support/font-faces.ts';

command({
  name: 'fonts',
  about:
    'Cuts the fonts that the site serves out of their npm packages, to the letters and weights in use, and writes them and their style sheet.',
});

for (const [path, bytes] of await fontFiles()) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), bytes);
  console.log(`${path}  ${bytes.length.toLocaleString('en-GB')} bytes`);
}
