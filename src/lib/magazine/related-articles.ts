/** What relating articles needs to know of each. */
interface RelatableArticle {
  id: string;
  data: {
    tools: readonly string[];
    topics: readonly string[];
    series?: string | undefined;
    published: string;
  };
}

/**
 * Other articles that share tools, topics or the series with one, nearest first; a shared
 * series counts four, a topic two, a tool one. Articles that share nothing are left out.
 */
export function relatedArticles<T extends RelatableArticle>(article: T, all: readonly T[]): T[] {
  const shared = (a: readonly string[], b: readonly string[]) =>
    a.filter((item) => b.includes(item)).length;
  return all
    .filter((other) => other.id !== article.id)
    .map((other) => ({
      other,
      score:
        shared(article.data.tools, other.data.tools) +
        2 * shared(article.data.topics, other.data.topics) +
        (article.data.series && article.data.series === other.data.series ? 4 : 0),
    }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => b.score - a.score || b.other.data.published.localeCompare(a.other.data.published),
    )
    .map(({ other }) => other);
}
