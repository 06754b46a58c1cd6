/** `npm start`: builds the site and serves it as it will be published. */
import { orExit, readEnvironment } from '../src/env.ts';
import { progress } from '../src/integrations/progress.ts';
import { command } from './support/command.ts';
import { serveBuilt } from './support/serve.ts';

command({
  name: 'start',
  about:
    'Builds the site and serves it as it will be published, at port 4321 or the one that PORT names; takes the next free port if that is taken.',
});
const { port } = orExit(readEnvironment);

const tick = performance.now();
const say = (line: string) => {
  console.log(`${((performance.now() - tick) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

say('Checking the content …');
const { build } = await import('astro');
await build({ logLevel: 'warn', integrations: [progress(say)] });
say('Built.');

const { base } = await serveBuilt(port);
console.log(`\nThe site is served at ${base}/ (end with Ctrl+C)`);
