import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Debian keeps its servers where only root looks for commands. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { env }).error === undefined;
}

/** A port of the loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Writes the main file of an nginx that runs in a folder of its own.
 * @param server the lines of its one `server` block
 * @returns how to start it
 */
export function nginxIn(folder: string, port: number, server: string): string[] {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // Root would hand the work to somebody who may not read these folders.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log off; ${places.join(' ')}
  server { listen 127.0.0.1:${port}; ${server} }
}\n`,
  );
  return ['nginx', '-p', folder, '-c', join(folder, 'nginx.conf')];
}

/**
 * Starts a server and waits until it answers.
 * @param base an address that it will answer
 * @returns ends it
 * @throws Error with what it printed, when it ends before that
 */
export async function startServer(
  [program = '', ...args]: readonly string[],
  folder: string,
  base: string,
): Promise<() => void> {
  const running = spawn(program, args, {
    env: { ...env, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!(await fetch(base).catch(() => undefined))) {
    if (running.exitCode !== null) throw new Error(said);
    await new Promise((later) => setTimeout(later, 50));
  }
  return () => void running.kill();
}
