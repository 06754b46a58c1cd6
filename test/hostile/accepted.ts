import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/read/library.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { FIXTURES } from '../content-root.ts';
import { putFiles, verdictOn } from './verdict.ts';
import type { HostileCase, HostileFile } from './case.ts';
import type { Judgement } from './court.ts';
import { fuzz } from './fuzz.ts';
import { mutant } from './mutate.ts';
import { HOSTILE_DAY } from './samples.ts';

const BASE = join(FIXTURES, 'base');
/** Entries that stand on the page of others have no heading of their own that could be compared. */
const OWN_PAGE =
  /^\/(?:tools|magazine|authors|categories|top-tools|picks|digests|challenges|collections)\/[\w-]+\/$/;

/** Files of every case in which the check has found no error. */
export function acceptedCases(judged: ReadonlyMap<HostileCase, Judgement>): HostileFile[] {
  const files = new Map<string, HostileFile>();
  for (const [hostile, { findings, thrown }] of judged) {
    const own = new Set(hostile.files.map(({ path }) => path));
    if (thrown || findings.some(({ file, severity }) => severity === 'error' && own.has(file)))
      continue;
    const together = hostile.files.map((file) => joined(file, files.get(file.path)));
    if (together.every((file) => file !== undefined))
      for (const file of together) files.set(file.path, file);
  }
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
 * @returns the files that stayed, and what the checker read of the whole project
 */
export function gather(
  root: string,
  files: readonly HostileFile[],
): { files: HostileFile[]; entries: Entry[] } {
  putFiles(root, files);
  let left = [...files];
  for (;;) {
    const { findings, accepted } = verdictOn(root, HOSTILE_DAY);
    const wrong = new Set(
      findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    const refused = left.filter(({ path }) => wrong.has(path));
    if (refused.length === 0) return { files: left, entries: accepted };
    for (const { path } of refused) rmSync(join(root, path), { recursive: true });
    left = left.filter(({ path }) => !wrong.has(path));
  }
}

/** The address of an entry that has a page of its own on the day of the corpus, and the heading it has there. */
export function pageOf({
  collection,
  slug,
  data,
}: Entry): [path: string, heading: string] | undefined {
  const field = (name: string) => (data as Record<string, unknown>)[name];
  const day = field('published') ?? field('date');
  const heading = field('name') ?? field('title');
  const path = COLLECTIONS[collection].address(slug);
  const isShown = field('draft') !== true && !(typeof day === 'string' && day > HOSTILE_DAY);
  return isShown && typeof heading === 'string' && OWN_PAGE.test(path)
    ? [path, heading]
    : undefined;
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
