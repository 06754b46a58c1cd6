/** `npm run precompress`: the built site in Brotli and gzip beside itself, for web servers that send such files. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText, TYPES } from '../src/lib/serving/answers.ts';
import { command, ROOT } from './support/command.ts';

command({
  name: 'precompress',
  about:
    'Writes a .br and a .gz beside each text of dist/ that becomes smaller, for nginx (gzip_static, brotli_static) and Caddy (precompressed). Netlify, Cloudflare and GitHub Pages compress by themselves.',
});

/** Smaller ones fit into one packet as they are. */
const LEAST_BYTES = 1024;
const dist = join(ROOT, 'dist');

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && isText(TYPES[extname(entry.name).slice(1)] ?? ''))
  .map(({ parentPath, name }) => join(parentPath, name));

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
let [before, after] = [0, 0];

async function press(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  const small = await brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  before += bytes.length;
  after += small.length;
  await writeFile(`${file}.br`, small);
  await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }));
}

const left = files.values();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const file of left) await press(file);
  }),
);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${megabytes(before)} of text are ${megabytes(after)} in Brotli.`);
