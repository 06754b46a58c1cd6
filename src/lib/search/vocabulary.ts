import type { FacetValues } from '../../model/facets.ts';
import { isStopWord, searchWords, stem, stemsOf } from './words.ts';

/** What words of a query can stand for. */
export interface Meaning {
  /** Ids of categories. */
  categories?: string[];
  /** Values of facets; several of one facet widen. */
  facets?: FacetValues;
  /** True for a constraint that nothing in the entries can answer. */
  unfilterable?: boolean;
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

/** The vocabulary made ready for matching. */
export interface Vocabulary {
  /** Phrases that name kinds of tools. */
  kinds: Phrase[];
  /** Phrases that act as a constraint, by their words. */
  constraints: ReadonlyMap<string, Meaning>;
  /** Every word of it, as it is written. */
  words: ReadonlySet<string>;
  /** The stems of the words that name kinds. */
  stems: ReadonlySet<string>;
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
export function readVocabulary({ meanings, phrases }: VocabularyFile): Vocabulary {
  const kinds: Phrase[] = [];
  const constraints = new Map<string, Meaning>();
  const words = new Set<string>();
  for (const [index, meaning] of meanings.entries())
    for (const text of phrases[index]?.split('|') ?? []) {
      const own = searchWords(text);
      for (const word of own) words.add(word);
      if (meaning.categories) kinds.push({ text, stems: [...new Set(stemsOf(own))], meaning });
      else constraints.set(own.join(' '), meaning);
    }
  const stems = new Set(kinds.flatMap((phrase) => phrase.stems));
  return { kinds, constraints, words, stems };
}

/** True for a word that the vocabulary explains or that says nothing: no name of a tool without more. */
export function isCommon(word: string, { stems }: Vocabulary): boolean {
  return isStopWord(word) || stems.has(stem(word));
}

/** The words of a query, two as one where the vocabulary writes them only so: white board. */
export function joinedPairs(
  words: readonly string[],
  { words: known, constraints }: Pick<Vocabulary, 'words' | 'constraints'>,
): string[] {
  const found: string[] = [];
  for (let place = 0; place < words.length; place++) {
    const [word = '', next] = [words[place], words[place + 1]];
    const long = next !== undefined && word.length > 2 && next.length > 2;
    if (long && known.has(word + next) && !constraints.has(`${word} ${next}`)) {
      found.push(word + next);
      place++;
    } else found.push(word);
  }
  return found;
}
