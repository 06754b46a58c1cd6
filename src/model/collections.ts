import type { z } from 'zod';
import type { CollectionDefinition } from './collection.ts';
import { events, communities } from './collections/community.ts';
import { picks, digests, challenges, ways } from './collections/daily.ts';
import { tools, categories, searchWords, toolSets, comparisons } from './collections/directory.ts';
import { corrections, readings } from './collections/facts.ts';
import { articles, authors, topics, series, issues, replies } from './collections/magazine.ts';
import { rankings, ballots } from './collections/top-tools.ts';
import { answers, surveys } from './collections/workplace-survey.ts';
import type { CitedSource } from './schemas/cited-source.ts';

/** Every collection of the site, by name: the one list that loader, checks, JSON Schemas and scripts read. */
export const COLLECTIONS = {
  tools,
  articles,
  authors,
  categories,
  topics,
  series,
  issues,
  replies,
  search: searchWords,
  rankings,
  ballots,
  surveys,
  answers,
  picks,
  digests,
  challenges,
  ways,
  collections: toolSets,
  comparisons,
  events,
  communities,
  corrections,
  readings,
};

export type CollectionName = keyof typeof COLLECTIONS;

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The fields of an entry of each collection once its schema holds. */
export type DataOf = { [C in CollectionName]: z.output<(typeof COLLECTIONS)[C]['schema']> };

/** The folder in which the pages of the entries of a collection stand. */
export function folderOfPages(collection: CollectionName): string {
  return definitionOf(collection).address('x').replace(/x\/$/, '');
}

/** The collections whose entries stand in the open data. */
export const OPEN_COLLECTIONS = COLLECTION_NAMES.filter(
  (name) => definitionOf(name).keptOut === undefined,
);

/** What is true of a collection, without the type of its fields. */
export function definitionOf(collection: CollectionName): CollectionDefinition {
  return COLLECTIONS[collection];
}

/** The slugs under which an entry stood before, from its fields, the first one first. */
export function formerlyOf(fields: Partial<DataOf[CollectionName]>): readonly string[] {
  return ('formerly' in fields && fields.formerly) || [];
}

/** The works that the text of an entry cites, by its fields as far as they could be read. */
export function citedBy(
  collection: CollectionName,
  fields: Partial<DataOf[CollectionName]>,
): readonly CitedSource[] {
  return definitionOf(collection).sources?.(fields) ?? [];
}
