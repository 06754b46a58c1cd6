import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What comes into pages while they are built, and the packages that src/fonts is cut out of: neither is seen in a bundle. */
const IN_PAGES = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/bricolage-grotesque',
  '@fontsource-variable/literata',
  '@iconify-json/arcticons',
  '@iconify-json/lucide',
  'simple-icons',
  'pagefind',
];

/** The text of a licence, where a package has none or several. */
const TEXTS: Record<string, string> = {
  '@iconify-json/arcticons': 'src/notices/arcticons.txt',
  '@iconify-json/lucide': 'src/notices/lucide.txt',
  pagefind: 'node_modules/pagefind/LICENSE/LICENSE',
  punycode: 'node_modules/punycode/LICENSE-MIT.txt',
  'spdx-exceptions': 'src/notices/spdx-exceptions.txt',
  'spdx-license-ids': 'src/notices/spdx-license-ids.txt',
};

/**
 * Writes `dist/licences.txt`: for every package of which a part is served (scripts, fonts, icons, search), its name,
 * its version and the text of its licence. A package without a text ends the build.
 */
export function licences(): AstroIntegration {
  const served = new Set(IN_PAGES);
  let root = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [servedPackages(served)] } });
      },
      'astro:build:done': ({ dir }) => {
        const notices = [...served].sort().map((name) => notice(root, name));
        writeFileSync(
          new URL('licences.txt', dir),
          `Parts of this site come from others. Their licences follow.\n\n${notices.join('\n\n')}`,
        );
      },
    },
  };
}

/** Collects the packages from which something the browser fetches was made: fonts and pictures of any build, scripts of the client's. */
function servedPackages(served: Set<string>): Plugin {
  return {
    name: 'served-packages',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        const scripts = this.environment.name === 'client' && output.type === 'chunk';
        const sources =
          output.type === 'asset' ? output.originalFileNames : scripts ? output.moduleIds : [];
        for (const source of sources) {
          const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
          if (name) served.add(name);
        }
      }
    },
  };
}

/** The licences of what a package brings along of others, such as fonts. */
function brought(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.LICENSE.txt'))
    .sort()
    .map((file) => join(folder, file));
}

/**
 * The notice of a package.
 * @throws Error when neither the package nor src/notices holds the text of its licence
 */
function notice(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const own = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  const file = TEXTS[name] ? join(root, TEXTS[name]) : own && join(folder, own);
  if (!file) throw new Error(`${name} has no licence file: add its text to src/notices`);
  const rule = '='.repeat(80);
  const texts = [file, ...brought(folder)].map((one) => readFileSync(one, 'utf8').trim());
  return `${rule}\n${name} ${version} (${license})\n${rule}\n\n${texts.join('\n\n')}\n`;
}
