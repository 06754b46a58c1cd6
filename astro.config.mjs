import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { judgeFolder, orExit, readEnvironment } from './src/env.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentLock } from './src/integrations/content-lock.ts';
import { licences } from './src/integrations/licences.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { styles } from './src/integrations/styles.ts';
import { contentSecurityPolicy } from './src/site/security-policy.ts';

// Builds tell nobody that they ran.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const root = fileURLToPath(new URL('.', import.meta.url));
orExit(() => judgeFolder(root));

export default defineConfig({
  site: orExit(readEnvironment).site,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  // Nothing stands inline in a page: the content security policy forbids it.
  vite: { plugins: [contentLock(root)], build: { assetsInlineLimit: 0 } },
  integrations: [
    buildLock(),
    contentCheck(),
    styles(),
    licences(),
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    pagefind(),
  ],
  // The preview sends one header for all pages, which therefore is that of the page that may do most.
  server: ({ command }) =>
    command === 'preview'
      ? { headers: { 'content-security-policy': contentSecurityPolicy('/search/') } }
      : {},
  devToolbar: { enabled: false },
});
