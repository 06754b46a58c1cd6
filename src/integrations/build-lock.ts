import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EnvironmentError, orExit } from '../env.ts';

/** Where a build leaves its process id and when that process began, while it runs; from the root of the project. */
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
    const [id, began] = readFileSync(file, 'utf8').split(' ');
    const holder = Number(id);
    if (holder !== process.pid && isRunning(holder) && !isAnother(holder, began))
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
  writeFileSync(own, [process.pid, beginOf(process.pid)].join(' ').trim());
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

/**
 * Whether the number of a process that died has been given to another since, as it soon is in a container, where the
 * numbers begin anew each time.
 * @param began when the process that held the lock began, where that is known
 */
function isAnother(pid: number, began: string | undefined): boolean {
  const now = beginOf(pid);
  return began !== undefined && now !== undefined && now !== began;
}

/** When a process began, in ticks since the machine did; only Linux says it, in field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function beginOf(pid: number): string | undefined {
  try {
    // The name of the program, which may hold anything, ends with the last bracket.
    const afterName =
      readFileSync(join('/proc', String(pid), 'stat'), 'utf8')
        .split(') ')
        .at(-1) ?? '';
    return afterName.split(' ')[19];
  } catch {
    return undefined;
  }
}
