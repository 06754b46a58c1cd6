/** `npm start`: builds the site and serves it as it will be published. */
import { orExit, readEnvironment } from '../src/env.ts';
import { command } from './command.ts';

command({
  name: 'start',
  about:
    'Builds the site and serves it as it will be published, at port 4321 or the one that PORT names; takes the next free port if that is taken.',
});
const { port } = orExit(readEnvironment);
const { build, preview } = await import('astro');

await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'error',
  server: { port },
});
console.log(`\nThe site is served at http://localhost:${server.port}/ (end with Ctrl+C)`);
