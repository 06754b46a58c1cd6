import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { generatedStyles } from '../lib/html/generated-styles.ts';

/** The sheets that come before those of the components, in order. */
const FIRST = [
  '/src/styles/fonts.css',
  '/src/styles/tokens.css',
  '/src/styles/base.css',
  '/src/styles/prose.css',
  '/src/styles/tables.css',
  '/src/styles/tool-lists.css',
  '/src/styles/access.css',
  '/src/styles/print.css',
  'virtual:generated.css',
];

/**
 * One style sheet for all pages, in an order that does not depend on which page imports what first: what a component
 * says of itself follows what holds everywhere.
 */
export function styles(): AstroIntegration {
  return {
    name: 'styles',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        injectScript('page-ssr', FIRST.map((sheet) => `import '${sheet}';`).join('\n'));
        updateConfig({
          build: { inlineStylesheets: 'never' },
          vite: { build: { cssCodeSplit: false }, plugins: [generated()] },
        });
      },
    },
  };
}

/** Makes the rules of `generatedStyles` a sheet. */
function generated(): Plugin {
  const id = 'virtual:generated.css';
  return {
    name: 'generated-styles',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) => (wanted === `\0${id}` ? generatedStyles() : undefined),
  };
}
