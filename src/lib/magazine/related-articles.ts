import { byText } from '../../text/order.ts';

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

/** What each thing that two articles share counts: a series is planned, a topic is broad, a tool may be named in passing. */
const SHARED = { series: 4, topic: 2, tool: 1 } as const;

/**
 * Other articles that share tools, topics or the series with one, nearest first by the counts of `SHARED`, and of those
 * as near the newest. Articles that share nothing are left out.
 */
export function relatedArticles<T extends RelatableArticle>(article: T, all: readonly T[]): T[] {
  const shared = (a: readonly string[], b: readonly string[]) =>
    a.filter((item) => b.includes(item)).length;
  return all
    .filter((other) => other.id !== article.id)
    .map((other) => ({
      other,
      score:
        SHARED.tool * shared(article.data.tools, other.data.tools) +
        SHARED.topic * shared(article.data.topics, other.data.topics) +
        (article.data.series && article.data.series === other.data.series ? SHARED.series : 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byText(b.other.data.published, a.other.data.published))
    .map(({ other }) => other);
}
