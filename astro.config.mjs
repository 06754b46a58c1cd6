import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { judgeFolder, orExit, readEnvironment } from './src/env.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentLock } from './src/integrations/content-lock.ts';
import { pagefind } from './src/integrations/pagefind.ts';

// Builds tell nobody that they ran.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const root = fileURLToPath(new URL('.', import.meta.url));
orExit(() => judgeFolder(root));

export default defineConfig({
  site: orExit(readEnvironment).site,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  vite: { plugins: [contentLock(root)] },
  integrations: [
    buildLock(),
    contentCheck(),
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    pagefind(),
  ],
  devToolbar: { enabled: false },
});
