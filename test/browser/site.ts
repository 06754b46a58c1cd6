import { preview } from 'astro';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/browser-launch.ts';

/** The served build and a browser, for the tests of one file. */
export interface Served {
  browser: Browser;
  /** The address of the served site, without a last slash. */
  base: string;
}

/** Serves `dist/` on a free port and starts Chromium before the tests of a file; ends both after them. */
export function serveSite(): Served {
  const served = {} as Served;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const server = await preview({ root: '.', logLevel: 'error', server: { port: 4600 } });
    served.base = `http://localhost:${server.port}`;
    served.browser = await launchBrowser();
    stop = async () => {
      await served.browser.close();
      await server.stop();
    };
  });
  afterAll(() => stop?.());
  return served;
}
