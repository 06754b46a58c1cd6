import { daysBetween } from '../../text/days.ts';
import { byText } from '../../text/order.ts';

/** An article, as far as the calendar goes. */
interface Planned {
  slug: string;
  title: string;
  /** yyyy-mm-dd */
  published: string;
  draft: boolean;
}

/** Days ahead within which something is to come, so that subscribers and editors both know that it goes on. */
export const DAYS_AHEAD = 21;

/** What has appeared, what is to come, and when. */
export interface Calendar {
  appeared: number;
  drafts: number;
  /** Earliest first. */
  toCome: readonly (Planned & { inDays: number })[];
  /** Stretches of more than `DAYS_AHEAD` days without an article, from today to the last that is planned. */
  gaps: readonly { from: string; to: string; days: number }[];
}

/**
 * The calendar of the magazine.
 * @param today yyyy-mm-dd
 */
export function calendarOf(articles: readonly Planned[], today: string): Calendar {
  const ready = articles.filter(({ draft }) => !draft);
  const toCome = ready
    .filter(({ published }) => published > today)
    .map((article) => ({ ...article, inDays: daysBetween(today, article.published) }))
    .sort((a, b) => a.inDays - b.inDays || byText(a.slug, b.slug));
  const days = [today, ...toCome.map(({ published }) => published)];
  const gaps = days.slice(1).flatMap((to, index) => {
    const from = days[index] ?? today;
    const length = daysBetween(from, to);
    return length > DAYS_AHEAD ? [{ from, to, days: length }] : [];
  });
  return {
    appeared: ready.length - toCome.length,
    drafts: articles.length - ready.length,
    toCome,
    gaps,
  };
}

/** Whether nothing is to come in the days in which something should. */
export function isIdle({ toCome }: Calendar): boolean {
  return (toCome[0]?.inDays ?? Infinity) > DAYS_AHEAD;
}

/** The lines of `npm run report -- --calendar`. */
export function calendarReport(calendar: Calendar): string[] {
  const { appeared, drafts, toCome, gaps } = calendar;
  return [
    `Articles: ${appeared} have appeared, ${toCome.length} are to come, ${drafts} are drafts`,
    ...toCome.map(
      ({ published, inDays, slug, title }) =>
        `  ${published}  in ${String(inDays).padStart(3)} days  ${slug}  ${title}`,
    ),
    ...gaps.map(({ from, to, days }) => `Nothing for ${days} days from ${from} to ${to}`),
    isIdle(calendar)
      ? `Nothing is to come for ${DAYS_AHEAD} days: schedule something`
      : `The last that is planned appears on ${toCome.at(-1)?.published ?? ''}`,
  ];
}
