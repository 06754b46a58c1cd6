import { quote } from '../lib/finding.ts';
import { atField, type Entry, type Rule, type RuleFinding } from './rule.ts';

/** Days that lie behind us do; an article lies in the folder of its year. */
export const dates: Rule = {
  id: 'dates',
  summary:
    'added, updated and years are not in the future; an article lies in the folder of its year.',
  *check({ tools, articles, today }) {
    for (const tool of tools) {
      const { added, launched, ended } = tool.data;
      yield* notAfterToday(tool, 'added', added);
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

    function* notAfterToday(
      entry: Entry,
      field: string,
      value: string | undefined,
    ): Iterable<RuleFinding> {
      if (value === undefined || value <= today.slice(0, value.length)) return;
      yield atField(
        entry,
        [field],
        `${field}: ${value} is in the future`,
        `write the day or year on which it happened; today is ${today}`,
      );
    }
  },
};
