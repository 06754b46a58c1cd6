/** The part of Pagefind's browser API that this site uses; see pagefind.app/docs/api. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: { filters?: unknown; sort?: Record<string, 'asc' | 'desc'> }): Promise<SearchResponse | null>;
  preload(query: string): Promise<void>;
}

/** For each filter, how many pages carry each value. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchResponse {
  results: { id: string; data(): Promise<Fragment> }[];
  filters: FilterCounts;
  totalFilters: FilterCounts;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once; the ranking numbers are those measured in shared/reference/search.md. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ ranking: { termSimilarity: 9, metaWeights: { title: 8, aliases: 7, kinds: 2, summary: 2, category: 1 } } });
    await pagefind.init();
    return pagefind;
  })();
  return loading;
}
