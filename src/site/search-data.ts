import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { today } from '../env.ts';
import { bundles } from '../lib/search/files.ts';
import { filesOf, type SearchSource } from '../lib/search/records.ts';
import { magazine } from './magazine.ts';
import { alternatives, directory, evidence } from './tools.ts';
import { topTools } from './top-tools.ts';

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
  const { tools } = await directory();
  const { articles } = await magazine();
  const { rankings } = await topTools();
  const [categories, search] = await Promise.all([
    getCollection('categories'),
    getCollection('search'),
  ]);
  const slugged = <T>(entries: readonly { id: string; data: T }[]) =>
    entries.map(({ id, data }) => ({ slug: id, data }));
  categories.sort((a, b) => a.data.order - b.data.order);
  return {
    tools: slugged(tools),
    articles: slugged(articles),
    categories: slugged(categories),
    rankings: slugged(rankings),
    search: slugged(search),
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
