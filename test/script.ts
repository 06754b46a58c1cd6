import { resolve } from 'node:path';
import { vi } from 'vitest';

/** What a script came to. */
interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Thrown in place of leaving, because the process is that of the tests. */
class Left extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`left with ${status}`);
    this.status = status;
  }
}

let runs = 0;

/** The exit code that the script has set. */
const left = () => Number((process as { exitCode?: number | string }).exitCode ?? 0);

/**
 * Runs a script of `scripts/` from its first line, in this process: what it imports has been read by then, which a
 * process of its own would do again for each run. For scripts that take nothing from standard input.
 * @param script its name, without `.ts`
 * @param args what somebody writes after it
 * @param from the folder in which that is written
 * @param env further variables of the environment
 */
export async function runScript(
  script: string,
  args: string[],
  from = process.cwd(),
  env: Record<string, string> = {},
): Promise<Outcome> {
  const { argv } = process;
  const home = process.cwd();
  const file = resolve(`scripts/${script}.ts`);
  const said = { stdout: '', stderr: '' };
  const line = (to: keyof typeof said) => (what: unknown) => void (said[to] += `${String(what)}\n`);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line('stdout')),
    vi.spyOn(console, 'error').mockImplementation(line('stderr')),
    vi.spyOn(process, 'exit').mockImplementation((status) => {
      throw new Left(Number(status ?? 0));
    }),
  ];
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  process.chdir(from);
  // A module that has left once would leave again without a look at what is asked now.
  vi.resetModules();
  try {
    await import(/* @vite-ignore */ `${file}?run=${runs++}`);
    return { status: left(), ...said };
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return { status: error.status, ...said };
  } finally {
    process.chdir(home);
    process.exitCode = undefined;
    process.argv = argv;
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
