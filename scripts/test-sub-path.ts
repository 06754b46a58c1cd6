/** `npm run test-sub-path`: what holds of the site at the root of a host holds of it below a path, as well. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { command } from './support/command.ts';

command({
  name: 'test-sub-path',
  about:
    'Builds the site for an address with a path, as GitHub Pages gives a project, and runs the tests of built pages and those in the browser on it. dist/ then holds that build.',
  exits: { 1: 'The build or a test failed.' },
});

const environment = {
  ...process.env,
  SITE_URL: 'https://someone.github.io/learning-tools/',
  ASTRO_TELEMETRY_DISABLED: '1',
};

for (const [name, ...args] of [
  ['astro', 'build', '--silent'],
  ['vitest', 'run', '--project', 'dist', '--project', 'browser'],
] as const) {
  const { status } = spawnSync(resolve('node_modules/.bin', name), args, {
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) process.exit(1);
}
