/**
 * An address of the site begins with / and counts from its root (`/tools/moodle/`), wherever the site stands: at the
 * root of a host, or below a path of it (`/learning-tools/`). That path, with a slash at each end, is its base.
 */

/**
 * The path on the host at which an address of the site stands. Anything else, such as an anchor or a whole address,
 * stays what it is, and so does what the build has put in its place already: the files that it made, below `_astro/`.
 */
export function onHost(address: string, base: string): string {
  return isOfSite(address) && !address.startsWith(`${base}_astro/`)
    ? base + address.slice(1)
    : address;
}

/** The address of the site at a path on its host; a path outside the site stays. */
export function fromHost(path: string, base: string): string {
  return path.startsWith(base) ? path.slice(base.length - 1) : path;
}

/**
 * The whole form of an address of the site.
 * @param home the whole address of the site, with a slash at the end
 */
export function absolute(address: string, home: string | URL): string {
  return new URL(isOfSite(address) ? `.${address}` : address, home).href;
}

/** `//host/` leads to another host. */
function isOfSite(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}
