import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readEnvironment } from '../../../env.ts';
import { COLLECTION_NAMES } from '../../../model/collections.ts';
import { fileOf, shownEntries } from '../../../site/entries.ts';

/** The files of what can be seen on the site, as they were contributed: what the form for changes begins with. */
export const getStaticPaths = (async () => {
  const entries = await Promise.all(COLLECTION_NAMES.map(shownEntries));
  const files = new Set(entries.flat().map(fileOf));
  return [...files].map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: string }> = ({ params }) => {
  const root = readEnvironment().contentRoot ?? process.cwd();
  return new Response(readFileSync(join(root, params.file)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
