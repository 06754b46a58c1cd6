import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../lib/serving/headers-file.ts';

/** Writes `_headers` when all else is in the built site: hosts such as Netlify and Cloudflare read it. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const top = readdirSync(dir, { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .filter((name) => !name.startsWith('_') || name === '_astro/')
          .sort();
        writeFileSync(new URL('_headers', dir), headersFile(top, base));
      },
    },
  };
}
