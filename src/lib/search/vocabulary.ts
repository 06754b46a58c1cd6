import { contentStems } from './words.ts';

/** What words of a query can stand for. */
export interface Meaning {
  /** Ids of categories. */
  categories?: string[];
  /** Values of facets; several of one facet widen. */
  facets?: Partial<Record<string, string[]>>;
}

/** The vocabulary as the search loads it: phrases in a reader's words, and the meaning each group of them shares. */
export interface VocabularyFile {
  meanings: Meaning[];
  /** For each meaning its phrases, with | between them. */
  phrases: string[];
}

/** A phrase made ready for matching. */
export interface Phrase {
  text: string;
  stems: string[];
  meaning: Meaning;
}

/** A category as the vocabulary sees it. */
export interface NamedCategory {
  id: string;
  title: string;
  question: string;
  aliases: readonly string[];
  /** Ids of the categories below it. */
  children: readonly string[];
}

/**
 * The vocabulary of a site: what contributors wrote in content/search.yaml, and the names, aliases and
 * questions of the categories themselves.
 */
export function vocabularyFile(
  written: readonly { meaning: Meaning; words: readonly string[] }[],
  categories: readonly NamedCategory[],
): VocabularyFile {
  const own = categories.map(({ id, title, question, aliases, children }) => ({
    meaning: { categories: children.length > 0 ? [...children] : [id] },
    words: [title, question, ...aliases],
  }));
  const all = [...written, ...own];
  return {
    meanings: all.map(({ meaning }) => meaning),
    phrases: all.map(({ words }) => [...new Set(words)].join('|')),
  };
}

/** Makes the phrases of a vocabulary ready for matching. */
export function readVocabulary({ meanings, phrases }: VocabularyFile): Phrase[] {
  return phrases.flatMap((texts, index) =>
    texts.split('|').map((text) => ({
      text,
      stems: [...new Set(contentStems(text))],
      meaning: meanings[index]!,
    })),
  );
}
