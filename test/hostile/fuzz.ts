import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Report, Task } from './fuzz-worker.ts';

/** Files that a worker judges before it is asked again. */
const BATCH = 250;
/** Real seconds after which a worker is taken to hang; no file waits for it. */
const PATIENCE = 300;

/**
 * Judges the first files of a seed in several processes.
 * A worker that dies or hangs is replaced, and its batch is done again file by file, so that the fault has a number.
 */
export async function fuzz(seed: string, count: number): Promise<Report> {
  const tasks: Task[] = [];
  for (let first = 0; first < count; first += BATCH)
    tasks.push({ seed, first, last: Math.min(first + BATCH, count) });
  const total: Report = { faults: [], accepted: [], slowest: { index: 0, seconds: 0 } };
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
      let worker = await hire();
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        const report = await ask(worker, task);
        if (typeof report !== 'string') {
          add(total, report);
          continue;
        }
        worker = await hire();
        const { first, last } = task;
        if (last - first === 1) total.faults.push({ index: first, fault: `the checker ${report}` });
        else
          for (let index = first; index < last; index++)
            tasks.unshift({ seed, first: index, last: index + 1 });
      }
      worker.disconnect();
    }),
  );
  total.faults.sort((a, b) => a.index - b.index);
  total.accepted.sort((a, b) => a - b);
  return total;
}

function add(total: Report, { faults, accepted, slowest }: Report): void {
  total.faults.push(...faults);
  total.accepted.push(...accepted);
  if (slowest.seconds > total.slowest.seconds) total.slowest = slowest;
}

async function hire(): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, 'fuzz-worker.ts'), [], { execArgv: [] });
  await new Promise((ready, failed) => worker.once('message', ready).once('exit', failed));
  worker.removeAllListeners();
  return worker;
}

/** @returns the report, or how the worker ended without one */
function ask(worker: ChildProcess, task: Task): Promise<Report | string> {
  return new Promise((resolve) => {
    const done = (answer: Report | string) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      done('hangs');
    }, PATIENCE * 1000);
    worker.once('exit', (code, signal) => done(`died with ${signal ?? code}`));
    worker.once('message', (report: Report) => done(report));
    worker.send(task);
  });
}
