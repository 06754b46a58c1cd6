import { calendarOf, DAYS_AHEAD, isIdle } from '../lib/magazine/calendar.ts';
import { isWhole } from '../read/library.ts';
import type { Rule } from './rule.ts';

/** Something is to come in the magazine. */
export const calendar: Rule = {
  id: 'calendar',
  summary: `An article is to come within ${DAYS_AHEAD} days (advice).`,
  *check({ articles, today }) {
    const planned = articles.filter(isWhole).map(({ slug, data }) => ({ slug, ...data }));
    if (planned.length === 0 || !isIdle(calendarOf(planned, today))) return;
    yield {
      file: 'content/articles',
      line: 1,
      column: 1,
      problem: `no article is to come in the ${DAYS_AHEAD} days after ${today}`,
      remedy: 'give one that is ready a day in published; npm run report -- --calendar lists them',
      severity: 'warning',
    };
  },
};
