/**
 * `npm run bench -- build`: what the whole site costs to build, against bare Astro with the same tools as Markdown,
 * a page each and no other page, in one run on one machine: cold, warm, and after one entry was changed.
 * Everything is built in temporary copies. Then counts made-up ballots (ballots.ts).
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { timeBallots } from './ballots.ts';
import { entries } from './options.ts';
import { bareSite, toolFiles, wholeSite, type SiteCopy } from './site-copy.ts';

/** What one build took. */
interface Cost {
  /** By the clock, and therefore more on a machine that has other work. */
  seconds: number;
  /** Of the processor, all threads together; programs that it starts do not count. */
  cpu: number;
  /** The most memory that the process of Astro held at once; programs that it starts do not count. */
  megabytes: number;
}

/** The builds of one project, in their order. */
interface Costs {
  cold: Cost;
  warm: Cost;
  changed: Cost;
}

const LABELS: Record<keyof Costs, string> = {
  cold: 'cold',
  warm: 'warm, nothing changed',
  changed: 'warm, one entry changed',
};

const tools = toolFiles(entries);
const bare = costsOf('bare Astro', bareSite(tools));
const whole = costsOf('the whole site', wholeSite(tools));
const rows = (Object.keys(LABELS) as (keyof Costs)[]).map((kind) => ({
  kind,
  whole: whole[kind],
  bare: bare[kind],
  timeRatio: whole[kind].seconds / bare[kind].seconds,
  cpuRatio: whole[kind].cpu / bare[kind].cpu,
  memoryRatio: whole[kind].megabytes / bare[kind].megabytes,
}));
const ballots = timeBallots();

console.log(`\n${tools.size.toLocaleString('en-GB')} tools\n`);
console.log(
  '| build | the whole site, s | bare Astro, s | ratio | the whole site, CPU s | bare Astro, CPU s | ratio | the whole site, peak MB | bare Astro, peak MB | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const { kind, whole, bare, timeRatio, cpuRatio, memoryRatio } of rows)
  console.log(
    `| ${LABELS[kind]} | ${whole.seconds.toFixed(1)} | ${bare.seconds.toFixed(1)} | × ${timeRatio.toFixed(2)} | ${whole.cpu.toFixed(1)} | ${bare.cpu.toFixed(1)} | × ${cpuRatio.toFixed(2)} | ${whole.megabytes.toFixed(0)} | ${bare.megabytes.toFixed(0)} | × ${memoryRatio.toFixed(2)} |`,
  );
console.log(
  `\n${ballots.counted.toLocaleString('en-GB')} ballots counted in ${ballots.seconds.toFixed(1)} s, × ${ballots.ratio.toFixed(1)} of making and parsing them alone (${ballots.floor.toFixed(1)} s); heap grew by ${ballots.megabytes.toFixed(0)} MB`,
);
mkdirSync('.bench', { recursive: true });
writeFileSync('.bench/build.json', JSON.stringify({ tools: tools.size, rows, ballots }, null, 2));
console.log('\nAs JSON: .bench/build.json');

/** Builds a project three times, and removes it. */
function costsOf(name: string, { root, entry }: SiteCopy): Costs {
  const timed = (kind: keyof Costs): Cost => {
    const cost = build(root);
    console.error(
      `${name}, ${LABELS[kind]}: ${cost.seconds.toFixed(1)} s, ${cost.cpu.toFixed(1)} s of the processor, ${cost.megabytes.toFixed(0)} MB`,
    );
    return cost;
  };
  try {
    const cold = timed('cold');
    const warm = timed('warm');
    appendFileSync(entry, '\nOne more line.\n');
    return { cold, warm, changed: timed('changed') };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** One build. @throws Error with what Astro printed, when it fails */
function build(root: string): Cost {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'data:text/javascript,process.on("exit",()=>console.error("USED "+JSON.stringify(process.resourceUsage())))',
      resolve('node_modules/astro/bin/astro.mjs'),
      'build',
      '--silent',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  // Threads say it too when they end, and the process last of all.
  const [, used] = [...stderr.matchAll(/^USED (.*)$/gm)].at(-1) ?? [];
  if (used === undefined) throw new Error(`Astro did not say what it used:\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(used) as NodeJS.ResourceUsage;
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}
