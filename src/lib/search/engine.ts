import { editDistance } from '../../text/nearest.ts';
import { passes, sortRecords, type Chosen, type Sort } from './facets.ts';
import { BLOCK, categoryShard, categoryWord, shardOf, type WordsFile } from './files.ts';
import { understand, type FacetWords, type Intent } from './intent.ts';
import { EXACT, NameIndex, STRONG, type NameMatch } from './name-index.ts';
import { unpack, type BlockItem, type FactsFile, type NamesFile } from './pack.ts';
import type { SearchRecord } from './record.ts';
import { categoryScore, categoryShare, nameScore, wordScore, WordHits } from './score.ts';
import { readVocabulary, type Phrase, type VocabularyFile } from './vocabulary.ts';
import { contentStems, stem } from './words.ts';
import { wordsOf } from '../../text/folded-words.ts';

/** Fetches one data file of the search by its path below `/search/data/`, without its ending; undefined when there is none. */
export type FetchFile = (path: string) => Promise<unknown>;

export interface Question {
  q: string;
  chosen: Chosen;
  sort: Sort;
  /** Facet words the reader took back. */
  ignored?: ReadonlySet<string>;
  /** True when the reader wants just what was typed, without corrections. */
  literal?: boolean;
}

export interface Hit {
  id: number;
  record: SearchRecord;
  score: number;
  /** Why it stands here, where that is not plain: it took the place of a closed tool. */
  successorOf?: string;
}

export interface Answer {
  hits: Hit[];
  /** Every record that answers the words, before facets narrow them: what counts are made of. */
  unnarrowed: SearchRecord[];
  facetWords: FacetWords[];
  /** The tool whose alternatives the hits are. */
  alternativesTo?: SearchRecord;
  /** What was searched for instead of what was typed. */
  correctedTo?: string;
  /** Stems that a result may show as matched. */
  stems: string[];
  /** True when names, kinds and summaries answered well enough, so that the full texts need not be asked. */
  sufficient: boolean;
}

/** Hits by names that are kept. */
const MOST_NAMES = 60;
/** Records without a known name that are looked up for one query. */
const MOST_OTHERS = 16;

/** Answers queries from the data files of `searchFiles`; the same in the browser, in tests and in the benchmark. */
export class SearchEngine {
  readonly #fetch: FetchFile;
  readonly #files = new Map<string, Promise<unknown>>();
  #ready: Promise<Ready> | undefined;

  constructor(fetch: FetchFile) {
    this.#fetch = fetch;
  }

  /** Loads what every search needs; called early, so that the first key finds it there. */
  load(): Promise<Ready> {
    this.#ready ??= (async () => {
      const [names, facts, vocabulary] = (await Promise.all(
        ['names', 'facts', 'vocabulary'].map((path) => this.#file(path)),
      )) as [NamesFile, FactsFile, VocabularyFile];
      const records = unpack(names, facts);
      const phrases = readVocabulary(vocabulary);
      return {
        names: new NameIndex(records),
        titles: new Map(names.categories),
        records,
        phrases,
        shards: new Set(names.shards.split(' ')),
        partial: names.ids !== undefined,
        total: names.total,
        spellings: spellingsOf(phrases),
      };
    })();
    return this.#ready;
  }

  /** The texts of a record, as results show them. */
  async block(id: number): Promise<BlockItem | undefined> {
    const items = (await this.#file(`blocks/${Math.floor(id / BLOCK)}`)) as BlockItem[] | undefined;
    return items?.find((item) => item.id === id);
  }

  /** Answers a question. */
  async search(question: Question): Promise<Answer> {
    const ready = await this.load();
    const isName = (text: string) => ready.names.exact(text).length > 0;
    const intent = understand(question.q, ready.phrases, isName, question.ignored);
    const groups = [question.chosen, ...intent.facetWords.map(({ facets }) => facets as Chosen)];
    const found =
      question.q.trim() === ''
        ? everything(ready)
        : await this.#answer(question, intent, groups, ready);
    const narrowed = found.hits.filter(({ record }) => passes(record, groups));
    const hits =
      found.alternativesTo || question.sort !== 'relevance'
        ? narrowed
        : withSuccessors(narrowed, ready);
    return {
      ...found,
      hits: sortRecords(hits, ({ record }) => record, question.sort),
      unnarrowed: found.hits.map(({ record }) => record),
      facetWords: intent.facetWords,
    };
  }

  async #answer(
    question: Question,
    intent: Intent,
    groups: Chosen[],
    ready: Ready,
  ): Promise<Found> {
    const alternatives =
      (await this.#alternatives(intent, groups, ready)) ?? versus(question.q, ready);
    if (alternatives) return alternatives;
    const asTyped = await this.#plain(
      intent.like ? { ...intent, rest: wordsOf(question.q).join(' ') } : intent,
      ready,
      groups,
    );
    if (question.literal || asTyped.known) return asTyped;
    const corrected = await this.#corrected(intent, ready);
    if (corrected) {
      const better = await this.#plain(
        understand(corrected, ready.phrases, () => false),
        ready,
        groups,
      );
      const names = asTyped.hits.filter(({ score }) => score >= 62);
      // A whole name one or two letters away is likelier meant than a kind of tool that is as near.
      if (asTyped.near)
        return {
          ...better,
          hits: merge(asTyped.near, better.hits),
          correctedTo: asTyped.near[0]!.record.name,
        };
      if (better.hits.length > 0 && names.length === 0)
        return { ...better, correctedTo: corrected };
      if (better.hits.length > 0)
        return {
          ...better,
          hits: merge(names, better.hits),
          correctedTo:
            names[0]!.score >= (better.hits[0]?.score ?? 0) ? names[0]!.record.name : corrected,
        };
    }
    return asTyped.misspelt ? { ...asTyped, correctedTo: asTyped.misspelt } : asTyped;
  }

  /** The alternatives of the tool a query names, when it asks for them. */
  async #alternatives(intent: Intent, groups: Chosen[], ready: Ready): Promise<Found | undefined> {
    const wanted = intent.like ?? (intent.facetWords.length > 0 ? intent.rest : '');
    if (!wanted) return undefined;
    const [match] = ready.names.find(wanted, 1);
    if (!match || match.score < (intent.like ? 0.6 : EXACT)) return undefined;
    const subject = ready.names.record(match.id);
    if (intent.like === undefined && passes(subject, groups)) return undefined;
    const bySlug = new Map(
      [...ready.records].map(([id, record]) => [`${record.type}/${record.slug}`, id]),
    );
    const block = await this.block(match.id);
    const picked = (block?.alternatives ?? []).flatMap(
      ([slug]) => bySlug.get(`tool/${slug}`) ?? [],
    );
    const rest = [...ready.records]
      .filter(
        ([id, record]) =>
          id !== match.id &&
          !picked.includes(id) &&
          record.status === 'active' &&
          record.categories.some((category) => subject.categories.includes(category)),
      )
      .map(([id, record]) => ({
        id,
        weight: (record.categories[0] === subject.categories[0] ? 1 : 0.4) + record.prior,
      }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => id);
    const hits = [...picked, ...rest].map((id, index) => ({
      id,
      record: ready.records.get(id)!,
      score: 90 - index * 0.1,
    }));
    return {
      hits,
      alternativesTo: subject,
      stems: [],
      sufficient: true,
      ...(match.misspelt && { correctedTo: match.text }),
    };
  }

  async #plain(
    intent: Intent,
    ready: Ready,
    groups: Chosen[],
  ): Promise<Found & { known: boolean; misspelt?: string; near?: Hit[] }> {
    const words = await this.#words(intent.stems, ready);
    const others = ready.partial
      ? await this.#others(intent, words, ready)
      : new Map<number, SearchRecord>();
    const names = new Map<number, NameMatch>(
      ready.names.find(intent.rest, MOST_NAMES).map((match) => [match.id, match]),
    );
    const hits: Hit[] = [];
    const all = [...ready.records, ...others];
    const shares = new Map(
      all.map(([id, record]) => [id, categoryShare(record, intent.categories)]),
    );
    const telling = words.among(all.flatMap(([id]) => (shares.get(id)! > 0 ? [id] : [])));
    for (const [id, record] of all) {
      const name = nameScore(names.get(id), record);
      const category = categoryScore(record, shares.get(id)!, words.share(id), telling(id));
      const word = wordScore(words.share(id), record);
      const score = Math.max(name, category, word) + 0.04 * Math.min(name, category);
      if (score > 0) hits.push({ id, record, score });
    }
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    const best = [...names.values()][0];
    const spelt = [...names.values()].some(({ score, misspelt }) => !misspelt && score >= STRONG);
    const near = [...names.values()]
      .filter(({ score, misspelt }) => misspelt && score >= 0.7)
      .slice(0, 2)
      .map(({ id, score }): Hit => ({
        id,
        record: ready.names.record(id),
        score: 120 + 10 * score,
      }));
    const strong = hits.filter(({ score, record }) => score >= 45 && passes(record, groups)).length;
    const covered =
      intent.unexplained.every((word) => words.has(word) || ready.names.hasWord(word)) &&
      intent.stems.length > 0;
    return {
      hits,
      stems: intent.stems,
      known:
        spelt ||
        (intent.categories.size > 0 && intent.unexplained.length === 0) ||
        covered ||
        intent.rest === '',
      ...(best?.misspelt && best.score >= 0.55 && !spelt && { misspelt: best.text }),
      ...(near.length > 0 && { near }),
      sufficient: (best !== undefined && best.score >= 0.6) || strong >= 5,
    };
  }

  /** Puts known words in the place of unknown ones that are near them. */
  async #corrected(intent: Intent, ready: Ready): Promise<string | undefined> {
    const written = wordsOf(intent.rest);
    const words = await Promise.all(
      written.map(async (word) => {
        const root = stem(word);
        if (
          word.length < 4 ||
          ready.spellings.has(word) ||
          ready.names.hasWord(word) ||
          ready.phrases.some(({ stems }) => stems.includes(root))
        )
          return word;
        const shard = (await this.#shard(root, ready)) ?? {};
        if (shard[root]) return word;
        return (
          nearestSpelling(word, ready.spellings) ??
          nearestSpelling(word, Object.keys(shard)) ??
          word
        );
      }),
    );
    return words.some((word, index) => word !== written[index]) ? words.join(' ') : undefined;
  }

  async #words(stems: readonly string[], ready: Ready): Promise<WordHits> {
    const hits = new WordHits(ready.total);
    await Promise.all(
      stems.map(async (word) => {
        const ids = ((await this.#shard(word, ready)) ?? {})[word] ?? [];
        hits.add(word, steps(ids));
      }),
    );
    for (const [id, record] of ready.records) hits.addName(id, stemsOfNames(record));
    return hits;
  }

  /** Records outside the names file that words or categories lead to. */
  async #others(intent: Intent, words: WordHits, ready: Ready): Promise<Map<number, SearchRecord>> {
    const inCategories = await Promise.all(
      [...intent.categories.keys()]
        .filter((id) => ready.shards.has(categoryShard(id)))
        .map(async (id) =>
          steps(
            ((await this.#file(`words/${categoryShard(id)}`)) as WordsFile)[categoryWord(id)] ?? [],
          ),
        ),
    );
    const ids = [...new Set([...words.best(MOST_OTHERS * 3), ...inCategories.flat()])]
      .filter((id) => !ready.records.has(id))
      .slice(0, MOST_OTHERS);
    const blocks = await Promise.all(ids.map((id) => this.block(id)));
    const others = new Map<number, SearchRecord>();
    for (const item of blocks) if (item?.record) others.set(item.id, item.record);
    for (const [id, record] of others) ready.names.add(id, record);
    return others;
  }

  #shard(word: string, ready: Ready): Promise<WordsFile | undefined> {
    const name = shardOf(word);
    return ready.shards.has(name)
      ? (this.#file(`words/${name}`) as Promise<WordsFile | undefined>)
      : Promise.resolve(undefined);
  }

  #file(path: string): Promise<unknown> {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#fetch(path);
      this.#files.set(path, file);
      file.catch(() => this.#files.delete(path));
    }
    return file;
  }
}

interface Ready {
  names: NameIndex;
  /** Titles of categories by id. */
  titles: Map<string, string>;
  records: Map<number, SearchRecord>;
  phrases: Phrase[];
  shards: Set<string>;
  partial: boolean;
  total: number;
  spellings: Set<string>;
}

type Found = Omit<Answer, 'unnarrowed' | 'facetWords'>;

/** Two tools that a query puts side by side, and after them others of the same kind. */
function versus(q: string, { names, records }: Ready): Found | undefined {
  const sides = wordsOf(q)
    .join(' ')
    .split(/ (?:vs|versus|compared to|compared with|or) /);
  const ids = sides.flatMap((side) => names.exact(side).slice(0, 1));
  if (sides.length < 2 || ids.length !== sides.length) return undefined;
  const homes = ids.map((id) => records.get(id)!.categories[0]);
  const others = [...records]
    .filter(
      ([id, { categories, status }]) =>
        !ids.includes(id) && status === 'active' && homes.includes(categories[0]),
    )
    .sort(([, a], [, b]) => b.prior - a.prior);
  const hits = [...ids.map((id) => [id, records.get(id)!] as const), ...others].map(
    ([id, record], index) => ({ id, record, score: 100 - index * 0.1 }),
  );
  return { hits, stems: [], sufficient: true };
}

function everything({ records }: Ready): Found {
  const hits = [...records].map(([id, record]) => ({ id, record, score: record.prior }));
  return {
    hits: hits.sort((a, b) => b.score - a.score || a.id - b.id),
    stems: [],
    sufficient: true,
  };
}

/** After a closed tool that was found by its name comes what took its place. */
function withSuccessors(hits: Hit[], { records }: Ready): Hit[] {
  const [first] = hits;
  if (!first?.record.successor || first.score < 62) return hits;
  const entry = [...records].find(
    ([, record]) => record.type === 'tool' && record.slug === first.record.successor,
  );
  if (!entry) return hits;
  const [id, record] = entry;
  return [
    first,
    { id, record, score: first.score, successorOf: first.record.name },
    ...hits.slice(1).filter((hit) => hit.id !== id),
  ];
}

function merge(first: readonly Hit[], second: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of [...first, ...second])
    if ((best.get(hit.id)?.score ?? -1) < hit.score) best.set(hit.id, hit);
  return [...best.values()].sort((a, b) => b.score - a.score || a.id - b.id);
}

function spellingsOf(phrases: readonly Phrase[]): Set<string> {
  return new Set(phrases.flatMap(({ text }) => wordsOf(text)).filter((word) => word.length > 3));
}

function nearestSpelling(word: string, spellings: Iterable<string>): string | undefined {
  const allowed = word.length < 7 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const other of spellings) {
    if (Math.abs(other.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, other) + (other[0] === word[0] ? 0 : 0.5);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

function steps(ids: readonly number[]): number[] {
  let id = 0;
  return ids.map((step) => (id += step));
}

const nameStems = new WeakMap<SearchRecord, string[]>();

function stemsOfNames(record: SearchRecord): string[] {
  let known = nameStems.get(record);
  if (!known)
    nameStems.set(record, (known = [record.name, ...record.aliases].flatMap(contentStems)));
  return known;
}
