import { quote } from '../text/finding.ts';
import { alikePairs, plainText, wordRuns, words } from '../text/prose.ts';
import { startOfText } from './places.ts';
import { atField, type Rule } from './rule.ts';
import type { Reading } from '../read/library.ts';

/** The parts of all words of two summaries, and of all runs of words of two texts, that may be shared. */
const MOST_SHARED = { summaries: 0.65, texts: 0.2 };
/** Words to a run. */
const RUN = 3;

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
    const summaryWords = (tool: Reading<'tools'>) =>
      new Set(words(tool.data.summary ?? '').filter((word) => !COMMON.has(word)));
    for (const { first, second } of alikePairs(tools, summaryWords, MOST_SHARED.summaries)) {
      yield atField(
        second,
        ['summary'],
        `the summary is nearly that of ${first.file}: ${quote(first.data.summary)}`,
        'say what sets this tool apart',
      );
    }
    const textRuns = (tool: Reading<'tools'>) =>
      wordRuns(tool.tree ? plainText(tool.tree) : '', RUN);
    for (const { first, second, similarity } of alikePairs(tools, textRuns, MOST_SHARED.texts)) {
      yield {
        file: second.file,
        ...startOfText(second),
        problem: `${Math.round(similarity * 100)} % of the text also stands in ${first.file}`,
        remedy: 'write it anew for this tool',
      };
    }
  },
};
