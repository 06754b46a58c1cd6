import { UNFINISHED } from '../model/unfinished.ts';
import { quote } from '../text/finding.ts';
import { atField, type Rule } from './rule.ts';
import { allEntries } from '../read/library.ts';

const MARK = new RegExp(`\\b${UNFINISHED}\\b`, 'g');
const LEFT_OVER = `${quote(UNFINISHED)} is left over`;
const REMEDY = 'write what it asks for and take the mark out, or set draft: true';

/** Nothing that is still to be written is published: the mark of the outlines stands in drafts only. */
export const unfinished: Rule = {
  id: 'unfinished',
  summary: `No entry holds ${quote(UNFINISHED)}, the mark of something still to be written, unless it is a draft.`,
  *check(readings) {
    for (const entry of allEntries(readings)) {
      if ('draft' in entry.data && entry.data.draft) continue;
      for (const path of markedFields(entry.data, []))
        yield atField(entry, path, LEFT_OVER, REMEDY);
      for (const [index, line] of entry.body.split('\n').entries()) {
        for (const mark of line.matchAll(MARK))
          yield {
            file: entry.file,
            line: entry.bodyLine + index,
            column: mark.index + 1,
            problem: LEFT_OVER,
            remedy: REMEDY,
          };
      }
    }
  },
};

/** The paths of fields in which something is still to be written. */
function* markedFields(
  value: unknown,
  path: readonly PropertyKey[],
): Iterable<readonly PropertyKey[]> {
  if (typeof value === 'string' && value.search(MARK) !== -1) yield path;
  if (typeof value !== 'object' || value === null) return;
  const inList = Array.isArray(value);
  for (const [key, part] of Object.entries(value))
    yield* markedFields(part, [...path, inList ? Number(key) : key]);
}
