import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../model/collections.ts';
import { nearest } from '../../text/nearest.ts';

/** A kind of entry that somebody can add. */
export interface Kind {
  /** How it is named on a command line: in one word. */
  word: string;
  collection: CollectionName;
  /** What one entry is called. */
  noun: string;
}

/** Every kind of entry, in the order of the registry. */
export const KINDS: readonly Kind[] = COLLECTION_NAMES.map((collection) => {
  const { form, noun } = definitionOf(collection);
  return { word: form?.path ?? (/\s/.test(noun) ? collection : noun), collection, noun };
});

/** The kind that somebody means: by its word, its collection or what one entry is called. */
export function kindNamed(word: string): Kind | undefined {
  return KINDS.find(({ word: own, collection, noun }) => [own, collection, noun].includes(word));
}

/** The word of the kind that is nearest to one that names none. */
export function kindMeant(word: string): string | undefined {
  const all = KINDS.flatMap((kind) => [kind.word, kind.collection, kind.noun]);
  const meant = nearest(word, all);
  return meant === undefined ? undefined : kindNamed(meant)?.word;
}
