import { calendarOf, DAYS_AHEAD, isIdle } from '../lib/magazine/calendar.ts';
import { isWhole } from '../read/library.ts';
import { atField, type Rule } from './rule.ts';

/** Something is to come in the magazine. */
export const calendar: Rule = {
  id: 'calendar',
  summary: `An article is to come within ${DAYS_AHEAD} days (advice).`,
  *check({ articles, today }) {
    const whole = articles.filter(isWhole);
    const planned = whole.map(({ slug, data }) => ({ slug, ...data }));
    const ready = whole.filter(({ data }) => !data.draft);
    const last = ready.toSorted((a, b) => a.data.published.localeCompare(b.data.published)).at(-1);
    if (!last || !isIdle(calendarOf(planned, today))) return;
    yield {
      ...atField(
        last,
        ['published'],
        `no article is to come in the ${DAYS_AHEAD} days after ${today}`,
        'give one that is ready a day in published; npm run report -- --calendar lists them',
      ),
      severity: 'warning',
    };
  },
};
