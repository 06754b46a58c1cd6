import type { Problem } from './front-matter.ts';

/**
 * What a contributed text may hold before any parser sees it. The parsers behind the check are fast on what people
 * write and slow, some without end, on what nobody writes: forty times `{<A>`, one line of 80,000 signs, a paragraph
 * of as many, a thousand elements never closed. Measured on Sätteri 0.10 and yaml 2.9, everything within these limits
 * is parsed in well under a second.
 */
const LIMITS = {
  /** Characters of a line; the longest paragraph here has under 900. */
  line: 3_000,
  /** Characters of lines without an empty line between them. */
  block: 4_000,
  /** Signs `<` in a text. */
  elements: 300,
  /** Quotations, lists and items one within the other at the beginning of a line. */
  nesting: 12,
  /** Lines of a YAML text. */
  yamlLines: 6_000,
  /** Brackets open at the same time in a YAML text. */
  brackets: 12,
} as const;

/** Characters without a meaning of their own (Unicode category Co); `parseMdx` uses some as marks. */
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u;

/** Block quotations, bullets and numbers at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/**
 * Looks for what is too long, too many or too deep in the body of an MDX file. Takes time in proportion to its length.
 * @param text the body
 * @param firstLine the line of the file on which it begins, 1-based
 * @returns the first excess, or undefined when the text may be parsed
 */
export function excessOfBody(text: string, firstLine: number): Problem | undefined {
  let block = 0;
  let elements = 0;
  for (const [index, row] of text.split('\n').entries()) {
    const at = (column: number, problem: string, remedy: string): Problem => ({
      line: firstLine + index,
      column,
      problem,
      remedy,
    });
    const long = excessOfLine(row, firstLine + index);
    if (long) return long;
    block = row.trim() === '' ? 0 : block + row.length + 1;
    if (block > LIMITS.block)
      return at(
        1,
        `there are more than ${LIMITS.block} characters without an empty line`,
        'part the text into paragraphs',
      );
    elements += row.split('<').length - 1;
    if (elements > LIMITS.elements)
      return at(
        row.lastIndexOf('<') + 1,
        `the text holds more than ${LIMITS.elements} signs <`,
        'take some out',
      );
    const markers = CONTAINERS.exec(row)?.[0].match(/[>+*-]|\d+/g)?.length ?? 0;
    if (markers > LIMITS.nesting)
      return at(
        1,
        `lists and quotations stand ${markers} deep`,
        `at most ${LIMITS.nesting} levels are taken`,
      );
    const strange = PRIVATE.exec(row);
    if (strange)
      return at(
        strange.index + 1,
        `the character U+${strange[0].codePointAt(0)!.toString(16).toUpperCase()} has no meaning of its own`,
        'delete it',
      );
  }
  return undefined;
}

/**
 * The same for YAML: a whole file or the front matter of one. Also refuses what makes a key hard to read, for people
 * and for parsers: complex keys (`? `) and nested items on one line.
 * @param text the YAML
 * @param firstLine the line of the file on which it begins, 1-based
 */
export function excessOfYaml(text: string, firstLine: number): Problem | undefined {
  const rows = text.split('\n');
  if (rows.length > LIMITS.yamlLines)
    return {
      line: firstLine + LIMITS.yamlLines,
      column: 1,
      problem: `there are more than ${LIMITS.yamlLines} lines of YAML`,
      remedy: 'shorten it',
    };
  let brackets = 0;
  for (const [index, row] of rows.entries()) {
    const line = firstLine + index;
    const long = excessOfLine(row, line);
    if (long) return long;
    if (/^[ \t]*(?:- +)?\?(?:[ \t]|$)/.test(row))
      return {
        line,
        column: row.indexOf('?') + 1,
        problem: 'a key may not be written with ?',
        remedy: 'write field: value',
      };
    if (/(?:^|[:-])[ \t]+[|>](?:[-+]?\d|\+)/.test(row))
      return {
        line,
        column: row.search(/[|>][-+\d]/) + 1,
        problem: 'a text may not say how far it is indented or keep its empty lines',
        remedy: 'write the value in quotes',
      };
    if (/^[ \t]*(?:[-:?][ \t]+){2}/.test(row))
      return {
        line,
        column: 1,
        problem: 'a list stands within a list on one line',
        remedy: 'write one item a line',
      };
    for (const sign of row) {
      if (sign === '[' || sign === '{') brackets++;
      else if ((sign === ']' || sign === '}') && brackets > 0) brackets--;
      if (brackets > LIMITS.brackets)
        return {
          line,
          column: 1,
          problem: `more than ${LIMITS.brackets} brackets are open`,
          remedy: 'close them, or put the value in quotes',
        };
    }
  }
  return undefined;
}

function excessOfLine(row: string, line: number): Problem | undefined {
  return row.length > LIMITS.line
    ? {
        line,
        column: LIMITS.line + 1,
        problem: `the line has ${row.length} characters, but at most ${LIMITS.line} are taken`,
        remedy: 'break it',
      }
    : undefined;
}
