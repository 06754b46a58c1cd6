import { embedAddress } from '../../model/page-addresses.ts';

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
  return path.startsWith('/search/') ? WITH_WEBASSEMBLY : POLICY;
}

/** The value of the header `Content-Security-Policy` for an address of the site, given its path. */
export function contentSecurityPolicy(path: string): string {
  return Object.entries(policyOf(path))
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
