import type { Reading } from '../read/library.ts';
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
    const holders = new Map<string, Reading<'tools'>[]>();
    for (const tool of tools) {
      for (const run of wordRuns(
        `${tool.data.summary ?? ''}\n\n${tool.tree ? plainText(tool.tree) : ''}`,
        LENGTH,
      )) {
        const found = holders.get(run);
        if (found) found.push(tool);
        else holders.set(run, [tool]);
      }
    }
    const told = new Set<string>();
    for (const [run, found] of holders) {
      if (found.length <= HANDFUL) continue;
      const [sample, ...rest] = found;
      const key = found.map(({ file }) => file).join('\n');
      if (!sample || told.has(key)) continue;
      told.add(key);
      for (const tool of rest) {
        yield {
          file: tool.file,
          ...placeOfWords(tool, run),
          problem: `${quote(run)} stands in ${found.length} entries, first in ${sample.file}`,
          remedy: 'say it in words that fit this tool only',
        };
      }
    }
  },
};
