import type { KnipConfig } from 'knip';

/** What counts as used although no import says so; everything else that is unused is an error. */
export default {
  entry: [
    // Named by <script src>, which Knip does not follow.
    'src/client/{ballot-form,category-list,challenge-page,change-page,edit-page,entry-form,compare-page,search-page,shortlist-page,sort-table,suggest,tool-actions}.ts',
    // Served as it is, and registered by its address.
    'public/sw.js',
    // Started as a process.
    'test/hostile/judge.ts',
    // Started by `scripts/run.mjs`, which is given their names.
    'scripts/*.ts',
    // Bundled by path for the page on which rivals are timed.
    'scripts/bench/rival-page.ts',
  ],
  project: ['src/**/*.{ts,astro,mdx}', '{scripts,test}/**/*.ts', '*.config.*', 'public/**/*.js'],
  // The type of what an exported function takes or gives may be exported without an importer.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // The command astro check.
    '@astrojs/check',
    // Written into the projects that the test of attacks makes.
    '@astrojs/mdx',
    // The very reader of front matter that Astro has, which one test holds ours against.
    '@astrojs/internal-helpers',
    // Read as files: the fonts and icons of share images, and the icons of pages.
    '@fontsource/bricolage-grotesque',
    '@fontsource/literata',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@fontsource-variable/bricolage-grotesque',
    '@fontsource-variable/literata',
    '@iconify-json/arcticons',
    '@iconify-json/lucide',
    'simple-icons',
  ],
  // What asks a server for the bench, a feed reader with which one test reads our feeds, what makes a pipe for a test, and
  // what makes a terminal for one.
  ignoreBinaries: ['wrk', 'newsboat', 'mkfifo', 'script'],
} satisfies KnipConfig;
