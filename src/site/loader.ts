import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeDigest } from './code-digest.ts';
import { placeOf } from '../read/file-form.ts';
import { handedOver, type Read } from '../read/handed-over.ts';
import { readFile, type ReadFile } from '../read/read-library.ts';
import type { Reading } from '../read/library.ts';
import { readContentFile, readContentFiles, type ContentFile } from '../read/content-files.ts';
import { formatFinding } from '../text/finding.ts';
import { renderBody } from '../read/render-body.ts';
import { type Block } from '../lib/html/blocks.ts';
import { COLLECTIONS, citedBy, type CollectionName } from '../model/collections.ts';

/** The fields of an entry as the site keeps them: with its place in its file, of one of a list; else 0. */
export type Stored<T = object> = T & { order: number };

/**
 * The loader of every collection: reads its files with the checker's own reader, so the
 * site sees exactly what `npm run check` saw. Texts are rendered here once and kept by digest, as HTML and
 * components that are data (`Block`): no contributed text ever becomes a module.
 * A file with problems stops the build. In `astro dev` what is wrong of it keeps its last sound state, and its page
 * says why (`src/integrations/content-watch.ts`); a change reads the file that changed and no other.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    load: (context) => {
      const root = fileURLToPath(context.config.root);
      const isList = COLLECTIONS[collection].format === 'yaml-list';
      const folder = `content/${collection}${isList ? '.yaml' : ''}`;
      const shelf = new Shelf(collection, context);
      const gone = new Set(context.store.keys());
      for (const file of readContentFiles(root, folder))
        for (const id of shelf.put(file)) gone.delete(id);
      for (const id of gone) context.store.delete(id);
      inOrderOfFiles(context.store, shelf.ids());
      if (context.watcher) follow(context.watcher, root, shelf);
      return Promise.resolve();
    },
  };
}

/**
 * Puts the entries of a store in the order of their files: one that has changed since the last build would otherwise
 * stand last, and a page could look different from that of a build that begins with nothing.
 */
function inOrderOfFiles(store: LoaderContext['store'], ids: readonly string[]): void {
  if (store.keys().every((id, place) => id === ids[place])) return;
  const entries = ids.flatMap((id) => store.get(id) ?? []);
  store.clear();
  for (const entry of entries) store.set(entry);
}

/** The entries of one collection in Astro's store, by the files they come from. */
class Shelf {
  readonly collection: CollectionName;
  readonly #context: LoaderContext;
  readonly #idsOf = new Map<string, readonly string[]>();

  constructor(collection: CollectionName, context: LoaderContext) {
    this.collection = collection;
    this.#context = context;
  }

  /**
   * Stores what a file holds, in place of what it held before.
   * @returns the ids of its entries, of those that are wrong, too
   * @throws Error in a build, when anything is wrong with the file
   */
  put(file: ContentFile): readonly string[] {
    const { readings, unsure, findings } = this.#read(file);
    if (findings.length > 0 && !this.#context.watcher) {
      const lines = findings.map(formatFinding).join('\n');
      throw new Error(`A contributed file has problems; npm run check shows them all.\n${lines}`);
    }
    const before = this.#idsOf.get(file.path) ?? this.#known(file.path);
    // An entry that could not even be found in a file that is wrong has not gone.
    const ids = [
      ...readings.map(({ slug }) => slug),
      ...(unsure || findings.length > 0 ? before : []),
    ];
    for (const [order, reading] of readings.entries())
      if (reading.whole) this.#store(reading, order);
    for (const id of before) if (!ids.includes(id)) this.#context.store.delete(id);
    this.#idsOf.set(file.path, ids);
    return ids;
  }

  /** What stands in a file; what the check has just read is not read again. */
  #read(file: ContentFile): Omit<ReadFile, 'readings'> & { readings: readonly Read[] } {
    const readings = handedOver(fileURLToPath(this.#context.config.root), file);
    return readings ? { readings, unsure: false, findings: [] } : readFile(file);
  }

  /** The ids of all entries, file by file. */
  ids(): string[] {
    return [...this.#idsOf.values()].flat();
  }

  /** Takes away what a file held. */
  drop(path: string): void {
    for (const id of this.#idsOf.get(path) ?? []) this.#context.store.delete(id);
    this.#idsOf.delete(path);
  }

  log(problem: string): void {
    this.#context.logger.error(problem);
  }

  /** What may stand in the store from an earlier run. */
  #known(path: string): string[] {
    const { store } = this.#context;
    if (COLLECTIONS[this.collection].format === 'yaml-list') return store.keys();
    const slug = placeOf(path)?.slug;
    return slug !== undefined && store.has(slug) ? [slug] : [];
  }

  #store({ slug: id, data: fields, body, file }: Read, order: number): void {
    const context = this.#context;
    const { format } = COLLECTIONS[this.collection];
    const data: Stored = { ...fields, order };
    const digest = context.generateDigest({
      data,
      body,
      file,
      renderer: codeDigest('src/read/render-body.ts', fileURLToPath(context.config.root)),
    });
    if (context.store.get(id)?.digest === digest) return;
    context.store.set({
      id,
      data,
      body,
      digest,
      filePath: file,
      ...(format === 'mdx' && {
        rendered: { html: '', metadata: { blocks: this.#blocksOf(fields, body, file) } },
      }),
    });
  }

  #blocksOf(fields: Reading['data'], body: string, file: string): Block[] {
    const { collection } = this;
    const sources = citedBy(collection, fields);
    try {
      return renderBody(body, { collection, folder: dirname(file), sources });
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

type Watcher = NonNullable<LoaderContext['watcher']>;

/** The shelves that a change may concern, with the root of their project. */
const shelves = new Map<CollectionName, { root: string; shelf: Shelf }>();

/** Lets a collection follow the changes of its files; one listener serves all collections. */
function follow(watcher: Watcher, root: string, shelf: Shelf): void {
  shelves.set(shelf.collection, { root, shelf });
  watcher.off('all', onChange);
  watcher.on('all', onChange);
}

function onChange(_event: string, changed: string): void {
  for (const { root, shelf } of shelves.values()) {
    const path = relative(root, changed).replaceAll('\\', '/');
    if (placeOf(path)?.collection !== shelf.collection) continue;
    refresh(shelf, root, path);
  }
}

/** Reads a file that has changed; one that is not there, or vanishes while it is read, is dropped. */
function refresh(shelf: Shelf, root: string, path: string): void {
  try {
    const file = readContentFile(root, path);
    if (file) shelf.put(file);
    else shelf.drop(path);
  } catch (error) {
    shelf.log(error instanceof Error ? error.message : String(error));
  }
}
