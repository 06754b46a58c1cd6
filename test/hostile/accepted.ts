import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../content-root.ts';
import { putFiles, verdictOn } from './verdict.ts';
import type { HostileFile } from './case.ts';
import { CORPUS } from './corpus.ts';
import { Court } from './court.ts';
import { fuzz } from './fuzz.ts';
import { mutant } from './mutate.ts';
import { HOSTILE_DAY } from './samples.ts';

const BASE = join(FIXTURES, 'base');

/** Files of every case of the corpus in which the check finds no error. */
export async function acceptedCases(): Promise<HostileFile[]> {
  const court = new Court();
  const files = new Map<string, HostileFile>();
  for (const hostile of CORPUS) {
    const { findings, thrown } = await court.judge(hostile);
    const own = new Set(hostile.files.map(({ path }) => path));
    if (thrown || findings.some(({ file, severity }) => severity === 'error' && own.has(file)))
      continue;
    const together = hostile.files.map((file) => joined(file, files.get(file.path)));
    if (together.every((file) => file !== undefined))
      for (const file of together) files.set(file.path, file);
  }
  await court.close();
  return [...files.values()];
}

/** Mutated files that the check accepts, no two of one source. */
export async function acceptedMutants(seed: string, count: number): Promise<HostileFile[]> {
  const { accepted } = await fuzz(seed, count);
  const files = new Map<string, HostileFile>();
  for (const { source, ...file } of accepted.map((index) => mutant(seed, index)))
    if (!files.has(source) && !existsSync(join(BASE, file.path))) files.set(source, file);
  return [...files.values()];
}

/**
 * Puts accepted files into one project and takes out again those that are refused only because of each other,
 * such as two of one name.
 * @returns the files that stayed
 */
export function gather(root: string, files: readonly HostileFile[]): HostileFile[] {
  putFiles(root, files);
  let left = [...files];
  for (let refused = true; refused;) {
    const wrong = new Set(
      verdictOn(root, HOSTILE_DAY)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ file }) => file),
    );
    refused = left.some(({ path }) => wrong.has(path));
    for (const { path } of left) if (wrong.has(path)) rmSync(join(root, path), { recursive: true });
    left = left.filter(({ path }) => !wrong.has(path));
  }
  return left;
}

/** A file together with one of the same path: both their items for a list of the fixtures; undefined when only one can stay. */
function joined(file: HostileFile, other: HostileFile | undefined): HostileFile | undefined {
  if (!other) return file;
  const place = join(BASE, file.path);
  const base = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  const [mine, theirs] = [String(file.content), String(other.content)];
  return base && mine.startsWith(base) && theirs.startsWith(base)
    ? { ...file, content: theirs + mine.slice(base.length) }
    : undefined;
}
