/**
 * `npm run bench -- build`: what our loader costs against Astro's own paths, in one run on one machine.
 * Builds the same real tool entries (repeated up to the number wanted) with the same page in three ways:
 * our loader, Astro's Markdown path (the floor), and Astro's MDX path, where each file is a bundled module.
 * Then counts 100,000 made-up ballots, against the floor of parsing and validating nothing but their JSON.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tally } from '../../src/lib/rankings/tally.ts';
import { entries } from './options.ts';

const WAYS = ['loader', 'markdown', 'mdx'] as const;
type Way = (typeof WAYS)[number];

const CONFIG: Record<Way, string> = {
  loader: `import { contentLoader } from './src/site/loader.ts';\nconst loader = contentLoader('tools');`,
  markdown: `import { glob } from 'astro/loaders';\nconst loader = glob({ base: './content/tools', pattern: '**/*.md' });`,
  mdx: `import { glob } from 'astro/loaders';\nconst loader = glob({ base: './content/tools', pattern: '**/*.mdx' });`,
};
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('tools')).map((tool) => ({ params: { slug: tool.id.split('/').pop() }, props: { tool } }));
}
const { tool } = Astro.props;
const blocks = tool.rendered?.metadata?.blocks;
const { Content } = await render(tool);
---
<html lang="en"><head><title>{tool.data.name}</title></head><body><h1>{tool.data.name}</h1><p>{tool.data.summary}</p>{blocks ? <Fragment set:html={blocks.join('')} /> : <Content />}</body></html>
`;

function project(way: Way): string {
  const root = mkdtempSync(join(tmpdir(), `bench-${way}-`));
  mkdirSync(join(root, 'src/pages/tools'), { recursive: true });
  for (const part of ['content', 'lib', 'checks'])
    cpSync(`src/${part}`, join(root, 'src', part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';\n${CONFIG[way]}\nexport const collections = { tools: defineCollection({ loader }) };\n`,
  );
  writeFileSync(join(root, 'src/pages/tools/[slug].astro'), PAGE);
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import mdx from '@astrojs/mdx';\nexport default { ${way === 'mdx' ? 'integrations: [mdx()],' : ''} markdown: { syntaxHighlight: false } };\n`,
  );
  const sources = readdirSync('content/tools', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .sort();
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
  const { status, stderr } = spawnSync(
    '/usr/bin/env',
    [
      'bash',
      '-c',
      'exec "$0" "$@"',
      process.execPath,
      '--import',
      'data:text/javascript,process.on("exit",()=>console.error("RSS "+process.resourceUsage().maxRSS))',
      resolve('node_modules/astro/bin/astro.mjs'),
      'build',
      '--silent',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const peaks = [...stderr.matchAll(/RSS (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024);
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.max(0, ...peaks) };
}

/** Counts made-up ballots that exist only here, one at a time, as `npm run tally` does. */
function benchTally(size: number) {
  const tools = Array.from({ length: 2400 }, (_, index) => `tool-${index}`);
  const line = (index: number) =>
    JSON.stringify({
      year: 2027,
      voter: `voter ${index}`,
      cast: '2027-01-15',
      tools: Array.from({ length: 10 }, (_, vote) => ({
        tool: tools[(index * 7 + vote * vote * 13) % 2400]!,
        contexts: ['workplace'],
      })),
    });
  function* stream() {
    for (let index = 0; index < size; index++)
      yield { file: `${index}.yaml`, ballot: JSON.parse(line(index)) as unknown };
  }
  const parsing = performance.now();
  for (let pass = 0; pass < 2; pass++)
    for (const { ballot } of stream()) if (!ballot) throw new Error('no ballot');
  const floor = (performance.now() - parsing) / 1000;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const { counted } = tally(
    stream,
    { year: 2027, opens: '2026-11-23', closes: '2027-08-20' },
    new Set(tools),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    counted,
    seconds,
    floor,
    ratio: seconds / floor,
    megabytes: (process.memoryUsage().heapUsed - before) / 1e6,
  };
}

const ballots = benchTally(100_000);
const rows = WAYS.map((way) => {
  const root = project(way);
  const cold = build(root);
  const warm = build(root);
  rmSync(root, { recursive: true });
  return { way, cold: cold.seconds, warm: warm.seconds, megabytes: cold.megabytes };
});
const floor = rows.find((row) => row.way === 'markdown')!;
const table = rows.map((row) => ({
  ...row,
  coldRatio: row.cold / floor.cold,
  warmRatio: row.warm / floor.warm,
}));
const LABELS: Record<Way, string> = {
  loader: 'our loader, checked .mdx',
  markdown: 'Astro, .md (the floor)',
  mdx: 'Astro, .mdx as modules',
};

console.log(`${entries} entries, one page each\n`);
console.log(
  '| way | cold, s | to the floor | warm, s | to the floor | peak, MB |\n| --- | ---: | ---: | ---: | ---: | ---: |',
);
for (const row of table)
  console.log(
    `| ${LABELS[row.way]} | ${row.cold.toFixed(1)} | × ${row.coldRatio.toFixed(2)} | ${row.warm.toFixed(1)} | × ${row.warmRatio.toFixed(2)} | ${row.megabytes.toFixed(0)} |`,
  );
console.log(
  `\n${ballots.counted.toLocaleString('en-GB')} ballots counted in ${ballots.seconds.toFixed(1)} s, × ${ballots.ratio.toFixed(1)} of making and parsing them alone (${ballots.floor.toFixed(1)} s); heap grew by ${ballots.megabytes.toFixed(0)} MB`,
);
mkdirSync('.bench', { recursive: true });
writeFileSync('.bench/build.json', JSON.stringify({ entries, rows: table, ballots }, null, 2));
console.log('\nAs JSON: .bench/build.json');
