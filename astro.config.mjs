import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { judgeFolder, orExit, readEnvironment } from './src/env.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentLock } from './src/integrations/content-lock.ts';
import { editorParts } from './src/integrations/editor-parts.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { indexedIn } from './src/integrations/indexed.ts';
import { licences } from './src/integrations/licences.ts';
import { markdownTwins } from './src/integrations/markdown.ts';
import { modulePreload } from './src/integrations/module-preload.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { place } from './src/integrations/place.ts';
import { styles } from './src/integrations/styles.ts';

// Builds tell nobody that they ran.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const root = fileURLToPath(new URL('.', import.meta.url));
orExit(() => judgeFolder(root));

const environment = orExit(readEnvironment);
const { site } = environment;

export default defineConfig({
  site,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  // Nothing stands inline in a page: the content security policy forbids it.
  vite: { plugins: [contentLock(root)], build: { assetsInlineLimit: 0 } },
  integrations: [
    place(environment),
    buildLock(),
    contentCheck(),
    styles(),
    editorParts(),
    modulePreload(['/search/']),
    licences(),
    sitemap({ filter: indexedIn(`${root}dist`, site) }),
    markdownTwins(),
    pagefind(),
    hostHeaders(),
  ],
  devToolbar: { enabled: false },
});
