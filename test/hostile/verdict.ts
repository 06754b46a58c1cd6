import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { allEntries, isWhole, type Entry } from '../../src/read/library.ts';
import { readContentFiles, type ContentFile } from '../../src/read/content-files.ts';
import type { Finding } from '../../src/text/finding.ts';
import type { HostileFile } from './case.ts';

/** What the checker says about a folder. */
export interface Verdict {
  findings: Finding[];
  /** Processor time that the check took, in seconds. */
  seconds: number;
  /** Entries that came out of it without an error. */
  accepted: Entry[];
}

/** The real check over a root: files read from disk, every rule over all of them. */
export function verdictOn(root: string, day: string): Verdict {
  return verdictOf(() => readContentFiles(root), day);
}

/** The real check over files that are read, or made, while the time is taken. */
export function verdictOf(files: () => ContentFile[], day: string): Verdict {
  const before = process.cpuUsage();
  const { readings, findings } = checkContent(files(), day);
  const { user, system } = process.cpuUsage(before);
  const wrong = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return {
    findings,
    seconds: (user + system) / 1_000_000,
    accepted: allEntries(readings)
      .filter(isWhole)
      .filter(({ file }) => !wrong.has(file)),
  };
}

/** Puts files into a root, in place of those that stand there. */
export function putFiles(root: string, files: readonly HostileFile[]): void {
  for (const { path, content, form } of files) {
    const place = join(root, path);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    if (form === 'link') symlinkSync(String(content), place);
    else if (form === 'folder') mkdirSync(place);
    else if (form === 'pipe') execFileSync('mkfifo', [place]);
    else writeFileSync(place, content);
  }
}
