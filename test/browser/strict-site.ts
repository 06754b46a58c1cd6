import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from '../../src/site/security-policy.ts';
import { DIST } from '../dist/pages.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves a built site, `dist/` unless another is named, as a web server should: every answer with the content security policy of its address. */
export async function serveStrictly(folder = DIST): Promise<{ base: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    const found = existsSync(path) && statSync(path).isFile();
    response
      .writeHead(found ? 200 : 404, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(pathname),
      })
      .end(found ? readFileSync(path) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { base: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
