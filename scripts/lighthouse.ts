/** `npm run lighthouse`: what Lighthouse says of a page of each kind. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { command } from './support/command.ts';

/** Not among the packages of the project, because it brings 170 MB with it: npm fetches it when it is asked for. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

const { words } = command({
  name: 'lighthouse',
  about: `What Lighthouse, which npm fetches for this, says of a page of each kind (the site is built first, if it is not). Four marks out of 100 a page, as on a slow phone.`,
  words: '[path …]',
  examples: [
    ['', 'the front page, a tool, a category, an article, a list, and the search'],
    ['/tools/moodle/', 'one page'],
  ],
  notes: 'The whole reports: .lighthouse/*.json',
  exits: { 1: 'A mark is lower than it should be.' },
});
const { build } = await import('astro');
const { default: chromium } = await import('@sparticuz/chromium');
const { serveBuilt } = await import('./support/serve.ts');

if (!existsSync('dist/index.html')) await build({ logLevel: 'warn' });

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Marks = Record<(typeof CATEGORIES)[number], number>;

const FULL: Marks = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };
/** The search loads its names and works on them, so it may lose a little speed. Its answers are no page to be indexed. */
const SEARCH: Marks = { ...FULL, performance: 95, seo: 0 };
const PAGES: Readonly<Record<string, Marks>> =
  words.length > 0
    ? Object.fromEntries(words.map((path) => [path, FULL]))
    : {
        '/': FULL,
        '/tools/moodle/': FULL,
        '/categories/quiz-makers/': FULL,
        '/magazine/learning-styles-a-reply/': FULL,
        '/top-tools/2020/': FULL,
        '/search/?q=quiz': SEARCH,
      };

mkdirSync('.lighthouse', { recursive: true });
const { base, server } = await serveBuilt();
const browser = await chromium.executablePath();
let low = 0;
console.log(
  `| page | ${CATEGORIES.join(' | ')} |\n| --- | ${CATEGORIES.map(() => '---:').join(' | ')} |`,
);
for (const [path, wanted] of Object.entries(PAGES)) {
  const marks = await marksOf(path);
  low += CATEGORIES.filter((category) => marks[category] < wanted[category]).length;
  console.log(`| ${path} | ${CATEGORIES.map((category) => marks[category]).join(' | ')} |`);
}
server.close();
server.closeAllConnections();
process.exit(low > 0 ? 1 : 0);

/** The marks of a page, out of 100. @throws Error with what Lighthouse printed, when it could not load the page */
async function marksOf(path: string): Promise<Marks> {
  const report = `.lighthouse/${path.replace(/\W+/g, '-')}.json`;
  rmSync(report, { force: true });
  const printed = await run('npm', [
    'exec',
    '--yes',
    `--package=${LIGHTHOUSE}`,
    '--',
    'lighthouse',
    base + path,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage --disable-background-networking',
  ]);
  if (!existsSync(report)) throw new Error(printed);
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number | null }>;
  };
  return Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  ) as Marks;
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((ended, failed) => {
    const child = spawn(program, args, { env: { ...process.env, CHROME_PATH: browser } });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', failed);
    child.on('close', () => ended(printed));
  });
}
