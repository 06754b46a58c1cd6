import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** How long something may be waited for, in ms: nearly as long as a test may run. On a busy machine pages are slow, not wrong. */
const PATIENCE = 240_000;

/** Starts the Chromium that comes with the npm packages; nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own args: they switch the browser to one process and web security off.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      // Drawn by the processor without the detour of a graphics card that it imitates: less than half of the work.
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
    timeout: PATIENCE,
  });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
