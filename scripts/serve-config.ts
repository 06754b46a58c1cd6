/** `npm run serve-config -- nginx`: what a web server has to be told to serve the built site. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { orExit, readEnvironment } from '../src/env.ts';
import { redirectsIn } from '../src/lib/serving/answers.ts';
import { caddyConfig } from '../src/lib/serving/caddy.ts';
import { nginxConfig } from '../src/lib/serving/nginx.ts';
import { command, ROOT } from './support/command.ts';

const WRITERS = { nginx: nginxConfig, caddy: caddyConfig };

const { values, words, from, refuse } = command({
  name: 'serve-config',
  about:
    'Prints the part of the configuration of nginx or Caddy that answers for the built site: headers, caching, types, redirects, the page not found. Netlify and Cloudflare find theirs in the build: _headers and _redirects.',
  options: { to: { type: 'string', about: 'Writes it into FILE instead.' } },
  words: 'nginx|caddy',
  examples: [
    [
      'nginx --to site.conf',
      'to be included in a server block, beside listen, server_name and root',
    ],
    ['caddy --to site.caddy', 'to be imported in a site block, beside root'],
  ],
  notes:
    'root is the folder that holds the site at its path: dist/ itself, or, with a SITE_URL such as https://example.org/tools/, a folder in which dist/ is called tools. Build with the same SITE_URL first.',
  exits: { 1: 'There is no build.' },
});
const [server = ''] = words;
if (words.length !== 1 || !Object.hasOwn(WRITERS, server))
  refuse('Name one server: nginx or caddy');

const redirects = join(ROOT, 'dist/_redirects');
if (!existsSync(redirects)) {
  console.error('There is no build in dist/: run “npm run build” first.');
  process.exit(1);
}
const config = WRITERS[server as keyof typeof WRITERS]({
  base: new URL(orExit(readEnvironment).site).pathname,
  redirects: redirectsIn(readFileSync(redirects, 'utf8')),
});
if (values.to) writeFileSync(resolve(from, values.to), config);
else console.log(config);
