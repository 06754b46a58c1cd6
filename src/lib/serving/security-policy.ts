import { EDIT_PAGE, embedAddress } from '../../model/page-addresses.ts';

/**
 * What a page of the built site may load and run: the content security policy, for every server that sends it. Pages
 * hold no inline script, no style block and no style attribute, and ask no other host for anything.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** Pagefind, which the search page asks for full texts, is WebAssembly; nothing else is. */
const WITH_WEBASSEMBLY = { ...POLICY, 'script-src': "'self' 'wasm-unsafe-eval'" };

/**
 * The editor is Sveltia CMS, which writes style blocks and shows previews and pictures out of the memory of the page. Of
 * other hosts it may ask the forge's interface for programs, and nothing else.
 */
const EDITOR = {
  ...POLICY,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'connect-src': "'self' blob: data: https://api.github.com",
  'frame-src': 'blob:',
} as const;

/**
 * The card of a tool has a style sheet and nothing else. Nothing is said of who may frame it: even * would keep out
 * pages that lie in files (https://www.w3.org/TR/CSP3/#match-url-to-source-expression).
 */
const CARD = {
  'default-src': "'none'",
  'style-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The folder of the cards. */
const CARDS = embedAddress('x').replace(/x\/$/, '');

function policyOf(path: string): Readonly<Record<string, string>> {
  if (path.startsWith(CARDS)) return CARD;
  if (path === EDIT_PAGE) return EDITOR;
  return path.startsWith('/search/') ? WITH_WEBASSEMBLY : POLICY;
}

/** The value of the header `Content-Security-Policy` for an address of the site, given its path. */
export function contentSecurityPolicy(path: string): string {
  return written(Object.entries(policyOf(path)));
}

/** The same as a page may say it of itself: who may frame it, only a server can say. */
export function policyInPage(path: string): string {
  return written(Object.entries(policyOf(path)).filter(([name]) => name !== 'frame-ancestors'));
}

function written(directives: [name: string, sources: string][]): string {
  return directives.map(([name, sources]) => `${name} ${sources}`).join('; ');
}
