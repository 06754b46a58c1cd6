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
 * A homepage in the form in which two addresses of it are the same:
 * without scheme, www, trailing slash, index page, query and fragment.
 * @param address an absolute address
 */
export function homepageKey(address: string): string {
  const url = new URL(address);
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const path = url.pathname.replace(/\/(?:index\.\w+)?$/, '').toLowerCase();
  return host + path;
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
