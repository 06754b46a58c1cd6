/** `npm run shots`: screenshots of the site. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { command } from './support/command.ts';

const { words } = command({
  name: 'shots',
  about:
    'Screenshots of the site (built first, if it is not) in phone and desktop width, light and dark, into .shots/.',
  words: '[path …]',
  examples: [
    ['', 'pages of every kind'],
    ['/tools/moodle/ /about/', 'two pages'],
  ],
});
const { build } = await import('astro');
const { serveFolder } = await import('./support/serve.ts');
const { launchBrowser } = await import('./support/browser-launch.ts');

if (!existsSync('dist/index.html')) await build({ logLevel: 'warn' });

const article = readdirSync('dist/magazine', { withFileTypes: true }).find(
  (item) => item.isDirectory() && item.name !== 'topics',
)?.name;
const PAGES =
  words.length > 0
    ? words
    : [
        '/',
        '/tools/',
        '/categories/authoring/',
        '/categories/lms-open-source/',
        '/tools/moodle/',
        '/tools/delicious/',
        '/search/?q=quiz',
        '/magazine/',
        ...(article ? [`/magazine/${article}/`] : []),
        '/authors/editors/',
        '/feeds/',
        '/about/',
        '/contribute/',
        '/404.html',
      ];
const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

mkdirSync('.shots', { recursive: true });
const { base, server } = await serveFolder('dist');
const browser = await launchBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front';
      const file = `.shots/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({
        path: file,
        fullPage: true,
        clip: {
          x: 0,
          y: 0,
          width: viewport.width,
          height: Math.min(4000, await page.evaluate(() => document.documentElement.scrollHeight)),
        },
      });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
server.close();
server.closeAllConnections();
