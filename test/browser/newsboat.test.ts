import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parseFeed } from '@rowanmanning/feed-parser';

const installed = spawnSync('newsboat', ['--version']).status === 0;

/** Runs wherever the feed reader newsboat is installed, as in CI; elsewhere it is reported as skipped. */
test.skipIf(!installed).each(['/rss.xml', '/atom.xml', '/magazine/series/the-evidence/rss.xml'])(
  'the feed reader newsboat subscribes to %s and lists its articles',
  async (address) => {
    const server = createServer((request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(readFileSync(join('dist', request.url!))),
    );
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const base = `http://localhost:${(server.address() as AddressInfo).port}`;
    const folder = mkdtempSync(join(tmpdir(), 'newsboat-'));
    const place = (name: string) => join(folder, name);
    writeFileSync(place('config'), 'reload-threads 1\n');
    writeFileSync(place('urls'), `${base}${address}\n`);
    const newsboat = (...command: string[]) =>
      promisify(execFile)(
        'newsboat',
        ['-u', place('urls'), '-c', place('cache.db'), '-C', place('config'), ...command],
        { env: { ...process.env, HOME: folder, TERM: 'dumb' } },
      );
    try {
      await newsboat('-x', 'reload');
      const { stdout } = await newsboat('-x', 'print-unread');
      expect(stdout).toContain(
        `${parseFeed(readFileSync(join('dist', address), 'utf8')).items.length} unread`,
      );
    } finally {
      server.close();
    }
  },
);
