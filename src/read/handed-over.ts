import { join } from 'node:path';
import type { ContentFile } from './content-files.ts';
import { allEntries, type Reading, type Readings } from './library.ts';

/** What is stored of an entry: without its syntax tree and the places in its file, which have done their work. */
export type Read = Pick<Reading, 'slug' | 'file' | 'data' | 'body' | 'whole'>;

/** What the check before a build read of a file in which it found nothing wrong. */
interface Sound {
  bytes: Uint8Array;
  readings: Read[];
}

const SOUND: unique symbol = Symbol.for('files that the check before the build has read');
/**
 * Vite loads the modules of the site a second time, beside those of the configuration that have run the check; what
 * the one has read, the other finds only here.
 */
const shared = globalThis as typeof globalThis & { [SOUND]?: Map<string, Sound> };

/**
 * Leaves what the check has read of sound files to the loaders, so that a build reads each once.
 * @param root folder of the project
 */
export function handOver(root: string, files: readonly ContentFile[], readings: Readings): void {
  const byFile = Map.groupBy(allEntries(readings), ({ file }) => file);
  shared[SOUND] = new Map(
    files.flatMap(({ path, bytes }): [string, Sound][] => {
      const readings = (byFile.get(path) ?? []).map(({ slug, file, data, body, whole }): Read => ({
        slug,
        file,
        data,
        body,
        whole,
      }));
      return bytes ? [[join(root, path), { bytes, readings }]] : [];
    }),
  );
}

/** What was read of a file, handed out once; undefined if it was not read, or has changed since. */
export function handedOver(root: string, { path, bytes }: ContentFile): Read[] | undefined {
  const place = join(root, path);
  const sound = shared[SOUND]?.get(place);
  shared[SOUND]?.delete(place);
  return sound && bytes && Buffer.compare(sound.bytes, bytes) === 0 ? sound.readings : undefined;
}
