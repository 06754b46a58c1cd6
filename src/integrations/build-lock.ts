import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EnvironmentError, orExit } from '../env.ts';

/** Where a build leaves its process id while it runs, from the root of the project. */
export const LOCK = join('.cache', 'build.lock');

/** One build at a time in a folder: two would write and empty the same `dist/`. */
export function buildLock(): AstroIntegration {
  let release = () => {};
  return {
    name: 'build-lock',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command === 'build') release = orExit(() => lockBuilds(fileURLToPath(config.root)));
      },
      'astro:build:done': () => release(),
    },
  };
}

/**
 * Takes the lock of a project's folder. What a build that died has left behind is no lock.
 * @returns gives the lock back; the end of the process does so as well
 * @throws EnvironmentError when another process builds here, naming it
 */
export function lockBuilds(root: string): () => void {
  const file = join(root, LOCK);
  mkdirSync(dirname(file), { recursive: true });
  if (!write(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isRunning(holder))
      throw new EnvironmentError(
        `Another build, process ${holder}, is at work in ${root}: wait until it has ended (if that process is no build, delete ${LOCK})`,
      );
    rmSync(file, { force: true });
    if (!write(file)) return lockBuilds(root);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Writes this process into the file, all at once. @returns false when the file is already there */
function write(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own);
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
