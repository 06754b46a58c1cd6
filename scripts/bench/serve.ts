/**
 * `npm run bench -- serve`: how many requests a second nginx answers with the file that is made for it, as a ratio to
 * nginx with a bare configuration and one file of the same size, on the loopback in one run, asked by wrk
 * (https://github.com/wg/wrk). Of several rounds by turns, the best of each counts: the rest is other work.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nginxConfig } from '../../src/lib/serving/nginx.ts';
import { redirectsIn } from '../../src/lib/serving/answers.ts';
import { freePort, isInstalled, nginxIn, startServer } from '../support/web-server.ts';

const ROUNDS = 3;
const SECONDS = 4;
const PAGE = '/tools/moodle/';

for (const program of ['nginx', 'wrk'])
  if (!isInstalled(program, '-v')) {
    console.error(`${program} is not installed: apt-get install nginx wrk`);
    process.exit(1);
  }

const dist = resolve('dist');
const bytes = statSync(join(dist, PAGE, 'index.html')).size;

const bare = await serve((folder) => {
  mkdirSync(join(folder, 'root'));
  writeFileSync(join(folder, 'root/page.html'), Buffer.alloc(bytes, 'a'));
  return `root ${folder}/root;`;
});
const ours = await serve((folder) => {
  const redirects = redirectsIn(readFileSync(join(dist, '_redirects'), 'utf8'));
  writeFileSync(join(folder, 'site.conf'), nginxConfig({ base: '/', redirects }));
  return `root ${dist}; include ${folder}/site.conf;`;
});
const best = { bare: 0, ours: 0 };
for (let round = 0; round < ROUNDS; round++) {
  best.bare = Math.max(best.bare, requestsPerSecond(`${bare.base}/page.html`));
  best.ours = Math.max(best.ours, requestsPerSecond(ours.base + PAGE));
}
bare.stop();
ours.stop();

console.log(
  `| page of ${bytes.toLocaleString('en-GB')} bytes | requests a second |\n| --- | ---: |\n| bare nginx, one file | ${best.bare.toFixed(0)} |\n| nginx with our file | ${best.ours.toFixed(0)} |\n| ratio | × ${(best.ours / best.bare).toFixed(2)} |`,
);

/** Starts an nginx in a folder of its own. */
async function serve(
  lines: (folder: string) => string,
): Promise<{ base: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  return { base, stop: await startServer(nginxIn(folder, port, lines(folder)), folder, base) };
}

/** @throws Error when wrk says anything else, or that answers were errors */
function requestsPerSecond(address: string): number {
  const { stdout } = spawnSync('wrk', ['-t1', '-c32', `-d${SECONDS}s`, address], {
    encoding: 'utf8',
  });
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (!rate || stdout.includes('Non-2xx')) throw new Error(stdout);
  return Number(rate);
}
