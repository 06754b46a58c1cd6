import { fileURLToPath } from 'node:url';
import { dirname, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeDigest } from '../code-digest.ts';
import { readFile } from '../checks/read-library.ts';
import type { Entry } from '../checks/rule.ts';
import { readContentFiles, type ContentFile } from '../lib/content-files.ts';
import { formatFinding } from '../lib/finding.ts';
import { renderBody, type Block } from '../lib/render-body.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';

/**
 * The loader of every collection: reads its files with the checker's own reader, so the
 * site sees exactly what `npm run check` saw. Texts are rendered here once and kept by digest, as HTML and
 * components that are data (`Block`): no contributed text ever becomes a module.
 * A file with problems stops the build; in `astro dev` it is reported and left out until it is mended.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const folder =
        COLLECTIONS[collection].format === 'yaml-list'
          ? `content/${collection}.yaml`
          : `content/${collection}`;
      const read = async () => loadAll(context, collection, readContentFiles(root, folder));
      await read();
      context.watcher?.add(`${root}${folder}`);
      // A file may vanish while it is read; the next event reads again.
      const reread = (changed: string) => {
        if (relative(root, changed).replaceAll('\\', '/').startsWith(folder))
          read().catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reread);
    },
  };
}

async function loadAll(
  context: LoaderContext,
  collection: CollectionName,
  files: ContentFile[],
): Promise<void> {
  const gone = new Set(context.store.keys());
  for (const file of files) {
    const { readings, findings } = readFile(file);
    if (findings.length > 0) {
      const lines = findings.map(formatFinding).join('\n');
      if (!context.watcher)
        throw new Error(`A contributed file has problems; npm run check shows them all.\n${lines}`);
      context.logger.error(`left out until it is mended:\n${lines}`);
      continue;
    }
    for (const [order, entry] of readings.entries()) {
      gone.delete(entry.slug);
      await store(
        context,
        collection,
        collection === 'categories' ? { ...entry, data: { ...entry.data, order } } : entry,
      );
    }
  }
  for (const id of gone) context.store.delete(id);
}

async function store(
  context: LoaderContext,
  collection: CollectionName,
  entry: Pick<Entry, 'collection' | 'slug' | 'file' | 'body'> & { data: object },
): Promise<void> {
  const id = entry.slug;
  const { format } = COLLECTIONS[collection];
  const digest = context.generateDigest({
    data: entry.data,
    body: entry.body,
    renderer: codeDigest('src/lib/render-body.ts', fileURLToPath(context.config.root)),
  });
  const known = context.store.get(id);
  if (known?.digest === digest && known.filePath === entry.file) return;
  const data = await context.parseData({ id, data: entry.data as Record<string, unknown> });
  context.store.set({
    id,
    data,
    body: entry.body,
    digest,
    ...(format === 'mdx' && {
      filePath: entry.file,
      rendered: { html: '', metadata: { blocks: blocksOf(entry) } },
    }),
  });
}

function blocksOf({
  collection,
  file,
  body,
}: Pick<Entry, 'collection' | 'file' | 'body'>): Block[] {
  try {
    return renderBody(body, { collection, folder: dirname(file) });
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
