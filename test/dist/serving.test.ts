import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, isInstalled, nginxIn, startServer } from '../../scripts/support/web-server.ts';
import { AREAS, TYPES, headersAt, redirectsIn } from '../../src/lib/serving/answers.ts';
import { caddyConfig } from '../../src/lib/serving/caddy.ts';
import { nginxConfig } from '../../src/lib/serving/nginx.ts';
import { onHost } from '../../src/text/site-address.ts';
import { DIST, HOME, attributes, builtFiles, read, readAsBuilt } from './pages.ts';

const redirects = [
  ...redirectsIn(readAsBuilt('/_redirects')),
  { from: onHost('/magazine/stood-here/', HOME.pathname), to: onHost('/', HOME.pathname) },
];
const place = { base: HOME.pathname, redirects };

/** A root in which the build stands at its path. */
function root(folder: string): string {
  const [, ...names] = HOME.pathname.split('/').slice(0, -1);
  const last = names.pop();
  if (!last) return DIST;
  mkdirSync(join(folder, 'root', ...names), { recursive: true });
  symlinkSync(DIST, join(folder, 'root', ...names, last));
  return join(folder, 'root');
}

const SERVERS = {
  nginx: {
    installed: isInstalled('nginx', '-v'),
    start: (folder: string, port: number) => {
      writeFileSync(join(folder, 'site.conf'), nginxConfig(place));
      return nginxIn(folder, port, `root ${root(folder)}; include ${folder}/site.conf;`);
    },
  },
  caddy: {
    installed: isInstalled('caddy', 'version'),
    start: (folder: string, port: number) => {
      writeFileSync(join(folder, 'site.caddy'), caddyConfig(place));
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${root(folder)}\n\timport ${folder}/site.caddy\n}\n`,
      );
      return ['caddy', 'run', '--config', join(folder, 'Caddyfile')];
    },
  },
};

/** Runs wherever the server is installed, as in CI; elsewhere it is reported as skipped. */
for (const [name, server] of Object.entries(SERVERS))
  describe.skipIf(!server.installed)(`under ${name} with the file that is made for it`, () => {
    let base = '';
    let stop: (() => void) | undefined;
    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'served-by-'));
      const port = await freePort();
      base = `http://127.0.0.1:${port}${HOME.pathname.slice(0, -1)}`;
      stop = await startServer(server.start(folder, port), folder, `${base}/`);
    });
    afterAll(() => stop?.());
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(base + path, { redirect: 'manual', headers });

    const asset = attributes(read('/'), 'href').find((href) => href.startsWith('/_astro/'))!;
    const searched = builtFiles('search/data')[0]!;

    test.each(['/', '/tools/moodle/', '/search/', '/embed/moodle/', '/rss.xml', asset, searched])(
      '%s has the headers of its area',
      async (path) => {
        const response = await ask(path);
        expect(response.status).toBe(200);
        for (const [name, value] of Object.entries(headersAt(path)))
          expect(response.headers.get(name), name).toBe(value);
        expect(response.headers.get('x-frame-options')).toBeNull();
      },
    );

    test('types are those of the files, text with its encoding', async () => {
      const type = async (path: string) => (await ask(path)).headers.get('content-type');
      expect(await type('/')).toBe('text/html; charset=utf-8');
      expect(await type('/tools/moodle/index.md')).toBe('text/markdown; charset=utf-8');
      expect(await type(asset)).toMatch(/^text\/css|^font\/woff2/);
      expect(await type('/sw.js')).toMatch(/^text\/javascript|^application\/javascript/);
      expect(await type('/data/tools.json')).toMatch(/^application\/json/);
    });

    test('what has moved, and a folder without its last slash, lead on to where it is', async () => {
      for (const [path, to] of [
        ['/magazine/stood-here/', '/'],
        ['/tools/moodle', '/tools/moodle/'],
      ] as const) {
        const response = await ask(path);
        expect([301, 308], path).toContain(response.status);
        expect(response.headers.get('location')).toBe(onHost(to, HOME.pathname));
      }
    });

    test('an unknown address gets the page that says so, which nobody keeps', async () => {
      for (const path of ['/tools/none/', '/_astro/none.js', '/_astro/', '/_headers']) {
        const response = await ask(path);
        expect(response.status, path).toBe(404);
        expect(response.headers.get('cache-control'), path).toBe('no-cache');
        expect(await response.text(), path).toBe(readAsBuilt('/404.html'));
      }
    });

    test('a page that is asked for again, unchanged, is not sent again', async () => {
      const { headers } = await ask('/tools/moodle/');
      for (const [condition, value] of [
        ['if-none-match', headers.get('etag')],
        ['if-modified-since', headers.get('last-modified')],
      ] as const) {
        const again = await ask('/tools/moodle/', { [condition]: value! });
        expect(again.status, condition).toBe(304);
        expect(again.headers.get('content-security-policy')).not.toBeNull();
      }
    });

    test('text is compressed for those who can read that, and for nobody else', async () => {
      const pressed = await ask('/tools/moodle/', { 'accept-encoding': 'gzip' });
      expect(pressed.headers.get('content-encoding')).toBe('gzip');
      expect(pressed.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(await pressed.text()).toBe(readAsBuilt('/tools/moodle/'));
      const plain = await ask('/tools/moodle/', { 'accept-encoding': 'identity' });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).toBe(readAsBuilt('/tools/moodle/'));
    });
  });

test('every kind of file that the site has is of a known type', () => {
  const ends = new Set(builtFiles().map((path) => extname(path).slice(1)));
  // Pagefind reads its own as bytes.
  const unknown = [...ends].filter((end) => end && !/^pf_|^pagefind$/.test(end) && !TYPES[end]);
  expect(unknown).toEqual([]);
});

describe('the file of headers for Netlify and Cloudflare', () => {
  const rules = readAsBuilt('/_headers')
    .split(/\n(?=\/)/)
    .map((rule) => {
      const [pattern = '', ...lines] = rule.trim().split('\n');
      const headers = lines.map((line) =>
        line
          .trim()
          .split(/: (.*)/s)
          .slice(0, 2),
      );
      return { pattern, headers: Object.fromEntries(headers) as Record<string, string> };
    });
  const fits = (pattern: string, path: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

  test('says each header of each page and asset once, as the source has it', () => {
    const paths = builtFiles()
      .map((path) => path.replace(/\/index\.html$/, '/'))
      // Of a folder that holds areas of its own, what lies beside them has what is common to all.
      .filter(
        (path) =>
          !/^\/(?:_headers|_redirects|pagefind\/|search\/index\.|edit\/config\.)/.test(path),
      );
    const text = (headers: [string, string][]) => JSON.stringify(headers.sort());
    const wrong = paths.filter((path) => {
      const fitting = rules.filter(({ pattern }) => fits(pattern, onHost(path, HOME.pathname)));
      const said = fitting.flatMap(({ headers }) => Object.entries(headers));
      return text(said) !== text(Object.entries(headersAt(path)));
    });
    expect(wrong).toEqual([]);
  });

  test('keeps to what Cloudflare takes: 100 rules, lines of 2,000 characters', () => {
    expect(rules.length).toBeGreaterThan(AREAS.length);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of readAsBuilt('/_headers').split('\n')) expect(line.length).toBeLessThan(2000);
  });
});
