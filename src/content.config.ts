import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import {
  COLLECTION_NAMES,
  definitionOf,
  type CollectionName,
  type DataOf,
} from './model/collections.ts';
import { contentLoader, type Stored } from './site/loader.ts';

/**
 * Astro's collections: those of the registry, read by the loader that they share. The schemas tell Astro what types
 * the fields have; the loader has held the fields to them already and does not ask Astro to do it again.
 */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [
    name,
    defineCollection({ loader: contentLoader(name), schema: definitionOf(name).schema }),
  ]),
) as unknown as {
  [C in CollectionName]: {
    loader: ReturnType<typeof contentLoader>;
    schema: z.ZodType<Stored<DataOf[C]>>;
  };
};
