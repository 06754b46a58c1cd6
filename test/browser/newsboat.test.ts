import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveBuilt } from '../../scripts/support/serve.ts';
import { read } from '../dist/pages.ts';

const installed = spawnSync('newsboat', ['--version']).status === 0;

/** Runs wherever the feed reader newsboat is installed, as in CI; elsewhere it is reported as skipped. */
describe.skipIf(!installed)('the feed reader newsboat', () => {
  let base = '';
  let server: Server;
  beforeAll(async () => {
    ({ base, server } = await serveBuilt());
  });
  afterAll(() => void server.close());

  /** How many items it says are unread once it has loaded feeds that it was given in a way. */
  async function unreadAfter(
    subscribe: (place: (name: string) => string) => string[] | undefined,
  ): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), 'newsboat-'));
    const place = (name: string) => join(folder, name);
    writeFileSync(place('config'), 'reload-threads 1\n');
    writeFileSync(place('urls'), '');
    const newsboat = (...command: string[]) =>
      promisify(execFile)(
        'newsboat',
        ['-u', place('urls'), '-c', place('cache.db'), '-C', place('config'), ...command],
        { env: { ...process.env, HOME: folder, TERM: 'dumb' } },
      );
    const first = subscribe(place);
    if (first) await newsboat(...first);
    await newsboat('-x', 'reload');
    const { stdout } = await newsboat('-x', 'print-unread');
    return Number.parseInt(stdout);
  }
  const itemsIn = (address: string) => parseFeed(read(address)).items.length;

  test.each(['/rss.xml', '/atom.xml', '/magazine/series/the-evidence/rss.xml'])(
    'subscribes to %s and lists its articles',
    async (address) => {
      const unread = await unreadAfter((place) => {
        writeFileSync(place('urls'), `${base}${address}\n`);
        return undefined;
      });
      expect(unread).toBe(itemsIn(address));
    },
  );

  test('imports the list of main feeds, and shows the items of each', async () => {
    const opml = read('/feeds.opml').replace(/xmlUrl="https?:\/\/[^/"]+/g, `xmlUrl="${base}`);
    const addresses = Array.from(opml.matchAll(/xmlUrl="([^"]+)"/g), ([, address]) =>
      address!.slice(base.length),
    );
    const unread = await unreadAfter((place) => {
      writeFileSync(place('feeds.opml'), opml);
      return ['-i', place('feeds.opml')];
    });
    expect(addresses.length).toBeGreaterThan(2);
    expect(unread).toBe(addresses.map(itemsIn).reduce((sum, count) => sum + count, 0));
  });
});
