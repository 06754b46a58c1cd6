import { getCollection, type CollectionEntry } from 'astro:content';
import { byId, once, shownEntries } from './entries.ts';
import { byName, byText } from '../text/order.ts';

/** An article and the title of its first topic. */
export type ArticleEntry = CollectionEntry<'articles'> & { topic: string | undefined };
export type AuthorEntry = CollectionEntry<'authors'>;

/** A topic or a series with its articles. */
export interface HeadingNode {
  id: string;
  data: CollectionEntry<'topics'>['data'];
  articles: ArticleEntry[];
}

/** An issue with its articles that have appeared, in the order of the editor. */
export interface IssueNode {
  id: string;
  data: CollectionEntry<'issues'>['data'];
  articles: ArticleEntry[];
}

export type ReplyEntry = CollectionEntry<'replies'>;

interface Magazine {
  /** Published ones, newest first, those of one day in the order of the editor. */
  articles: ArticleEntry[];
  articleBySlug: Map<string, ArticleEntry>;
  articlesByTool: Map<string, ArticleEntry[]>;
  /** Issues that have begun and have articles, newest first. */
  issues: IssueNode[];
  /** Newest first. */
  replies: ReplyEntry[];
  repliesByArticle: Map<string, ReplyEntry[]>;
  /** The place of each article among those of its day, from 0, by `articles/<slug>`. */
  placeOnDay: Map<string, number>;
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
  const [topicEntries, seriesEntries, authors, issueEntries, replies, published] =
    await Promise.all([
      getCollection('topics'),
      getCollection('series'),
      getCollection('authors'),
      shownEntries('issues'),
      shownEntries('replies'),
      shownEntries('articles'),
    ]);
  const titles = new Map(topicEntries.map(({ id, data }) => [id, data.title]));
  const place = new Map(
    issueEntries.flatMap(({ data }) => data.articles.map((slug, index) => [slug, index] as const)),
  );
  const placeOf = ({ id }: { id: string }) => place.get(id) ?? Infinity;
  const articles = inOrder(published, placeOf).map((article): ArticleEntry => {
    const [first = ''] = article.data.topics;
    return { ...article, topic: titles.get(first) };
  });
  const bySlug = byId(articles);
  const ordered = new Map(seriesEntries.map(({ id, data }) => [id, data.articles]));
  const topics = headings(topicEntries, articles, ({ data }) => data.topics);
  const series = headings(seriesEntries, articles.toReversed(), ({ data }) =>
    data.series ? [data.series] : [],
  ).map((one) => ({ ...one, articles: inReadingOrder(one.articles, ordered.get(one.id) ?? []) }));
  const issues = issueEntries
    .map(({ id, data }) => ({
      id,
      data,
      articles: data.articles.flatMap((slug) => bySlug.get(slug) ?? []),
    }))
    .filter((issue) => issue.articles.length > 0)
    .sort((a, b) => byText(b.data.published, a.data.published));
  return {
    articles,
    articleBySlug: bySlug,
    issues,
    replies,
    placeOnDay: placesOnDays(articles),
    repliesByArticle: Map.groupBy(replies, ({ data }) => data.article),
    articlesByTool: groupBy(articles, ({ data }) => data.tools),
    topics,
    topicById: byId(topics),
    series,
    seriesById: byId(series),
    authorBySlug: byId(authors),
  };
});

/** Newest first, and those of one day in the order of the editor, which goes before that of their titles. */
function inOrder<T extends { id: string; data: { published: string } }>(
  articles: readonly T[],
  placeOf: (article: T) => number,
): T[] {
  return [...articles].sort(
    (a, b) =>
      byText(b.data.published, a.data.published) ||
      (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)),
  );
}

function placesOnDays(articles: readonly ArticleEntry[]): Map<string, number> {
  const days = Map.groupBy(articles, ({ data }) => data.published);
  return new Map(
    [...days.values()].flatMap((ofDay) =>
      ofDay.map(({ id }, place) => [`articles/${id}`, place] as const),
    ),
  );
}

/** In the reading order of the editor; those that it does not name follow as they came. */
function inReadingOrder(articles: readonly ArticleEntry[], order: readonly string[]) {
  const placeOf = ({ id }: ArticleEntry) => (order.includes(id) ? order.indexOf(id) : Infinity);
  return [...articles].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

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
