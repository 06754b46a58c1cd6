/** `npm start`: builds the site and serves it as it will be published; takes the next free port if 4321 is taken. */
import { build, preview } from 'astro';
import { orExit, readEnvironment } from '../src/env.ts';

const { port } = orExit(readEnvironment);

await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'error',
  server: { port },
});
console.log(`\nThe site is served at http://localhost:${server.port}/ (end with Ctrl+C)`);
