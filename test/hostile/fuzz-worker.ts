/** A process that judges mutated files by their numbers; several of them share the work. */
import { rmSync } from 'node:fs';
import { readContentFiles } from '../../src/read/content-files.ts';
import { contentRoot } from '../content-root.ts';
import { faultsOfFinding, forbiddenIn } from './invariants.ts';
import { mutant } from './mutate.ts';
import { LIMIT } from './outcome.ts';
import { HOSTILE_DAY } from './samples.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What is asked: the files of a seed with the numbers from `first` up to `last`. */
export interface Task {
  seed: string;
  first: number;
  last: number;
}

/** What came of it. */
export interface Report {
  /** Each with the number of its file. */
  faults: { index: number; fault: string }[];
  /** Numbers of the files that the checker accepts. */
  accepted: number[];
  /** The file that took longest, with its processor time in seconds. */
  slowest: { index: number; seconds: number };
}

const root = contentRoot();
const base = readContentFiles(root);
rmSync(root, { recursive: true });
for (let round = 0; round < 5; round++) verdictOf(() => base, HOSTILE_DAY);

process.on('message', ({ seed, first, last }: Task) => {
  const report: Report = { faults: [], accepted: [], slowest: { index: first, seconds: 0 } };
  for (let index = first; index < last; index++) judge(seed, index, report);
  process.send!(report);
});
process.send!('ready');

function judge(seed: string, index: number, report: Report): void {
  const { path, content } = mutant(seed, index);
  const say = (fault: string) => report.faults.push({ index, fault });
  const bytes = Buffer.from(content);
  const files = [
    ...base.filter((file) => file.path !== path),
    { path, kind: 'file' as const, size: bytes.length, bytes },
  ];
  let verdict: Verdict;
  try {
    verdict = verdictOf(() => files, HOSTILE_DAY);
  } catch (error) {
    say(`the checker throws ${error instanceof Error ? error.stack : String(error)}`);
    return;
  }
  const { findings, accepted, seconds } = verdict;
  const known = new Map(files.map((file) => [file.path, file.bytes!] as const));
  for (const finding of findings) faultsOfFinding(finding, known).forEach(say);
  const own = accepted.filter(({ file }) => file === path);
  for (const entry of own) {
    const text = forbiddenIn(entry);
    if (text !== undefined) say(`accepted with a forbidden character: ${JSON.stringify(text)}`);
  }
  if (own.length > 0) report.accepted.push(index);
  if (seconds > report.slowest.seconds) report.slowest = { index, seconds };
  if (seconds > LIMIT) say(`the check took ${seconds.toFixed(1)} s of processor time`);
}
