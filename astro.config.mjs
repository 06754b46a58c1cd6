import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentLock } from './src/integrations/content-lock.ts';
import { pagefind } from './src/integrations/pagefind.ts';

// Builds tell nobody that they ran.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://learning-tools.example',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  vite: { plugins: [contentLock(root)] },
  integrations: [
    contentCheck(),
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    pagefind(),
  ],
  devToolbar: { enabled: false },
});
