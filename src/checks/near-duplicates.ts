import { quote } from '../text/finding.ts';
import { alikePairs, plainText, wordRuns, words } from '../text/prose.ts';
import { startOfText } from './places.ts';
import { atField, type Rule } from './rule.ts';

/** Words too common to make two summaries alike. */
const COMMON = new Set(
  'a an and as at by can for from has in into is it its of on one or out over so that the them they to up what when where which who with without you your'.split(
    ' ',
  ),
);

/** No two summaries and no two bodies are nearly the same. */
export const nearDuplicates: Rule = {
  id: 'near-duplicates',
  summary: 'No two summaries and no two texts of tools are nearly the same.',
  *check({ tools }) {
    const summaries = tools.map(
      (tool) => new Set(words(tool.data.summary ?? '').filter((word) => !COMMON.has(word))),
    );
    for (const { first, second } of alikePairs(summaries, 0.65)) {
      const [a, b] = [tools[first]!, tools[second]!];
      yield atField(
        b,
        ['summary'],
        `the summary is nearly that of ${a.file}: ${quote(a.data.summary)}`,
        'say what sets this tool apart',
      );
    }
    const bodies = tools.map((tool) => wordRuns(tool.tree ? plainText(tool.tree) : '', 3));
    for (const { first, second, similarity } of alikePairs(bodies, 0.2)) {
      const [a, b] = [tools[first]!, tools[second]!];
      yield {
        file: b.file,
        ...startOfText(b),
        problem: `${Math.round(similarity * 100)} % of the text also stands in ${a.file}`,
        remedy: 'write it anew for this tool',
      };
    }
  },
};
