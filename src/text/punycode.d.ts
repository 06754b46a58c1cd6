/** Punycode (RFC 3492) for the browser, which has none; Node's own is deprecated. */
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(domain: string): string };
  export default punycode;
}
