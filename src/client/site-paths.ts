/**
 * The site in this browser: its addresses begin with / at its root, which may be a path of the host. What a script
 * fetches, opens or links to goes through here.
 */
import { onHost } from '../text/site-address.ts';

/** The path of the root, with a slash at each end. */
export const BASE: string = import.meta.env.BASE_URL;

/** Where to ask for an address of the site. */
export function pathTo(address: string): string {
  return onHost(address, BASE);
}

/** The whole address of the site. */
export function home(): string {
  return new URL(BASE, location.origin).href;
}
