import { facetDefinition, FACETS, type FacetValues } from '../../model/facets.ts';
import { brandsIn, MEANT, type Brand, type Names } from './brands.ts';
import { likeOf } from './likeness.ts';
import { readOperators } from './operators.ts';
import { joinedPairs, type Meaning, type Phrase, type Vocabulary } from './vocabulary.ts';
import { contentStems, isStopWord, MAKE, searchWords, stem } from './words.ts';

/** Words of the query that act as a facet. */
export interface FacetWords {
  /** The words as they were typed. */
  text: string;
  facets: FacetValues;
}

/** What a query asks for, as far as its words tell. */
export interface Intent {
  /** The tool after or before “alternative”, “like”, “instead of”: the answer is what could take its place. */
  like?: number;
  /** Tools that it puts side by side. */
  compared: number[];
  /** Tools that it names. */
  brands: Brand[];
  /** Words that narrow the answers. */
  facetWords: FacetWords[];
  /** Words for facts that few entries state: those that do come first, and the others stay. */
  wishes: FacetWords[];
  /** Words for constraints that nothing in the entries can answer. */
  unfilterable: string[];
  /** Tools that are not wanted. */
  excludedIds: ReadonlySet<number>;
  /** Stems that the name or summary of an answer must not hold. */
  excludedStems: string[];
  /** Phrases that an answer must hold, as they were typed, and their stems. */
  phrases: string[];
  phraseStems: string[];
  /** For each category meant, the share of the query's telling words that name it, 0 to 1. */
  categories: Map<string, number>;
  /** Stems of the telling words left when the words of facets are gone. */
  stems: string[];
  /** Stems of the words for constraints of any kind. */
  wishStems: string[];
  /** Those of the telling ones that no category explains. */
  unexplained: string[];
  /** The query without its facet words. */
  rest: string;
}

/**
 * Reads a query: what it excludes, which tools it names, compares or wants to replace, which of its words are constraints,
 * which name a kind of tool.
 * @param query as typed
 * @param ignored words for facets that the reader took back
 */
export function understand(
  query: string,
  known: Names,
  ignored: ReadonlySet<string> = new Set(),
): Intent {
  const { text, excluded, phrases } = readOperators(query);
  const typed = searchWords(text);
  const named = known.names.exact(typed.join(' ')).length > 0;
  const words = named ? typed : joinedPairs(typed, known.vocabulary);
  const brands = named ? [] : ownBrands(words, known);
  const without = named ? [] : brands.filter(({ start }) => EXCLUDING.has(words[start - 1] ?? ''));
  const kept = brands.filter((brand) => !without.includes(brand));
  const gone = new Set(without.flatMap(({ start, end }) => range(start - 1, end)));
  const asked = named
    ? undefined
    : likeOf(
        words.filter((_, place) => !gone.has(place)),
        known,
      );
  const around = asked ? asked.around : words.filter((_, place) => !gone.has(place));
  const taken = named
    ? { rest: around, facetWords: [], wishes: [], unfilterable: [] }
    : takeConstraints(around, known.vocabulary, ignored);
  const stems = [...new Set(contentStems(taken.rest.join(' ')))];
  const telling = asked?.id !== undefined && taken.rest.every(isStopWord) ? [] : stems;
  const wishStems = [
    ...[...taken.wishes, ...taken.facetWords].map((wish) => wish.text),
    ...taken.unfilterable,
  ]
    .flatMap(searchWords)
    .filter((word) => !isStopWord(word))
    .map(stem);
  const { categories, explained } = categoriesOf(telling, wishStems, known.vocabulary.kinds);
  return {
    ...(asked?.id !== undefined && { like: asked.id }),
    compared: asked ? [] : comparedIn(words, kept),
    brands: kept,
    facetWords: taken.facetWords,
    wishes: taken.wishes,
    unfilterable: taken.unfilterable,
    excludedIds: new Set([
      ...excluded.flatMap((word) => known.names.exact(word)),
      ...without.map(({ id }) => id),
    ]),
    excludedStems: excluded
      .filter((word) => known.names.exact(word).length === 0)
      .flatMap(contentStems),
    phrases,
    phraseStems: phrases.flatMap(contentStems),
    categories,
    stems: telling,
    wishStems: [...new Set(wishStems)],
    unexplained: telling.filter((word) => word !== MAKE && !explained.has(word)),
    rest: taken.rest.join(' '),
  };
}

/** The tools that a query names, without words that are a constraint, or one word of a longer name of a kind: read later. */
function ownBrands(words: readonly string[], known: Names): Brand[] {
  const { constraints, kinds } = known.vocabulary;
  const stems = new Set(words.map(stem));
  const longer = kinds.filter(
    (phrase) => phrase.stems.length > 1 && phrase.stems.every((own) => stems.has(own)),
  );
  return brandsIn(words, known).filter(({ start, end }) => {
    if (end - start > 1) return true;
    const own = stem(words[start] ?? '');
    const inConstraint = range(0, LONGEST_CONSTRAINT).some((back) =>
      range(end, words.length + 1).some(
        (stop) => start >= back && constraints.has(words.slice(start - back, stop).join(' ')),
      ),
    );
    return !inConstraint && !longer.some((phrase) => phrase.stems.includes(own));
  });
}

/** Words after which a tool is one that is not wanted. */
const EXCLUDING = new Set(['not', 'without', 'except', 'excluding', 'no']);
/** Words that put two tools side by side. */
const BETWEEN = new Set('vs versus v or and to with compared against than better is'.split(' '));
const COMPARING = new Set(
  'vs versus compare compared comparison difference differences between better'.split(' '),
);

/** The tools that stand side by side: with nothing but a word for that between them. */
function comparedIn(words: readonly string[], brands: readonly Brand[]): number[] {
  const sure = brands.filter(({ strength }) => strength >= MEANT);
  const others = words.filter(
    (word, place) =>
      !sure.some(({ start, end }) => place >= start && place < end) &&
      !BETWEEN.has(word) &&
      !COMPARING.has(word) &&
      !isStopWord(word),
  );
  const comparing = words.some((word) => COMPARING.has(word)) || others.length === 0;
  const linked = sure.filter((brand, index) => {
    const touches = (a?: Brand, b?: Brand) => {
      if (!a || !b) return false;
      const between = words.slice(a.end, b.start);
      return between.every((word) => BETWEEN.has(word)) && (comparing || between.length > 0);
    };
    return touches(sure[index - 1], brand) || touches(brand, sure[index + 1]);
  });
  const ids = [...new Set(linked.map(({ id }) => id))];
  return ids.length > 1 ? ids : [];
}

/** Words of the longest phrase for a constraint. */
const LONGEST_CONSTRAINT = 5;
const LENGTHS = [5, 4, 3, 2, 1];

/** Takes the longest phrases for constraints out of a run of words. */
function takeConstraints(
  words: readonly string[],
  { constraints }: Vocabulary,
  ignored: ReadonlySet<string>,
): Pick<Intent, 'facetWords' | 'wishes' | 'unfilterable'> & { rest: string[] } {
  const found = {
    facetWords: [] as FacetWords[],
    wishes: [] as FacetWords[],
    unfilterable: [] as string[],
    rest: [] as string[],
  };
  for (let start = 0; start < words.length;) {
    const size =
      LENGTHS.find(
        (length) =>
          start + length <= words.length &&
          constraints.has(words.slice(start, start + length).join(' ')),
      ) ?? 0;
    const text = words.slice(start, start + Math.max(1, size)).join(' ');
    const meaning = size > 0 && !ignored.has(text) ? constraints.get(text) : undefined;
    if (meaning) takeOne(text, meaning, found);
    else found.rest.push(...text.split(' '));
    start += Math.max(1, size);
  }
  return found;
}

function takeOne(
  text: string,
  { facets }: Meaning,
  found: Pick<Intent, 'facetWords' | 'wishes' | 'unfilterable'>,
): void {
  if (!facets) found.unfilterable.push(text);
  else if (FACETS.some((facet) => facets[facet] && facetDefinition(facet).onlyShown))
    found.wishes.push({ text, facets });
  else found.facetWords.push({ text, facets });
}

/** What a phrase loses of its share for each further category that it stands for: it says less about each. */
const SHARED = 0.02;
/** The least share that a phrase counts. */
const LEAST = 0.2;

/**
 * The categories that the stems of a query name: longer phrases first, until every word is explained.
 * @param wishes stems of constraints; they name a kind only together with another word: check accessibility
 */
function categoriesOf(
  stems: readonly string[],
  wishes: readonly string[],
  phrases: readonly Phrase[],
): { categories: Map<string, number>; explained: Set<string> } {
  const wanted = new Set(stems);
  const all = new Set([...stems, ...wishes]);
  const categories = new Map<string, number>();
  const explained = new Set<string>();
  const fitting = phrases.filter(
    (phrase) =>
      phrase.stems.length > 0 &&
      phrase.stems.every((word) => all.has(word)) &&
      phrase.stems.some((word) => wanted.has(word)),
  );
  for (let size = Math.max(0, ...fitting.map((phrase) => phrase.stems.length)); size > 0; size--) {
    const now = fitting.filter(
      (phrase) =>
        phrase.stems.length === size &&
        phrase.stems.some((word) => word !== MAKE && !explained.has(word)),
    );
    for (const { meaning, stems: own } of now) {
      const ids = meaning.categories ?? [];
      const counted = wanted.size - (wanted.has(MAKE) && !own.includes(MAKE) ? 1 : 0);
      const share = Math.min(1, own.length / counted) - SHARED * (ids.length - 1);
      for (const id of ids)
        categories.set(id, Math.max(categories.get(id) ?? 0, Math.max(LEAST, share)));
    }
    for (const { stems: own } of now) for (const word of own) explained.add(word);
  }
  return { categories, explained };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
