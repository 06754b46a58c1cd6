import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { generatedStyles } from '../lib/html/generated-styles.ts';
import { cutSheet, scopesIn } from '../lib/html/page-sheets.ts';
import { must } from '../text/must.ts';

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

/** How a page names the one sheet that the build makes. */
const LINK = /<link rel="stylesheet" href="([^"]*\/)(_astro\/[^"]+\.css)">/;

/**
 * Style sheets in an order that does not depend on which page imports what first: what a component says of itself
 * follows what holds everywhere. The build makes one of all; when the pages are there, it is cut into what all of them
 * need and what those of each route do.
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
      'astro:build:done': ({ dir, assets }) => {
        cutSheets(dir, assets);
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

/**
 * Puts a sheet for all pages, and one for the pages of each route, where the one sheet was.
 * @param dir the built site
 * @param routes the files of each route
 */
function cutSheets(dir: URL, routes: ReadonlyMap<string, readonly URL[]>): void {
  const pages = [...routes].flatMap(([route, files]) =>
    files
      .filter(({ pathname }) => pathname.endsWith('.html'))
      .map((file) => ({ route, file, html: readFileSync(file, 'utf8') }))
      .filter(({ html }) => LINK.test(html))
      .map(({ html, ...page }) => ({ ...page, scopes: scopesIn(html) })),
  );
  const kinds = new Map<string, Set<string>>();
  for (const { route, scopes } of pages)
    kinds.set(route, scopes.union(kinds.get(route) ?? new Set()));
  const { file: first } = must(pages[0], 'a page with a style sheet');
  const [, base = '', sheet = ''] = LINK.exec(readFileSync(first, 'utf8')) ?? [];
  const whole = new URL(sheet, dir);
  const { shared, own } = cutSheet(readFileSync(whole, 'utf8'), kinds);
  rmSync(whole);
  const links = new Map(
    [...own].map(([route, rules]) => [route, linksTo(dir, base, [shared, rules])]),
  );
  for (const { route, file } of pages)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(LINK, () => links.get(route) ?? ''),
    );
}

/** Writes sheets, without those that are empty. @param base the address of the site's root @returns the links to them */
function linksTo(dir: URL, base: string, sheets: readonly string[]): string {
  return sheets
    .filter(Boolean)
    .map((rules) => {
      const path = `_astro/style.${createHash('sha256').update(rules).digest('hex').slice(0, 8)}.css`;
      writeFileSync(new URL(path, dir), rules);
      return `<link rel="stylesheet" href="${base}${path}">`;
    })
    .join('');
}
