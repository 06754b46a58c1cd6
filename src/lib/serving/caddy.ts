import { onHost } from '../../text/site-address.ts';
import { AREAS, TYPES, type Headers, type Place } from './answers.ts';

function headerLines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `\t\t${name} "${value}"\n`)
    .join('');
}

/** Types of ours that Caddy does not know by the end of a name. */
const OWN_TYPES = ['jsonl', 'md', 'mdx', 'opml', 'yaml'];

/**
 * The part of a site block of Caddy that answers for the site (https://caddyserver.com/docs/caddyfile). The address
 * and `root` are set beside it; the root holds the site at its path.
 */
export function caddyConfig({ base, redirects }: Place): string {
  const types = OWN_TYPES.map(
    (end) => `@${end} path *.${end}\nheader @${end} content-type "${TYPES[end]}; charset=utf-8"\n`,
  );
  const areas = AREAS.map(
    ({ prefix, headers }) =>
      `handle ${onHost(prefix, base)}* {\n\theader {\n${headerLines(headers)}\t}\n\tfile_server {\n\t\tprecompressed br gzip\n\t\thide _headers _redirects\n\t}\n}\n`,
  );
  return `encode gzip
${redirects.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('')}${types.join('')}${areas.join('')}handle_errors {
\theader {
${headerLines(AREAS.at(-1)?.headers ?? {})}\t}
\trewrite * ${onHost('/404.html', base)}
\tfile_server
}
`;
}
