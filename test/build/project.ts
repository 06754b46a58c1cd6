import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FIXTURE_DAY, FIXTURES } from '../content-root.ts';

const ASTRO = resolve('node_modules/astro/bin/astro.mjs');

/**
 * A project of its own with the site's code and the fixtures' content, in which anything can be tried.
 * @param name how the name of its folder begins
 */
export function project(name = 'project-'): string {
  const root = mkdtempSync(join(tmpdir(), name));
  for (const item of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(item, join(root, item), { recursive: true });
  cpSync(join(FIXTURES, 'base'), root, { recursive: true });
  cpSync(join(FIXTURES, 'mdx-safety/pass'), root, { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** A bare environment: Vitest's own DEV and MODE would reach Astro. */
function bare(today: string, variables: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], SITE_TODAY: today, ...variables };
}

/** Builds a project as of a day, in an environment with further variables; what it printed, and its exit code. */
export function build(
  root: string,
  today = FIXTURE_DAY,
  variables: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: bare(today, variables),
  });
  return { status, output: stdout + stderr };
}

/** A project that `astro dev` serves. */
export interface Developing {
  output(): string;
  /** Waits for the server. @returns its address, without a last slash */
  ready(): Promise<string>;
  /** Waits until something holds. @throws Error with what was printed, when the server ends before that */
  until(done: () => boolean | Promise<boolean>): Promise<void>;
  stop(): void;
}

export function develop(root: string, today = FIXTURE_DAY): Developing {
  const server = spawn(process.execPath, [ASTRO, 'dev', '--port', '4700'], {
    cwd: root,
    env: bare(today),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => void (output += chunk));
  // Looks again and again, as long as the server runs and the test may: it is Vitest that ends a test that takes too long.
  const until: Developing['until'] = async (done) => {
    while (!(await done())) {
      if (server.exitCode !== null) throw new Error(`the server ended\n${output}`);
      await new Promise((later) => setTimeout(later, 250));
    }
  };
  return {
    output: () => output,
    ready: async () => {
      await until(() => /localhost:\d+/.test(output));
      return `http://localhost:${/localhost:(\d+)/.exec(output)![1]}`;
    },
    until,
    stop: () => void server.kill(),
  };
}
