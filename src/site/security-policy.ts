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

/** The value of the header `Content-Security-Policy` for an address of the site, given its path. */
export function contentSecurityPolicy(path: string): string {
  return Object.entries(path.startsWith('/search/') ? WITH_WEBASSEMBLY : POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
