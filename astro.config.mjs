import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { guardPlugin } from './src/integrations/guard-plugin.ts';
import { pagefind } from './src/integrations/pagefind.ts';

// Builds tell nobody that they ran.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const contentFolder = fileURLToPath(new URL('./content/', import.meta.url));

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://learning-tools.example',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  markdown: { processor: satteri({ mdastPlugins: [guardPlugin(contentFolder)] }), syntaxHighlight: false },
  integrations: [contentCheck(), mdx(), sitemap({ filter: (page) => !page.endsWith('/search/') }), pagefind()],
  devToolbar: { enabled: false },
});
