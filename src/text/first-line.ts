/** A text up to its first line end, which is left out. */
export function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line;
}
