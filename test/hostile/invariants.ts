import type { Entry } from '../../src/read/library.ts';
import { formatFinding, type Finding } from '../../src/text/finding.ts';

/** Controls, separators, halves of characters, noncharacters and whatever turns the direction of text. */
const FORBIDDEN =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * What is wrong with a finding, whatever it says; nothing when its file exists, its place lies within the file,
 * and its line can be printed. A finding about all entries of a collection stands at the beginning of their folder.
 * @param files the bytes of every file of the folder, by path
 */
export function faultsOfFinding(
  finding: Finding,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  const { file, line, column, problem, remedy } = finding;
  const isFolder = [...files.keys()].some((path) => path.startsWith(`${file}/`));
  const bytes = isFolder ? new Uint8Array() : files.get(file);
  if (!bytes) return [`a finding names ${JSON.stringify(file)}, which is not there`];
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n?|\n/);
  const length = lines[line - 1]?.length;
  return [
    ...(length === undefined || column < 1 || column > length + 1
      ? [
          `a finding stands at ${line}:${column}, but the file has ${lines.length} lines, and that one ${length} letters: ${problem}`,
        ]
      : []),
    ...(problem && remedy ? [] : [`a finding says nothing: “${problem}” → “${remedy}”`]),
    ...(FORBIDDEN.test(formatFinding(finding)) || formatFinding(finding).includes('\n')
      ? [`a finding cannot be printed: ${JSON.stringify(formatFinding(finding))}`]
      : []),
  ];
}

/** The first text of an accepted entry that holds what no text may hold; undefined when there is none. */
export function forbiddenIn(entry: Entry): string | undefined {
  return [...texts(entry.data), ...texts(entry.tree)].find((text) => FORBIDDEN.test(text));
}

/** All strings within a value but the places of a tree, which are none. */
function* texts(value: unknown): Iterable<string> {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') yield next;
    else if (typeof next === 'object' && next !== null) left.push(...Object.values(next));
  }
}
