import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionOf } from '../../src/model/collections.ts';
import type { World } from '../../src/lib/forms/issue-entry.ts';
import { allEntries, type Reading, type Readings } from '../../src/read/library.ts';
import { looseNameKey } from '../../src/text/identity.ts';

/**
 * What an issue is held against: the entries that there are.
 * @param root the folder that holds `content/`
 */
export function worldOf(root: string, { readings }: { readings: Readings }): World {
  const entries = allEntries(readings).filter(({ whole }) => whole);
  const slugs = new Map<string, string>();
  for (const { collection, slug, data } of entries)
    for (const name of [slug, ...namesOf(data)]) {
      const key = `${collection} ${looseNameKey(name)}`;
      if (!slugs.has(key)) slugs.set(key, slug);
    }
  const pages = new Map(entries.map((entry) => [addressOf(entry), entry]));
  return {
    today: readings.today,
    slugOf: (collection, name) => slugs.get(`${collection} ${looseNameKey(name)}`),
    has: (path) => existsSync(join(root, path)),
    entryAt: (path) => {
      const entry = pages.get(path);
      return (
        entry && {
          collection: entry.collection,
          file: entry.file,
          written: readFileSync(join(root, entry.file), 'utf8'),
          fields: { ...entry.written },
          text: entry.body,
        }
      );
    },
  };
}

function addressOf({ collection, slug }: Reading): string {
  return definitionOf(collection).address(slug);
}

/** What an entry is called, in whatever field its collection keeps that. */
function namesOf(data: object): string[] {
  const { name, title, aliases } = data as Record<string, unknown>;
  return [name, title, aliases].flat().filter((value) => typeof value === 'string');
}
