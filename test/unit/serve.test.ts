import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/support/serve.ts';

describe('the served site', () => {
  let base = '';
  let folder = '';
  let server: Server;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(folder, 'tools/moodle'), { recursive: true });
    writeFileSync(join(folder, 'tools/moodle/index.html'), '<h1>Moodle</h1>');
    mkdirSync(join(folder, 'search'));
    writeFileSync(join(folder, 'search/index.html'), '<h1>Search</h1>');
    writeFileSync(join(folder, '_redirects'), '/tools/moodel/ /tools/moodle/ 301\n');
    writeFileSync(join(folder, '404.html'), '<h1>There is no such page</h1>');
    writeFileSync(join(folder, 'rss.xml'), '<rss/>');
    ({ base, server } = await serveFolder(folder));
  });
  afterAll(() => void server.close());
  const ask = (path: string) => fetch(base + path, { redirect: 'manual' });

  test('leads from an address without its last slash to the one with it', async () => {
    const response = await ask('/tools/moodle');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/tools/moodle/');
    expect(await (await ask('/tools/moodle/')).text()).toContain('Moodle');
  });

  test('leads from where something stood to where it stands', async () => {
    const response = await ask('/tools/moodel/');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/tools/moodle/');
  });

  test('shows its own page for an unknown address', async () => {
    for (const path of ['/tools/none/', '/none.xml', '/..%2f..%2fetc/passwd', '/%E0%A4%A']) {
      const response = await ask(path);
      expect([400, 404], path).toContain(response.status);
    }
    expect(await (await ask('/tools/none/')).text()).toContain('There is no such page');
  });

  test('sends types and the headers of the address', async () => {
    const feed = await ask('/rss.xml');
    expect(feed.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(feed.headers.get('content-security-policy')).toContain("default-src 'none'");
    const search = await ask('/search/');
    expect(search.headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'");
  });

  test('lists no folder', async () => {
    expect((await ask('/tools/')).status).toBe(404);
  });

  test('stands below a path of its host when it is told so, and nowhere else', async () => {
    const below = await serveFolder(folder, 0, '/learning-tools/');
    const status = async (path: string) =>
      (await fetch(new URL(path, below.base), { redirect: 'manual' })).status;
    expect(below.base).toMatch(/^http:\/\/localhost:\d+\/learning-tools$/);
    expect(await (await fetch(`${below.base}/tools/moodle/`)).text()).toContain('Moodle');
    expect(await status('/tools/moodle/')).toBe(404);
    const leadsOn = await fetch(`${below.base}/tools/moodle?q=a`, { redirect: 'manual' });
    expect(leadsOn.headers.get('location')).toBe('/learning-tools/tools/moodle/?q=a');
    below.server.close();
  });

  test('takes the next port when one is taken', async () => {
    const { port } = server.address() as { port: number };
    const other = await serveFolder('.', port);
    expect(other.base).not.toBe(base);
    other.server.close();
  });
});
