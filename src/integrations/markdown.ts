import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownPart, pageMarkdown } from '../lib/html/page-markdown.ts';
import { TWIN_FILE } from '../model/page-addresses.ts';
import { codeDigest } from '../site/code-digest.ts';
import { LICENCE, absoluteAddress } from '../site/site.ts';

/** That a page has a twin, as its layout says it. */
const TWIN = '<link rel="alternate" type="text/markdown"';

/** Where twins are kept between builds, from the root of the project. */
const CACHE = '.cache/markdown';

/**
 * Writes beside every page that names one its twin in Markdown, made of the very page: whatever stands on it stands in
 * the twin, and no page needs code of its own for that. One whose page is what it was is taken from the last build;
 * what no page has any more is thrown away.
 */
export function markdownTwins(): AstroIntegration {
  let root = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        const folder = join(root, CACHE);
        mkdirSync(folder, { recursive: true });
        const used = new Set<string>();
        let [written, made] = [0, 0];
        for (const { pathname } of pages) {
          const file = new URL(`${pathname}index.html`, dir);
          // The page for addresses that are none is a file beside the others.
          if (!existsSync(file)) continue;
          const html = readFileSync(file, 'utf8');
          const part = html.includes(TWIN) ? ownPart(html) : undefined;
          if (part === undefined) continue;
          const address = absoluteAddress(`/${pathname}`);
          const name = `${keyOf(root, address, part)}.md`;
          const kept = join(folder, name);
          used.add(name);
          if (!existsSync(kept)) {
            keep(kept, pageMarkdown(part, address, LICENCE.title));
            made++;
          }
          writeFileSync(new URL(TWIN_FILE, file), readFileSync(kept));
          written++;
        }
        for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
        logger.info(`${written} pages, ${made} of them made anew`);
      },
    },
  };
}

function keyOf(root: string, address: string, part: string): string {
  return createHash('sha256')
    .update([codeDigest('src/lib/html/page-markdown.ts', root), address, part].join('\n'))
    .digest('hex')
    .slice(0, 24);
}

/** A build that is broken off must not leave half a text behind. */
function keep(file: string, text: string): void {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
