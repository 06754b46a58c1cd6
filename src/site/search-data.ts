import { createHash } from 'node:crypto';
import { today } from '../env.ts';
import { bundles } from '../lib/search/files.ts';
import { filesOf, type SearchSource } from '../lib/search/records.ts';
import { COLLECTION_NAMES } from '../model/collections.ts';
import { shownEntries } from './entries.ts';
import { alternatives, evidence } from './tools.ts';

interface SearchData {
  /** A digest of the files, which is part of their address. */
  version: string;
  /** By path below `/search/data/<version>/`. */
  files: Map<string, unknown>;
}

let made: Promise<SearchData> | undefined;

/** The data files of the search. */
export function searchData(): Promise<SearchData> {
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}

/** What the search is made from. */
export async function searchSource(): Promise<SearchSource> {
  const collections = await Promise.all(
    COLLECTION_NAMES.map(async (name) => {
      const entries = await shownEntries(name);
      // The order of categories is that of their file.
      const ordered = entries.toSorted((a, b) => a.data.order - b.data.order);
      return [name, ordered.map(({ id, data, body }) => ({ slug: id, data, body }))] as const;
    }),
  );
  return {
    ...(Object.fromEntries(collections) as unknown as SearchSource),
    alternatives: await alternatives(),
    evidence: await evidence(),
    today: today(),
  };
}

async function make(): Promise<SearchData> {
  const files = filesOf(await searchSource());
  const version = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8);
  return { version, files: new Map([...files, ...bundles(files)]) };
}
