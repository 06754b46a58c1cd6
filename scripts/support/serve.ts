import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import handler from 'serve-handler';
import { join } from 'node:path';
import { orExit, readEnvironment } from '../../src/env.ts';
import { headersAt, redirectsIn } from '../../src/lib/serving/answers.ts';
import { fromHost } from '../../src/text/site-address.ts';

/** How many ports after the first are tried when that is taken. */
const TRIES = 20;

const compressed = compression();

/** A site that is served. */
interface Served {
  /** Its address, without a last slash. */
  base: string;
  server: Server;
}

/**
 * Serves `dist/` at the path that `SITE_URL` names, as `serveFolder` does.
 * @param port the first port to try; 0 for any that is free
 */
export function serveBuilt(port = 0): Promise<Served> {
  return serveFolder('dist', port, new URL(orExit(readEnvironment).site).pathname);
}

/**
 * Serves a built site as a web server should: compressed, every answer with the headers of its address, what has moved
 * and a folder without its last slash lead on, and an unknown address gets the page that says so.
 * @param folder the built site
 * @param port the first port to try; 0 for any that is free
 * @param path below which the site stands, with a slash at each end
 * @throws Error when no port is free
 */
export async function serveFolder(folder: string, port = 0, path = '/'): Promise<Served> {
  const has = (address: string) => existsSync(join(folder, address.replace(/\/$/, '/index.html')));
  const moved = has('/_redirects')
    ? redirectsIn(readFileSync(join(folder, '_redirects'), 'utf8'))
    : [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost');
    const pathname = fromHost(asked.pathname, path);
    if (path !== '/' && pathname === asked.pathname) {
      response.writeHead(404).end();
      return;
    }
    const elsewhere =
      moved.find(({ from }) => from === asked.pathname)?.to ??
      (!pathname.endsWith('/') && has(`${pathname}/`) ? `${asked.pathname}/` : undefined);
    if (elsewhere !== undefined) {
      response.writeHead(301, { location: elsewhere + asked.search }).end();
      return;
    }
    request.url = pathname + asked.search;
    response.setHeaders(new Map(Object.entries(headersAt(has(pathname) ? pathname : '/404.html'))));
    compressed(request, response, () => {
      void handler(request, response, {
        public: folder,
        cleanUrls: true,
        trailingSlash: true,
        directoryListing: false,
        etag: true,
        // Its list of types is older than this one.
        headers: [{ source: '**/*.avif', headers: [{ key: 'content-type', value: 'image/avif' }] }],
      });
    });
  });
  for (let tried = 0; ; tried++) {
    try {
      await listen(server, port === 0 ? 0 : port + tried);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === TRIES) throw error;
    }
  }
  const { port: taken } = server.address() as AddressInfo;
  return { base: `http://localhost:${taken}${path.slice(0, -1)}`, server };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
