/**
 * `npm run bench [-- --entries 2000]`: what our loader costs against Astro's own paths, in one run on one machine.
 * Builds the same real tool entries (repeated up to the number wanted) with the same page in three ways:
 * our loader, Astro's Markdown path (the floor), and Astro's MDX path, where each file is a bundled module.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const entries = Number(process.argv[process.argv.indexOf('--entries') + 1] || 2000) || 2000;
const WAYS = ['loader', 'markdown', 'mdx'] as const;
type Way = (typeof WAYS)[number];

const CONFIG: Record<Way, string> = {
  loader: `import { contentLoader } from './src/content/loader.ts';\nconst loader = contentLoader('tools');`,
  markdown: `import { glob } from 'astro/loaders';\nconst loader = glob({ base: './content/tools', pattern: '**/*.md' });`,
  mdx: `import { glob } from 'astro/loaders';\nconst loader = glob({ base: './content/tools', pattern: '**/*.mdx' });`,
};
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('tools')).map((tool) => ({ params: { slug: tool.id.split('/').pop() }, props: { tool } }));
}
const { tool } = Astro.props;
const { Content } = await render(tool);
---
<html lang="en"><head><title>{tool.data.name}</title></head><body><h1>{tool.data.name}</h1><p>{tool.data.summary}</p><Content /></body></html>
`;

function project(way: Way): string {
  const root = mkdtempSync(join(tmpdir(), `bench-${way}-`));
  mkdirSync(join(root, 'src/pages/tools'), { recursive: true });
  for (const part of ['content', 'lib', 'checks']) cpSync(`src/${part}`, join(root, 'src', part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'src/content.config.ts'), `import { defineCollection } from 'astro:content';\n${CONFIG[way]}\nexport const collections = { tools: defineCollection({ loader }) };\n`);
  writeFileSync(join(root, 'src/pages/tools/[slug].astro'), PAGE);
  writeFileSync(join(root, 'astro.config.mjs'), `import mdx from '@astrojs/mdx';\nexport default { ${way === 'mdx' ? 'integrations: [mdx()],' : ''} markdown: { syntaxHighlight: false } };\n`);
  const sources = readdirSync('content/tools', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx')).sort();
  for (let index = 0; index < entries; index++) {
    const text = readFileSync(join('content/tools', sources[index % sources.length]!), 'utf8');
    const folder = join(root, 'content/tools/b');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `b-${index}.${way === 'markdown' ? 'md' : 'mdx'}`), text);
  }
  return root;
}

/** Seconds and peak memory (MB) of one build. */
function build(root: string): { seconds: number; megabytes: number } {
  const started = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['bash', '-c', 'exec "$0" "$@"', process.execPath, '--import', 'data:text/javascript,process.on("exit",()=>console.error("RSS "+process.resourceUsage().maxRSS))', resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  const peaks = [...stderr.matchAll(/RSS (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024);
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.max(0, ...peaks) };
}

const rows = WAYS.map((way) => {
  const root = project(way);
  const cold = build(root);
  const warm = build(root);
  rmSync(root, { recursive: true });
  return { way, cold: cold.seconds, warm: warm.seconds, megabytes: cold.megabytes };
});
const floor = rows.find((row) => row.way === 'markdown')!;
const table = rows.map((row) => ({ ...row, coldRatio: row.cold / floor.cold, warmRatio: row.warm / floor.warm }));
const LABELS: Record<Way, string> = { loader: 'our loader, checked .mdx', markdown: 'Astro, .md (the floor)', mdx: 'Astro, .mdx as modules' };

console.log(`${entries} entries, one page each\n`);
console.log('| way | cold, s | to the floor | warm, s | to the floor | peak, MB |\n| --- | ---: | ---: | ---: | ---: | ---: |');
for (const row of table) console.log(`| ${LABELS[row.way]} | ${row.cold.toFixed(1)} | × ${row.coldRatio.toFixed(2)} | ${row.warm.toFixed(1)} | × ${row.warmRatio.toFixed(2)} | ${row.megabytes.toFixed(0)} |`);
mkdirSync('.bench', { recursive: true });
writeFileSync('.bench/build.json', JSON.stringify({ entries, rows: table }, null, 2));
console.log('\nAs JSON: .bench/build.json');
