import { today } from '../../src/env.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { SearchEngine } from '../../src/lib/search/engine.ts';
import { filesOf } from '../../src/lib/search/records.ts';

/** The data files of the search for the content of this repository. */
export function contentSearchFiles(): Map<string, unknown> {
  return filesOf(readLibrary(readContentFiles('.', 'content'), today()).library);
}

/** A search over data files that are at hand. Values pass through JSON, as they do on their way to a browser. */
export function engineOver(files: ReadonlyMap<string, unknown>): SearchEngine {
  return new SearchEngine((path) =>
    Promise.resolve(files.has(path) ? JSON.parse(JSON.stringify(files.get(path))) : undefined),
  );
}
