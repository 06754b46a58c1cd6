import type { Place } from '../text/finding.ts';
import type { GuardedNode } from '../read/syntax-tree.ts';
import { words } from '../text/prose.ts';
import { placesInSource } from '../read/source-place.ts';
import type { Reading } from '../read/library.ts';

/** Where the text of an entry begins. */
export function startOfText({ bodyLine }: Reading): Place {
  return { line: bodyLine, column: 1 };
}

/** Finds places in the file of letters of a text node, by their index in its value. */
export function placesInText(entry: Reading, node: GuardedNode): (index: number) => Place {
  const { start, end } = node.position ?? {};
  if (!start || !end) return () => startOfText(entry);
  const source = entry.body.slice(start.offset, end.offset);
  const begin = { line: start.line + entry.bodyLine - 1, column: start.column };
  return placesInSource(source, node.value ?? '', begin);
}

/**
 * The place at which some words of an entry begin: in its text, or in its summary if they stand only there.
 * @param text the words; of a long text the first few are looked for
 * @param node the part of the text to look in; without it, the whole
 * @returns where the node or the text begins if markup parts the words
 */
export function placeOfWords(entry: Reading, text: string, node?: GuardedNode): Place {
  const pattern = words(text)
    .slice(0, 4)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'iu');
  const { start, end } = node?.position ?? {};
  const source = entry.body.slice(start?.offset, end?.offset);
  const begin = {
    line: entry.bodyLine + (start?.line ?? 1) - 1,
    column: start?.column ?? 1,
  };
  const match = expression.exec(source);
  if (match) return placesInSource(source, source, begin)(match.index);
  const { summary } = entry.written;
  const inSummary = typeof summary === 'string' ? expression.exec(summary) : null;
  return !node && inSummary ? entry.locate(['summary'], inSummary.index) : begin;
}
