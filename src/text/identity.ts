import { visible } from './characters.ts';
import { withoutAccents } from './latin.ts';
import { plainForm } from './lookalikes.ts';

/**
 * A name in the form in which two spellings of it are the same: without regard to case, spaces, the kind of quotes
 * and dashes, invisible characters, and letters that only look like others. Signs and accents tell names apart:
 * `.NET` is not `Net`, `Yō` is not `Yo`.
 */
export function nameKey(name: string): string {
  return plainForm(visible(name))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛ʼ´`′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/&/g, 'and')
    .replace(/\s/g, '');
}

/**
 * A name without accents, spaces and signs too (C++ and C# keep theirs): two names that share it may well be one.
 * @returns an empty text for a name of signs
 */
export function looseNameKey(name: string): string {
  return nameKey(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/**
 * A voter's name in the form in which two spellings of it are the same person: as `nameKey`, but the words stay apart
 * (Ann Lee is not AnnLee) and it makes no difference what stands between them (Ann B. is ANN-B). Emoji count.
 */
export function voterKey(voter: string): string {
  const key = plainForm(visible(voter))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return key || voter.trim();
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

/** The greatest length of a slug: more than any name has needed, and short enough for every file system and address bar. */
const LONGEST_SLUG = 80;

/**
 * The slug of a name: ASCII letters and digits in lower case, joined by single hyphens.
 * @returns an empty string when the name holds neither
 */
export function slugify(name: string): string {
  return withoutAccents(name)
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, '');
}

/** Names that Windows keeps for devices, whatever ending follows: a file of that name cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with a slug that has the right form; undefined when nothing is. */
export function slugProblem(slug: string): string | undefined {
  if (slug.length > LONGEST_SLUG)
    return `has ${slug.length} characters, but at most ${LONGEST_SLUG} are taken`;
  return DEVICE.test(slug) ? 'is the name of a device on Windows' : undefined;
}

/** The folder of a tool: its first letter, or 0 for a digit. */
export function folderOf(slug: string): string {
  return /^[a-z]/.test(slug) ? slug.charAt(0) : '0';
}
