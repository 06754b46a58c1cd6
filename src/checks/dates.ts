import { dayAfter } from '../lib/days.ts';
import { quote } from '../lib/finding.ts';
import { atField, type Reading, type Rule, type RuleFinding } from './rule.ts';

/** The first year from which the magazine has articles. */
const FIRST_YEAR = 2020;

/**
 * Days that lie behind us do, with a day's grace for time zones ahead of ours; an article lies in the folder of its
 * year, a pick or digest in the file of its day or week.
 */
export const dates: Rule = {
  id: 'dates',
  summary:
    'added, updated, seen and years are not in the future; an article lies in the folder of its year, which is not long past nor far ahead, a pick or digest in the file of its day or week.',
  *check({ tools, articles, picks, digests, challenges, collections, today }) {
    const latest = dayAfter(today);
    for (const tool of tools) {
      const { added, launched, ended } = tool.data;
      yield* notInFuture(tool, ['added'], added);
      yield* notInFuture(tool, ['launched'], launched?.toString());
      yield* notInFuture(tool, ['ended'], ended?.toString());
    }
    for (const article of articles) {
      const { published, updated, sources = [] } = article.data;
      if (published) yield* folderOfYear(article, published);
      if (published && published <= today) yield* notInFuture(article, ['updated'], updated);
      for (const [index, { year }] of sources.entries())
        if (typeof year === 'number' && year > yearOf(today) + 1)
          yield atField(
            article,
            ['sources', index, 'year'],
            `year: ${year} is in the future`,
            'write in press for a work that is still to appear',
          );
    }
    for (const pick of picks) yield* namedAfter(pick, 'date', pick.data.date);
    for (const digest of digests) {
      yield* namedAfter(digest, 'week', digest.data.week);
      for (const [index, { seen }] of (digest.data.links ?? []).entries())
        yield* notInFuture(digest, ['links', index, 'seen'], seen);
    }
    for (const entry of [...challenges, ...collections])
      yield* notInFuture(entry, ['added'], entry.data.added);

    function* folderOfYear(article: Reading<'articles'>, published: string): Iterable<RuleFinding> {
      const folder = article.file.split('/')[2];
      const year = published.slice(0, 4);
      if (folder !== year)
        yield atField(
          article,
          ['published'],
          `published is ${published}, but the file lies in ${quote(`${folder}/`)}`,
          `move the file to content/articles/${year}/`,
        );
      else if (Number(year) < FIRST_YEAR || Number(year) > yearOf(today) + 1)
        yield atField(
          article,
          ['published'],
          `published is ${published}, but articles are from ${FIRST_YEAR} to ${yearOf(today) + 1}`,
          'write the day on which it appears',
        );
    }

    function* notInFuture(
      entry: Reading,
      path: readonly PropertyKey[],
      value: string | undefined,
    ): Iterable<RuleFinding> {
      if (value === undefined || value <= latest.slice(0, value.length)) return;
      yield atField(
        entry,
        path,
        `${path.map(String).join('.')}: ${value} is in the future`,
        `write the day or year on which it happened; today is ${today}`,
      );
    }
  },
};

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A day or week that the file is named after, and its folder after the year. */
function* namedAfter(
  entry: Reading<'picks'> | Reading<'digests'>,
  field: string,
  value: string | undefined,
): Iterable<RuleFinding> {
  if (value === undefined) return;
  const path = `content/${entry.collection}/${value.slice(0, 4)}/${value}.mdx`;
  if (entry.file !== path)
    yield atField(
      entry,
      [field],
      `${field} is ${value}, but the file is ${quote(entry.file.split('/').slice(2).join('/'))}`,
      `name the file ${path}, or mend the ${field}`,
    );
}
