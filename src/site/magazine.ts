import { getCollection, type CollectionEntry } from 'astro:content';
import { byId, byName, once, shownEntries } from './entries.ts';

/** An article and the title of its first topic. */
export type ArticleEntry = CollectionEntry<'articles'> & { topic: string | undefined };
export type AuthorEntry = CollectionEntry<'authors'>;

/** A topic or a series with its articles. */
export interface HeadingNode {
  id: string;
  data: CollectionEntry<'topics'>['data'];
  articles: ArticleEntry[];
}

interface Magazine {
  /** Published ones, newest first. */
  articles: ArticleEntry[];
  articleBySlug: Map<string, ArticleEntry>;
  articlesByTool: Map<string, ArticleEntry[]>;
  /** Topics that have articles, by title, each with its articles, newest first. */
  topics: HeadingNode[];
  topicById: Map<string, HeadingNode>;
  /** Series that have articles, by title, each with its articles in reading order, earliest first. */
  series: HeadingNode[];
  seriesById: Map<string, HeadingNode>;
  authorBySlug: Map<string, AuthorEntry>;
}

/** The articles, what they are sorted under, and who writes. */
export const magazine = once(async (): Promise<Magazine> => {
  const [topicEntries, seriesEntries, authors, published] = await Promise.all([
    getCollection('topics'),
    getCollection('series'),
    getCollection('authors'),
    shownEntries('articles'),
  ]);
  const titles = new Map(topicEntries.map(({ id, data }) => [id, data.title]));
  const articles = published.map((article): ArticleEntry => {
    const [first = ''] = article.data.topics;
    return { ...article, topic: titles.get(first) };
  });
  const topics = headings(topicEntries, articles, ({ data }) => data.topics);
  const series = headings(seriesEntries, articles.toReversed(), ({ data }) =>
    data.series ? [data.series] : [],
  );
  return {
    articles,
    articleBySlug: byId(articles),
    articlesByTool: groupBy(articles, ({ data }) => data.tools),
    topics,
    topicById: byId(topics),
    series,
    seriesById: byId(series),
    authorBySlug: byId(authors),
  };
});

/** Topics or series that have articles, by title. */
function headings(
  entries: readonly Omit<HeadingNode, 'articles'>[],
  articles: readonly ArticleEntry[],
  keysOf: (article: ArticleEntry) => readonly string[],
): HeadingNode[] {
  const byKey = groupBy(articles, keysOf);
  return entries
    .map(({ id, data }) => ({ id, data, articles: byKey.get(id) ?? [] }))
    .filter((heading) => heading.articles.length > 0)
    .sort((a, b) => byName(a.data.title, b.data.title));
}

/** Items by each of the keys they carry. */
function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
