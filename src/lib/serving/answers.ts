/**
 * How the site is to be answered with, whoever serves it: the one source of headers, types and what may be kept. The
 * local server reads it, and what is written for web servers and hosts is made of it.
 */
import { must } from '../../text/must.ts';
import { contentSecurityPolicy } from './security-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Addresses that are answered alike: all that begin with one. */
export interface Area {
  prefix: string;
  headers: Headers;
}

/** Where the site stands, and what of it has moved. */
export interface Place {
  /** The path of the site on its host, with a slash at each end. */
  base: string;
  redirects: readonly Redirect[];
}

/** An address under which something stood before, and where it stands. */
export interface Redirect {
  from: string;
  to: string;
}

/** A year; the name of the file changes with what it holds (RFC 8246). */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for again each time, which costs no more than a 304 (RFC 9111, 5.2.2.4). */
const ASKED_AGAIN = 'no-cache';

/** What browsers are to grant no page of the site; none asks for it. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

const area = (prefix: string, kept = ASKED_AGAIN): Area => ({
  prefix,
  headers: {
    'content-security-policy': contentSecurityPolicy(prefix),
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
    'cache-control': kept,
  },
});

/** The areas of the site; of several that fit, the first. */
export const AREAS: readonly Area[] = [
  area('/_astro/', FOR_GOOD),
  area('/search/data/', FOR_GOOD),
  area('/pagefind/fragment/', FOR_GOOD),
  area('/pagefind/index/', FOR_GOOD),
  area('/search/'),
  area('/embed/'),
  // The forms below it need no more than other pages.
  area('/edit/ballot/'),
  area('/edit/'),
  area('/'),
];

/** The headers of the answer at an address of the site. */
export function headersAt(address: string): Headers {
  const found = AREAS.find(({ prefix }) => address.startsWith(prefix));
  return must(found, `An area for ${address}`).headers;
}

/** Whether what stands at an address of the site never changes there: its name would change with it. */
export function isForGood(address: string): boolean {
  return headersAt(address)['cache-control'] === FOR_GOOD;
}

/** The types of the files that the site has, by the end of their names; what is text is in UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  mdx: 'text/markdown',
  opml: 'text/x-opml',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
  yaml: 'application/yaml',
};

/** Whether files of a type are text: sent with their encoding, and smaller when they are compressed. */
export function isText(type: string): boolean {
  return /^text\/|json|xml|yaml/.test(type);
}

/**
 * Reads the file of redirects that a build leaves for hosts.
 * @param text lines such as `/magazine/old/ /magazine/new/ 301`
 */
export function redirectsIn(text: string): Redirect[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([from, to]) => (from && to ? [{ from, to }] : []));
}
