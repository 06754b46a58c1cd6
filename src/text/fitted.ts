/** GitHub takes 65,536 characters for the text of an issue or pull request. */
const LONGEST = 60_000;

/**
 * A text for an issue or a pull request: a head, and as many lines as there is room for.
 * @returns with a last line that counts those left out
 */
export function fitted(head: string, lines: readonly string[]): string {
  const taken: string[] = [];
  let length = head.length;
  for (const line of lines) {
    length += line.length + 1;
    if (length > LONGEST) break;
    taken.push(line);
  }
  const left = lines.length - taken.length;
  return `${head}\n${taken.join('\n')}\n${left > 0 ? `\nand ${left} more lines: run it to see them.\n` : ''}`;
}
