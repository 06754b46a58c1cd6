import type { Place } from '../text/finding.ts';

/**
 * Finds the places of the letters of a text in the source from which a parser made it: escapes, character
 * references and what stands before continued lines are in the source alone.
 * @param source the part of the file that became the text
 * @param text what the parser made of it
 * @param start where the source begins
 * @returns the place of the letter at an index of the text
 */
export function placesInSource(
  source: string,
  text: string,
  start: Place,
): (index: number) => Place {
  const offsets = offsetsInSource(source, text);
  const lineStarts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  return (index) => {
    const offset = offsets[index] ?? 0;
    const line = lineStarts.findLastIndex((begin) => begin <= offset);
    return line === 0
      ? { line: start.line, column: start.column + offset }
      : { line: start.line + line, column: offset - lineStarts[line]! + 1 };
  };
}

/** For each index of the text, the offset in the source at which it is written. */
function offsetsInSource(source: string, text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    let length = writtenLength(source, at, character, text, offsets.length);
    while (length === 0 && at < source.length)
      length = writtenLength(source, ++at, character, text, offsets.length);
    offsets.push(...Array<number>(character.length).fill(at));
    at += length;
  }
  return offsets;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;

/** How many letters of the source, from `at` on, are written for a character of the text; 0 when they are for something else. */
function writtenLength(
  source: string,
  at: number,
  character: string,
  text: string,
  index: number,
): number {
  if (
    source[at] === '\\' &&
    source.startsWith(character, at + 1) &&
    /[!-/:-@[-`{-~]/.test(character)
  )
    return 1 + character.length;
  if (source[at] === '&') {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(source)?.[0];
    if (reference && !text.startsWith(reference, index)) return reference.length;
  }
  return source.startsWith(character, at) ? character.length : 0;
}
