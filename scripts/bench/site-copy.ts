import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { folderOf } from '../../src/text/identity.ts';
import { madeUpTools } from './scale.ts';

/** A project in a temporary folder that can be built. */
export interface SiteCopy {
  /** Its folder; whoever asked for it removes it. */
  root: string;
  /** The file of the entry that is changed between two builds. */
  entry: string;
}

/** What the whole site is built from. */
const SITE = [
  'src',
  'public',
  'content',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
  '.gitignore',
];

/** What bare Astro builds: a page for each entry of one collection. */
const BARE = {
  'package.json': '{ "type": "module" }',
  // Its own folder of the cache: the one Astro takes otherwise is that of the repository.
  'astro.config.mjs': `export default { cacheDir: './.cache/astro', markdown: { syntaxHighlight: false } };\n`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  tools: defineCollection({ loader: glob({ base: './content/tools', pattern: '**/*.md' }) }),
};
`,
  'src/pages/tools/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('tools')).map((tool) => ({ params: { slug: tool.id.split('/').pop() }, props: { tool } }));
}
const { tool } = Astro.props;
const { Content } = await render(tool);
---
<html lang="en"><head><title>{tool.data.name}</title></head><body><h1>{tool.data.name}</h1><p>{tool.data.summary}</p><Content /></body></html>
`,
};

/**
 * The files of the tools that are built, by slug: those of the repository, and made-up ones to fill the number up.
 * @param most how many; all of the repository and no other when left out
 */
export function toolFiles(most?: number): Map<string, string> {
  const real = new Map(
    readdirSync('content/tools', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mdx'))
      .sort()
      .map((path) => [basename(path, '.mdx'), readFileSync(join('content/tools', path), 'utf8')]),
  );
  const missing = (most ?? 0) - real.size;
  if (missing <= 0) return real;
  const inUse = [...real.values()].filter((text) => !/^status:/m.test(text));
  return new Map([...real, ...madeUpTools(inUse, missing)]);
}

/** A copy of this site with these tools. */
export function wholeSite(tools: ReadonlyMap<string, string>): SiteCopy {
  const root = folder('site');
  for (const part of SITE) cpSync(part, join(root, part), { recursive: true });
  return {
    root,
    entry: put(tools, (slug) => join(root, 'content/tools', folderOf(slug), `${slug}.mdx`)),
  };
}

/** A site of bare Astro with these tools as Markdown, a page each, and nothing else. */
export function bareSite(tools: ReadonlyMap<string, string>): SiteCopy {
  const root = folder('bare');
  for (const [path, text] of Object.entries(BARE)) write(join(root, path), text);
  return { root, entry: put(tools, (slug) => join(root, 'content/tools', slug[0]!, `${slug}.md`)) };
}

function folder(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Writes the tools. @returns the file of the first */
function put(tools: ReadonlyMap<string, string>, fileOf: (slug: string) => string): string {
  for (const [slug, text] of tools) write(fileOf(slug), text);
  const [first] = tools.keys();
  return fileOf(first!);
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
