import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHost } from '../text/site-address.ts';

/**
 * For the sitemap: whether search engines may list a page, as the built page itself says.
 * @param folder the finished site
 * @param site the address at which it will stand, with a slash at the end
 * @returns a judge of addresses with the site before them; one without a page counts as listed
 */
export function indexedIn(folder: string, site: string): (address: string) => boolean {
  const base = new URL(site).pathname;
  return (address) => {
    try {
      const page = readFileSync(
        join(folder, fromHost(new URL(address).pathname, base), 'index.html'),
        'utf8',
      );
      return !/<meta name="robots" content="noindex"/.test(page);
    } catch {
      return true;
    }
  };
}
