import { today } from '../env.ts';
import { historyOf, newsOf, type NewsDay, type ToolDay } from '../lib/news/news.ts';
import { readHistory, type ContentHistory } from '../read/content-history.ts';
import { once } from './entries.ts';
import { directory } from './tools.ts';

interface News {
  /** Newest first. */
  days: NewsDay[];
  /** By slug, newest first. */
  historyByTool: Map<string, ToolDay[]>;
  /** How far back the history is known. */
  reach: ContentHistory['reach'];
  /** The earliest day of the history, where there is any. */
  since: string | undefined;
}

/** What is new in the directory, from its entries and the history of their files. */
export const news = once(async (): Promise<News> => {
  const { tools } = await directory();
  const { reach, commits } = readHistory(process.cwd());
  const entries = tools.map(({ id, data: { added, status, ended } }) => ({
    slug: id,
    added,
    status,
    ended,
  }));
  return {
    days: newsOf(entries, commits, today()),
    historyByTool: historyOf(commits, today()),
    reach,
    since: commits.at(-1)?.day,
  };
});
