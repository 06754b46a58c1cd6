import { create, insertMultiple, load, save, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** What each rival indexes of a page. Bodies are left out: they cost all of them bytes and rank worse. */
export interface RivalDocument {
  id: string;
  name: string;
  aliases: string;
  kinds: string;
  summary: string;
}

/** A search library, set up as its documentation advises for names and short texts. */
export interface Rival {
  name: string;
  /** Makes the index that would be shipped, as text. */
  make(documents: readonly RivalDocument[]): Promise<string> | string;
  /** Opens such an index. @returns a function that gives ids, best first */
  open(index: string): (q: string) => Promise<string[]> | string[];
}

const FIELDS = ['name', 'aliases', 'kinds', 'summary'] as const;
const BOOST = { name: 8, aliases: 6, kinds: 2, summary: 1 };
const MOST = 10;

const MINI = { fields: [...FIELDS], searchOptions: { boost: BOOST, prefix: true, fuzzy: 0.2 } };

/** FlexSearch spreads an index over many keys, and takes documents back the same way. */
type FlexDocument = {
  add(document: RivalDocument): void;
  search(q: string, options: object): { field: string; result: string[] }[];
};
const newFlex = () =>
  new (FlexSearch as unknown as { Document: new (options: object) => FlexDocument }).Document({
    tokenize: 'forward',
    encoder: 'LatinBalance',
    document: { id: 'id', index: [...FIELDS] },
  });

export const RIVALS: Rival[] = [
  {
    name: 'MiniSearch',
    make(documents) {
      const index = new MiniSearch<RivalDocument>(MINI);
      index.addAll(documents);
      return JSON.stringify(index);
    },
    open(text) {
      const index = MiniSearch.loadJSON<RivalDocument>(text, MINI);
      return (q) =>
        index
          .search(q)
          .slice(0, MOST)
          .map(({ id }) => String(id));
    },
  },
  {
    name: 'Lunr',
    make(documents) {
      return JSON.stringify(
        lunr(function () {
          this.ref('id');
          for (const field of FIELDS) this.field(field, { boost: BOOST[field] });
          for (const document of documents) this.add(document);
        }),
      );
    },
    open(text) {
      const index = lunr.Index.load(JSON.parse(text) as object);
      return (q) => {
        const words = q
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean);
        const results = index.query((query) => {
          for (const word of words) {
            query.term(word, { boost: 10 });
            query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
            if (word.length > 3) query.term(word, { boost: 1, editDistance: 1 });
          }
        });
        return results.slice(0, MOST).map(({ ref }) => ref);
      };
    },
  },
  {
    name: 'Fuse.js',
    make: (documents) => JSON.stringify(documents),
    open(text) {
      const index = new Fuse(JSON.parse(text) as RivalDocument[], {
        keys: FIELDS.map((name) => ({ name, weight: BOOST[name] })),
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (q) => index.search(q, { limit: MOST }).map(({ item }) => item.id);
    },
  },
  {
    name: 'FlexSearch',
    make: (documents) => JSON.stringify(documents),
    open(text) {
      const index = newFlex();
      for (const document of JSON.parse(text) as RivalDocument[]) index.add(document);
      return (q) => {
        const points = new Map<string, number>();
        for (const { field, result } of index.search(q, { limit: 50, suggest: true })) {
          for (const [place, id] of result.entries())
            points.set(
              id,
              (points.get(id) ?? 0) + BOOST[field as keyof typeof BOOST] / (1 + place / 10),
            );
        }
        return [...points]
          .sort(([, a], [, b]) => b - a)
          .slice(0, MOST)
          .map(([id]) => id);
      };
    },
  },
  {
    name: 'Orama',
    async make(documents) {
      const index = create({ schema: ORAMA });
      await insertMultiple(index, [...documents], 1000);
      return JSON.stringify(save(index));
    },
    open(text) {
      const index = create({ schema: ORAMA });
      load(index, JSON.parse(text) as never);
      return async (q) =>
        (await oramaSearch(index, { term: q, boost: BOOST, tolerance: 1, limit: MOST })).hits.map(
          ({ id }) => id,
        );
    },
  },
];

const ORAMA = {
  id: 'string',
  name: 'string',
  aliases: 'string',
  kinds: 'string',
  summary: 'string',
} as const;
