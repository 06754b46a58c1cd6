import { quote } from '../text/finding.ts';
import { plainText, wordRuns } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import type { Rule } from './rule.ts';

/** Words in a run. */
const LENGTH = 6;
/** A run may stand in this many entries: a handful. */
const HANDFUL = 5;

/** No run of six words stands in more than a handful of tool entries. */
export const wornPhrases: Rule = {
  id: 'worn-phrases',
  summary: `No run of ${LENGTH} words stands in more than ${HANDFUL} tool entries.`,
  *check({ tools }) {
    const holders = new Map<string, Set<string>>();
    for (const tool of tools) {
      for (const run of wordRuns(
        `${tool.data.summary ?? ''}\n\n${tool.tree ? plainText(tool.tree) : ''}`,
        LENGTH,
      )) {
        const files = holders.get(run) ?? new Set();
        holders.set(run, files.add(tool.file));
      }
    }
    const told = new Set<string>();
    for (const [run, files] of holders) {
      const [sample, ...rest] = [...files];
      const key = [...files].join('\n');
      if (files.size <= HANDFUL || told.has(key)) continue;
      told.add(key);
      for (const file of rest) {
        const tool = tools.find((item) => item.file === file)!;
        yield {
          file,
          ...placeOfWords(tool, run),
          problem: `${quote(run)} stands in ${files.size} entries, first in ${sample}`,
          remedy: 'say it in words that fit this tool only',
        };
      }
    }
  },
};
