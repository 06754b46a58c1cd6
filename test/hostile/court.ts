import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../src/text/finding.ts';
import type { HostileCase } from './case.ts';

/** What the checker says about a case laid over the fixtures' base and its witnesses. */
export interface Judgement {
  findings: Finding[];
  /** Processor time of the whole check, in seconds. */
  seconds: number;
  /** What the checker threw, where it did. */
  thrown?: string;
}

/** Real seconds after which a judge is taken to hang; no verdict ever waits for it. */
const PATIENCE = 60;

/** Judges in a process of its own, which is replaced when a case has killed it. */
export class Court {
  #judge: Promise<ChildProcess> | undefined;

  async judge(hostile: HostileCase): Promise<Judgement> {
    this.#judge ??= appoint();
    const judge = await this.#judge;
    const ended = (how: string): Judgement => {
      this.#judge = undefined;
      return { findings: [], seconds: 0, thrown: `the checker ${how}` };
    };
    return new Promise((resolve) => {
      const done = (judgement: Judgement) => {
        clearTimeout(timer);
        judge.removeAllListeners();
        resolve(judgement);
      };
      const timer = setTimeout(() => {
        judge.kill('SIGKILL');
        done(ended('hangs'));
      }, PATIENCE * 1000);
      judge.once('exit', (code, signal) => done(ended(`died with ${signal ?? code}`)));
      judge.once('message', (judgement: Judgement) => done(judgement));
      judge.send(hostile);
    });
  }

  async close(): Promise<void> {
    (await this.#judge)?.disconnect();
  }
}

async function appoint(): Promise<ChildProcess> {
  const judge = fork(join(import.meta.dirname, 'judge.ts'), [], {
    serialization: 'advanced',
    execArgv: [],
  });
  await new Promise((ready, failed) => judge.once('message', ready).once('exit', failed));
  judge.removeAllListeners();
  return judge;
}
