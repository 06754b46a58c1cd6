import { onHost } from '../../text/site-address.ts';
import { AREAS, isText, TYPES, type Headers, type Place } from './answers.ts';

/** What is written in quotes for nginx; `$` would begin a variable, and no header of ours has one. */
const quoted = (text: string) => `"${text}"`;

/** Each area says all of its headers: nginx inherits none where there are some. */
function headerLines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;\n`)
    .join('');
}

/**
 * The part of a `server` block of nginx that answers for the site (http://nginx.org/en/docs/). `listen`,
 * `server_name`, certificates and `root` are set beside it; the root holds the site at its path.
 */
export function nginxConfig({ base, redirects }: Place): string {
  const texts = Object.values(TYPES).filter(isText);
  const compressed = texts.filter((type) => type !== 'text/html');
  const types = Object.entries(TYPES).map(([end, type]) => `    ${type} ${end};\n`);
  const missing = onHost('/404.html', base);
  return `index index.html;
absolute_redirect off;
etag on;
types {
${types.join('')}}
default_type application/octet-stream;
charset utf-8;
charset_types ${[...new Set(texts)].join(' ')};
gzip on;
gzip_static on;
gzip_vary on;
gzip_proxied any;
gzip_min_length 512;
gzip_types ${[...new Set(compressed)].join(' ')};
# With the module ngx_brotli, what “npm run precompress” writes: brotli_static on;
error_page 404 ${missing};
error_page 403 =404 ${missing};
${redirects.map(({ from, to }) => `location = ${from} {\n    return 301 ${to};\n}\n`).join('')}${[
    '/_headers',
    '/_redirects',
  ]
    .map((file) => `location = ${onHost(file, base)} {\n    return 404;\n}\n`)
    .join('')}${AREAS.map(
    ({ prefix, headers }) =>
      `location ${onHost(prefix, base)} {\n${headerLines(headers)}    try_files $uri $uri/ =404;\n}\n`,
  ).join('')}`;
}
