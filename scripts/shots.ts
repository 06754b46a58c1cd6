/** `npm run shots`: screenshots of the site. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { command } from './support/command.ts';

const { words } = command({
  name: 'shots',
  about:
    'Screenshots of the site (built first, if it is not) in five widths, light and dark, into .shots/.',
  words: '[path …]',
  examples: [
    ['', 'pages of every kind'],
    ['/tools/moodle/ /about/', 'two pages'],
  ],
});
const { build } = await import('astro');
const { serveBuilt } = await import('./support/serve.ts');
const { launchBrowser } = await import('./support/browser-launch.ts');

if (!existsSync('dist/index.html')) await build({ logLevel: 'warn' });

/** The first page below a folder of the built site, beside those that lead to several. */
const oneOf = (folder: string, ...except: string[]) => {
  const found = readdirSync(`dist/${folder}`, { withFileTypes: true }).find(
    (item) => item.isDirectory() && !except.includes(item.name),
  );
  return found ? [`/${folder}/${found.name}/`] : [];
};
/** A page of every kind. */
const PAGES =
  words.length > 0
    ? words
    : [
        '/',
        '/tools/',
        '/tools/a-z/m/',
        '/tools/closed/',
        '/tools/newest/',
        '/categories/authoring/',
        '/categories/lms-open-source/',
        '/categories/lms-open-source/?platform=ios&view=table',
        '/tools/moodle/',
        '/tools/delicious/',
        '/tools/youtube/',
        '/search/?q=quiz',
        '/magazine/',
        ...oneOf('magazine', 'topics', 'series', 'archive', 'about', 'corrections'),
        ...oneOf('magazine/topics'),
        '/authors/editors/',
        '/top-tools/',
        '/top-tools/2020/',
        ...oneOf('picks'),
        ...oneOf('digests'),
        ...oneOf('challenges'),
        ...oneOf('collections'),
        '/feeds/',
        '/about/',
        '/about/facts/',
        '/contribute/',
        '/edit/ballot/',
        '/style-guide/',
        '/404.html',
      ];
/** The widths that the layout has to hold, in px. */
const WIDTHS = [320, 390, 768, 1280, 1680];

mkdirSync('.shots', { recursive: true });
const { base, server } = await serveBuilt();
const browser = await launchBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front';
      const file = `.shots/${name}-${width}-${colorScheme}.png`;
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
