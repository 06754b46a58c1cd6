import type { Phrase } from './vocabulary.ts';
import { contentStems, isStopWord, MAKE } from './words.ts';
import { wordsOf } from '../../text/folded-words.ts';

/** Words of the query that act as a facet. */
export interface FacetWords {
  /** The words as they were typed. */
  text: string;
  facets: Partial<Record<string, string[]>>;
}

/** What a query asks for, as far as its words tell. */
export interface Intent {
  /** The name after or before “alternative”, “like”, “instead of”: the answer is what could take its place. */
  like?: string;
  facetWords: FacetWords[];
  /** For each category meant, the share of the query's telling words that name it, 0 to 1. */
  categories: Map<string, number>;
  /** Stems of the telling words left when the facet words are gone. */
  stems: string[];
  /** Those of them that no category explains. */
  unexplained: string[];
  /** The query without its facet words. */
  rest: string;
}

const NOUN =
  '(?:alternatives?|replacements?|replacement|substitutes?|competitors?|equivalents?|rivals?)';
const LIKE: RegExp[] = [
  new RegExp(`^(?<before>.*?)\\b${NOUN} (?:to|for|of) (?<name>.+)$`),
  new RegExp(`^(?<name>.+?) ${NOUN}(?<after>.*)$`),
  /^(?<before>.*?)\b(?:similar to|instead of|other than|comparable to|replace|replacing|switch(?:ing)? from|mov(?:e|ing) (?:away )?from|migrat(?:e|ing) from)\s+(?<name>.+)$/,
  /^(?<before>.*?)\blike (?!to\b)(?<name>.+)$/,
  /^(?<name>.+?) but (?<after>.+)$/,
];

/**
 * Reads a query: whose alternatives are asked for, which words are facets, which name a kind of tool.
 * @param query as typed
 * @param phrases the vocabulary
 * @param isName whether a text is the very name of a tool; such words are never taken for facets
 * @param ignored facet words that the reader took back
 */
export function understand(
  query: string,
  phrases: readonly Phrase[],
  isName: (text: string) => boolean,
  ignored: ReadonlySet<string> = new Set(),
): Intent {
  const words = wordsOf(query);
  const folded = words.join(' ');
  if (isName(folded))
    return {
      facetWords: [],
      categories: categoriesOf(contentStems(folded), phrases).categories,
      stems: contentStems(folded),
      unexplained: [],
      rest: folded,
    };
  const asked = likeOf(folded, isName);
  const outside = asked ? asked.around : folded;
  const taken = takeFacets(wordsOf(outside), phrases, ignored);
  let like = asked?.name;
  if (like !== undefined && !isName(like)) {
    const inName = takeFacets(wordsOf(like), phrases, ignored);
    if (inName.rest.length > 0) {
      taken.facetWords.push(...inName.facetWords);
      like = inName.rest
        .filter((word, index, all) => !(isStopWord(word) && index === all.length - 1))
        .join(' ');
    }
  }
  const rest = taken.rest.join(' ');
  const stems = [...new Set(contentStems(rest))].filter((word) => word !== '');
  const telling = like !== undefined && taken.rest.every(isStopWord) ? [] : stems;
  const { categories, explained } = categoriesOf(telling, phrases);
  return {
    ...(like !== undefined && { like }),
    facetWords: taken.facetWords,
    categories,
    stems: telling,
    unexplained: telling.filter((word) => word !== MAKE && !explained.has(word)),
    rest,
  };
}

/** The first reading of “alternative to”, “like” and the rest that leads to a known name; without one, the first reading. */
function likeOf(
  folded: string,
  isName: (text: string) => boolean,
): { name: string; around: string } | undefined {
  const readings = LIKE.flatMap((pattern) => {
    const groups = pattern.exec(folded)?.groups;
    const name = groups?.['name']?.replace(/\b(?:please|now|today)$/, '').trim();
    return name
      ? [{ name, around: `${groups?.['before'] ?? ''} ${groups?.['after'] ?? ''}`.trim() }]
      : [];
  });
  return readings.find(({ name }) => isName(name)) ?? readings[0];
}

/** Takes the longest facet phrases out of a run of words. */
function takeFacets(
  words: string[],
  phrases: readonly Phrase[],
  ignored: ReadonlySet<string>,
): { facetWords: FacetWords[]; rest: string[] } {
  const facetWords: FacetWords[] = [];
  const byText = new Map<string, Phrase>();
  for (const phrase of phrases)
    if (phrase.meaning.facets) byText.set(wordsOf(phrase.text).join(' '), phrase);
  const rest: string[] = [];
  for (let start = 0; start < words.length;) {
    const length = [4, 3, 2, 1].find(
      (size) =>
        start + size <= words.length && byText.has(words.slice(start, start + size).join(' ')),
    );
    const text = length ? words.slice(start, start + length).join(' ') : words[start]!;
    if (length && !ignored.has(text))
      facetWords.push({ text, facets: byText.get(text)!.meaning.facets! });
    else rest.push(...text.split(' '));
    start += length ?? 1;
  }
  return { facetWords, rest };
}

/** The categories that the stems of a query name: longer phrases first, until every word is explained. */
function categoriesOf(
  stems: readonly string[],
  phrases: readonly Phrase[],
): { categories: Map<string, number>; explained: Set<string> } {
  const wanted = new Set(stems);
  const categories = new Map<string, number>();
  const explained = new Set<string>();
  const fitting = phrases.filter(
    (phrase) =>
      phrase.meaning.categories &&
      phrase.stems.length > 0 &&
      phrase.stems.every((word) => wanted.has(word)),
  );
  for (let size = Math.max(0, ...fitting.map((phrase) => phrase.stems.length)); size > 0; size--) {
    const now = fitting.filter(
      (phrase) =>
        phrase.stems.length === size &&
        phrase.stems.some((word) => word !== MAKE && !explained.has(word)),
    );
    for (const { meaning, stems: own } of now) {
      // A phrase that stands for many categories says less about each.
      const counted = wanted.size - (wanted.has(MAKE) && !own.includes(MAKE) ? 1 : 0);
      const share = own.length / counted - 0.02 * (meaning.categories!.length - 1);
      for (const id of meaning.categories!)
        categories.set(id, Math.max(categories.get(id) ?? 0, Math.max(0.2, share)));
    }
    for (const { stems: own } of now) for (const word of own) explained.add(word);
  }
  return { categories, explained };
}
