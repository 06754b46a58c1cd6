import { readLibrary } from '../../src/read/read-library.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import type { Library } from '../../src/read/library.ts';
import { SearchEngine } from '../../src/lib/search/engine.ts';
import { filesOf } from '../../src/lib/search/records.ts';

/** The day on which the search is judged: everything that is written has appeared. */
const JUDGED_ON = '2027-06-30';

/** The content of this repository as the search is judged on it. */
export function benchLibrary(): Library {
  return readLibrary(readContentFiles('.', 'content'), JUDGED_ON).library;
}

/** The data files of the search for it. Values have passed through JSON, as they do on their way to a browser. */
export function benchFiles(library: Library = benchLibrary()): Map<string, unknown> {
  return new Map(
    [...filesOf(library)].map(([path, value]) => [
      path,
      JSON.parse(JSON.stringify(value)) as unknown,
    ]),
  );
}

/** A search over data files that are at hand. */
export function engineOver(files: ReadonlyMap<string, unknown>): SearchEngine {
  return new SearchEngine((path) =>
    Promise.resolve(
      files.has(path) ? (JSON.parse(JSON.stringify(files.get(path))) as unknown) : undefined,
    ),
  );
}
