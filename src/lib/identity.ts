/**
 * A tool's name in the form in which two spellings of it are the same:
 * lower case, without accents, marks, spaces and signs (C++ and C# keep theirs).
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/**
 * A homepage in the form in which two addresses of it are the same: without scheme, port, www, a dot behind the
 * host, index page and last slash. Path with its case, query and fragment stay: they tell two apps of one store apart.
 * @param address an address that `addressProblems` takes
 */
export function homepageKey(address: string): string {
  const { hostname, pathname, search, hash } = new URL(address);
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  return host + pathname.replace(/\/(?:index\.\w+)?$/, '') + search + hash;
}

/**
 * The slug of a name: ASCII letters and digits in lower case, joined by single hyphens.
 * @returns an empty string when the name holds neither
 */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
