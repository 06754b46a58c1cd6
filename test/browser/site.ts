import { serveBuilt } from '../../scripts/support/serve.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser-launch.ts';
import { onHost } from '../../src/text/site-address.ts';
import { HOME } from '../dist/pages.ts';

/** The served build and a browser, for the tests of one file. */
export interface Served {
  browser: Browser;
  /** The address of the served site, without a last slash. */
  base: string;
  /** The path on the host at which an address of the site stands. */
  path(address: string): string;
}

/** Serves `dist/` on a free port and starts Chromium before the tests of a file; ends both after them. */
export function serveSite(): Served {
  const served = { path: (address) => onHost(address, HOME.pathname) } as Served;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { base, server } = await serveBuilt();
    served.base = base;
    served.browser = await launchBrowser();
    stop = async () => {
      await served.browser.close();
      server.close();
      server.closeAllConnections();
    };
  });
  afterAll(() => stop?.());
  return served;
}
