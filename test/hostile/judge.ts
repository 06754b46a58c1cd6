/** A process that judges one case after another; what hangs or kills the checker does so here, and not in the test. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../content-root.ts';
import type { HostileCase } from './case.ts';
import { HOSTILE_DAY } from './samples.ts';
import type { Judgement } from './court.ts';
import { putFiles, verdictOn } from './verdict.ts';
import { WITNESSES } from './witnesses.ts';

const base = contentRoot();
putFiles(base, WITNESSES);
const root = contentRoot();
putFiles(root, WITNESSES);
// The first checks of a process compile the checker; what they take says nothing about a file.
for (let round = 0; round < 5; round++) verdictOn(root, HOSTILE_DAY);

process.on('message', ({ files }: HostileCase) => {
  putFiles(root, files);
  let judgement: Judgement;
  try {
    const { findings, seconds } = verdictOn(root, HOSTILE_DAY);
    judgement = { findings, seconds };
  } catch (error) {
    judgement = {
      findings: [],
      seconds: 0,
      thrown: String(error instanceof Error ? error.stack : error),
    };
  }
  for (const { path } of files) {
    rmSync(join(root, path), { recursive: true, force: true });
    if (existsSync(join(base, path)))
      cpSync(join(base, path), join(root, path), { recursive: true });
  }
  process.send!(judgement);
});
process.on('disconnect', () => {
  for (const folder of [base, root]) rmSync(folder, { recursive: true });
});
process.send!('ready');
