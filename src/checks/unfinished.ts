import { UNFINISHED } from '../model/unfinished.ts';
import { quote } from '../text/finding.ts';
import { type Rule } from './rule.ts';
import { allEntries } from '../read/library.ts';

const MARK = new RegExp(`\\b${UNFINISHED}\\b`, 'g');

/** Nothing that is still to be written is published: the mark of the outlines stands in drafts only. */
export const unfinished: Rule = {
  id: 'unfinished',
  summary: `No entry holds ${quote(UNFINISHED)}, the mark of something still to be written, unless it is a draft.`,
  *check(readings) {
    for (const entry of allEntries(readings)) {
      if ('draft' in entry.data && entry.data.draft) continue;
      for (const [index, line] of entry.body.split('\n').entries()) {
        for (const mark of line.matchAll(MARK))
          yield {
            file: entry.file,
            line: entry.bodyLine + index,
            column: mark.index + 1,
            problem: `${quote(UNFINISHED)} is left over`,
            remedy: 'write what it asks for and take the mark out, or set draft: true',
          };
      }
    }
  },
};
