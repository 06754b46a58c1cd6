import { isPair, visit, type Document } from 'yaml';

/** Text of a value that YAML takes for a comment. */
export interface LostText {
  /** Where the comment begins, in UTF-16 units. */
  offset: number;
  text: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * What is lost without a word: a space and `#` behind a plain text begin a comment (YAML 1.2.2, section 6.6), so that
 * `name: Unit #1` is read as “Unit”. Comments on lines of their own, and behind numbers, days, lists and quoted texts, lose nothing.
 * @param source the text that the document was read from
 */
export function lostTexts(document: Document, source: string): LostText[] {
  const found: LostText[] = [];
  visit(document, {
    Scalar(key, { type, value, range }, path) {
      const isKey = key === 'key' && isPair(path.at(-1));
      if (isKey || type !== 'PLAIN' || typeof value !== 'string' || DAY.test(value) || !range)
        return;
      const [comment] = /^[ \t]+#[^\n]*/.exec(source.slice(range[1], range[1] + 400)) ?? [];
      if (comment) found.push({ offset: range[1] + comment.indexOf('#'), text: comment.trim() });
    },
  });
  return found;
}
