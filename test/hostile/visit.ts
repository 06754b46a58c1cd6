import type { Browser } from 'playwright-core';

/** The width of a phone, in pixels. */
const PHONE = { width: 390, height: 844 };

/** What went wrong on a page, and what it says. */
export interface Visit {
  faults: string[];
  /** The text of its first heading. */
  title: string;
  text: string;
}

/** Opens pages in a phone's width, one after another, and says what each does that no page of the site may do. */
export async function visitor(
  browser: Browser,
  base: string,
): Promise<(path: string) => Promise<Visit>> {
  const page = await browser.newPage({ viewport: PHONE });
  let faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`an error: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    faults.push(`an exception: ${error.message}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`) && !request.url().startsWith('data:'))
      faults.push(`a request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`violates ${violatedDirective}: ${blockedURI}`);
    });
  });
  return async (path) => {
    faults = [];
    await page.goto(base + path, { waitUntil: 'load', timeout: 0 });
    const { wrong, title, text } = await page.evaluate(inspect);
    return { faults: [...faults, ...wrong], title, text };
  };
}

/** Runs in the page. */
function inspect(): { wrong: string[]; title: string; text: string } {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = all('body *').filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth,
    );
    const widest = wide
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 4);
    wrong.push(`is ${root.scrollWidth} px wide: ${widest.join(', ')}`);
  }
  for (const heading of all('h1, h2, h3, h4, h5, h6'))
    if (!heading.textContent.trim())
      wrong.push(`an empty heading: ${heading.outerHTML.slice(0, 80)}`);
  const ids = all('[id]').map(({ id }) => id);
  for (const id of new Set(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)))
    wrong.push(`the id “${id}” is empty or stands twice`);
  for (const image of all('img') as HTMLImageElement[])
    if (image.complete && image.naturalWidth === 0)
      wrong.push(`a broken picture: ${image.currentSrc}`);
  if (document.querySelector('a[href=""], img:not([alt]), title:empty'))
    wrong.push('something without its words');
  const title =
    document
      .querySelector('h1')
      ?.textContent.replace(/[ \n\t]+/g, ' ')
      .trim() ?? '';
  return { wrong, title, text: `${document.title}\n${document.body.innerText}` };
}
