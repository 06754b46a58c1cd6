import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * For the sitemap: whether search engines may list a page, as the built page itself says.
 * @param folder the finished site
 * @returns a judge of addresses with the site before them; one without a page counts as listed
 */
export function indexedIn(folder: string): (address: string) => boolean {
  return (address) => {
    try {
      const page = readFileSync(join(folder, new URL(address).pathname, 'index.html'), 'utf8');
      return !/<meta name="robots" content="noindex"/.test(page);
    } catch {
      return true;
    }
  };
}
