import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { fromHost } from '../text/site-address.ts';

/**
 * Has pages name all modules that their scripts import, so that a browser fetches them at once and not one level after
 * the other: https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 * @param pages addresses of pages
 */
export function modulePreload(pages: readonly string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'module-preload',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const read = (path: string) => readFile(new URL(`.${fromHost(path, base)}`, dir), 'utf8');
        for (const page of pages) {
          const file = new URL(`.${page}index.html`, dir);
          const html = await readFile(file, 'utf8');
          const links = [...(await importedBy(modulesIn(html), read))].map(
            (path) => `<link rel="modulepreload" href="${path}">`,
          );
          await writeFile(file, html.replace('</head>', `${links.join('')}</head>`));
        }
      },
    },
  };
}

/** The paths of the modules that a page runs. */
function modulesIn(html: string): string[] {
  return [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);
}

/**
 * The modules that others import statically, and those that these import in turn.
 * @param paths the first ones, which are not among what comes back
 * @param read gives the text of a module
 */
export async function importedBy(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let level = [...paths]; level.length > 0;) {
    const texts = await Promise.all(level.map(async (path) => ({ path, text: await read(path) })));
    const named = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g)].map(
        ([, name = '']) => new URL(name, `https://site.invalid${path}`).pathname,
      ),
    );
    level = [...new Set(named)].filter((path) => !found.has(path) && !paths.includes(path));
    for (const path of level) found.add(path);
  }
  return found;
}
