import { wordsOf } from '../text/folded-words.ts';
import { pathTo } from './site-paths.ts';

/** The part of Pagefind's browser API that this site uses; see pagefind.app/docs/api. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] } | null>;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once. Words as they were asked for count for far more than longer ones (termSimilarity; 1 is its own). */
function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = pathTo('/pagefind/pagefind.js');
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ noWorker: true, baseUrl: '/', ranking: { termSimilarity: 9 } });
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Pages whose full text holds a query.
 * @param most how many at most
 */
export async function searchTexts(query: string, most: number): Promise<Fragment[]> {
  const response = await (await loadPagefind()).search(query);
  const fragments = await Promise.all(
    (response?.results ?? []).slice(0, most).map((result) => result.data()),
  );
  return fragments.filter((fragment) => isPlausible(query, fragment));
}

/**
 * Whether a result has anything to do with the query. Pagefind shortens a word it does not know until
 * something begins with it, so nonsense finds whatever begins with its first letters.
 * @returns true when a marked word begins with three fifths of a word of the query
 */
function isPlausible(
  query: string,
  { excerpt, meta }: Pick<Fragment, 'excerpt' | 'meta'>,
): boolean {
  const wanted = wordsOf(query);
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)]
    .map(([, text = '']) => text)
    .join(' ');
  const found = wordsOf(`${marked} ${meta['title'] ?? ''}`);
  return wanted.some((word) =>
    found.some((other) => other.startsWith(word.slice(0, Math.ceil(word.length * 0.6)))),
  );
}
