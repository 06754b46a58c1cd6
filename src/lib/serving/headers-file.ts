import { onHost } from '../../text/site-address.ts';
import { AREAS, headersAt, type Headers } from './answers.ts';

/** Headers that are the same wherever one looks. */
function shared(): [string, string][] {
  const [first, ...others] = AREAS.map(({ headers }) => headers);
  return Object.entries(first ?? {}).filter(([name, value]) =>
    others.every((headers) => headers[name] === value),
  );
}

/**
 * The file `_headers`, which Netlify and Cloudflare read. Where several of its rules fit an address they add up, and
 * two policies would hold at once: what differs from place to place is said by rules of which one fits at most.
 * @param top the names that the site has at its root, folders with a slash at the end
 * @param base the path of the site on its host, with a slash at each end
 */
export function headersFile(top: readonly string[], base: string): string {
  const common = shared();
  const own = (address: string): Headers =>
    Object.fromEntries(
      Object.entries(headersAt(address)).filter(([name]) => common.every(([one]) => one !== name)),
    );
  const rule = (pattern: string, headers: Headers) =>
    `${onHost(pattern, base)}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  const prefixes = [...AREAS.map(({ prefix }) => prefix), ...top.map((name) => `/${name}`)];
  const patterns = prefixes.map((prefix) => {
    // What holds other areas is a page with a rule of its own; what else lies there has what is common.
    const holds = prefixes.some((other) => other !== prefix && other.startsWith(prefix));
    return prefix.endsWith('/') && !holds ? `${prefix}*` : prefix;
  });
  return [
    rule('/*', Object.fromEntries(common)),
    ...[...new Set(patterns)].map((pattern) => rule(pattern, own(pattern.replace(/\*$/, '')))),
  ].join('\n');
}
