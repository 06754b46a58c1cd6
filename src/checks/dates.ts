import { quote } from '../lib/finding.ts';
import { atField, type Entry, type Rule, type RuleFinding } from './rule.ts';

/** Days that lie behind us do; an article lies in the folder of its year, a pick or digest in the file of its day or week. */
export const dates: Rule = {
  id: 'dates',
  summary:
    'added, checked, updated, seen and years are not in the future; an article lies in the folder of its year, a pick or digest in the file of its day or week.',
  *check({ tools, articles, picks, digests, challenges, collections, today }) {
    for (const tool of tools) {
      const { added, checked, launched, ended } = tool.data;
      yield* notAfterToday(tool, 'added', added);
      yield* notAfterToday(tool, 'checked', checked);
      yield* notAfterToday(tool, 'launched', launched?.toString());
      yield* notAfterToday(tool, 'ended', ended?.toString());
    }
    for (const article of articles) {
      const { published, updated } = article.data;
      const folder = article.file.split('/')[2];
      if (folder !== published.slice(0, 4)) {
        yield atField(
          article,
          ['published'],
          `published is ${published}, but the file lies in ${quote(`${folder}/`)}`,
          `move the file to content/articles/${published.slice(0, 4)}/`,
        );
      }
      if (published <= today) yield* notAfterToday(article, 'updated', updated);
    }
    for (const pick of picks) yield* namedAfter(pick, 'date', pick.data.date);
    for (const digest of digests) {
      yield* namedAfter(digest, 'week', digest.data.week);
      for (const [index, { seen }] of digest.data.links.entries())
        yield* notAfterToday(digest, 'seen', seen, ['links', index, 'seen']);
    }
    for (const entry of [...challenges, ...collections])
      yield* notAfterToday(entry, 'added', entry.data.added);

    function* notAfterToday(
      entry: Entry,
      field: string,
      value: string | undefined,
      path: readonly PropertyKey[] = [field],
    ): Iterable<RuleFinding> {
      if (value === undefined || value <= today.slice(0, value.length)) return;
      yield atField(
        entry,
        path,
        `${field}: ${value} is in the future`,
        `write the day or year on which it happened; today is ${today}`,
      );
    }
  },
};

/** A day or week that the file is named after, and its folder after the year. */
function* namedAfter(
  entry: Entry<'picks'> | Entry<'digests'>,
  field: string,
  value: string,
): Iterable<RuleFinding> {
  const path = `content/${entry.collection}/${value.slice(0, 4)}/${value}.mdx`;
  if (entry.file !== path)
    yield atField(
      entry,
      [field],
      `${field} is ${value}, but the file is ${quote(entry.file.split('/').slice(2).join('/'))}`,
      `name the file ${path}, or mend the ${field}`,
    );
}
