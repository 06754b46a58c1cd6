import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import handler from 'serve-handler';
import { contentSecurityPolicy } from '../../src/site/security-policy.ts';

/** How many ports after the first are tried when that is taken. */
const TRIES = 20;

const compressed = compression();

/**
 * Serves a built site as a web server should: compressed, every answer with the content security policy of its address, a folder
 * without its last slash leads on to the one with it, and an unknown address gets the page that says so.
 * @param folder the built site
 * @param port the first port to try; 0 for any that is free
 * @returns its address, without a last slash, and the server
 * @throws Error when no port is free
 */
export async function serveFolder(
  folder: string,
  port = 0,
): Promise<{ base: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-security-policy', contentSecurityPolicy(pathname));
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
  return { base: `http://localhost:${(server.address() as AddressInfo).port}`, server };
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
