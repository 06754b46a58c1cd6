import { firstLine } from '../text/first-line.ts';
import { quote, type Place } from '../text/finding.ts';
import type { Problem } from './front-matter.ts';
import type { GuardedNode } from './syntax-tree.ts';
import { BRACE, markCode, parseMdx, unmark, type CodeFound } from './mdx-text.ts';

/** What a syntax error says, and the parts of the text without which the parser gets past it. */
interface Slip extends Problem {
  spans: readonly (readonly [start: number, end: number])[];
}
type SlipThere = Omit<Slip, 'line' | 'column'>;

/** After so many slips in one text, the rest can wait; each costs a parse. */
const MOST_SLIPS = 10;

/**
 * Reads the syntax of MDX. A slip does not hide the next one: the parser stops at each, so what it stopped at is
 * blanked and the text is parsed again.
 * @param body the text after the front matter, within the limits of `excessOfBody`
 * @param bodyLine the line of the file on which it begins
 * @param keys of the notes that stand outside the text
 * @returns what could be parsed, and the text that was
 */
export function readMdx(
  body: string,
  bodyLine: number,
  keys: readonly string[],
): { tree?: GuardedNode; text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let text = body;
  for (;;) {
    try {
      const { tree, code, open } = parseMdx(text, keys);
      if (open) problems.push({ ...lastBlock(tree, bodyLine), ...OPEN });
      for (const { kind, node } of code) problems.push(...explainCode(kind, node, text, bodyLine));
      return { tree, text, problems };
    } catch (error) {
      const { spans, line, column, problem, remedy } = explain(error, text, bodyLine);
      problems.push({ line: line + bodyLine - 1, column, problem, remedy });
      const without = spans.reduce(blank, text);
      if (without === text || problems.length === MOST_SLIPS) return { text, problems };
      text = without;
    }
  }
}

const OPEN = {
  problem: 'the text ends in a block of code that nothing closes',
  remedy: 'close it with a line of the three signs that began it',
};

/** Where the last block of a text begins: within lists and quotations, the innermost. */
function lastBlock(tree: GuardedNode, bodyLine: number): Place {
  let node = tree;
  for (let last = node.children?.at(-1); last && node.type !== 'code'; last = node.children?.at(-1))
    node = last;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line: bodyLine + line - 1, column };
}

function blank(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** Code that MDX would have run, each at its brace or at the beginning of its line. */
function explainCode(
  kind: CodeFound['kind'],
  node: GuardedNode,
  text: string,
  bodyLine: number,
): Problem[] {
  const { start, end } = node.position!;
  const offset = start.offset ?? 0;
  const at = (place: number): Place => {
    const { line, column } = placeOf(text, place);
    return { line: line + bodyLine - 1, column };
  };
  if (kind === 'module')
    return [
      {
        ...at(offset),
        problem: `code is not allowed: ${quote(firstLine(text.slice(offset)))}`,
        remedy:
          'take out the import or export; if a line of text begins with that word, begin it with another',
      },
    ];
  return Array.from(markCode(text).slice(offset, end.offset).matchAll(BRACES), ({ index }) => {
    const rest = firstLine(text.slice(offset + index));
    const expression = rest.slice(0, rest.indexOf('}') + 1 || undefined);
    return {
      ...at(offset + index),
      problem: `an expression in braces is not allowed: ${quote(expression)}`,
      remedy: 'take it out, or write \\{ for a brace that should be shown',
    };
  });
}

const BRACES = new RegExp(BRACE, 'g');

/** A syntax error of Sätteri (`3:1: Expected … (mdx-jsx:unexpected-character)`) for a contributor. */
function explain(error: unknown, text: string, bodyLine: number): Slip {
  const said = unmark(error instanceof Error ? error.message : String(error));
  const [, line = '1', column = '1', message = said] =
    /^(\d+):(\d+): (.*?)(?: \(mdx-[\w:-]+\))?$/s.exec(said) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const offset = offsetOf(text, place);
  const expression = expressionInTag(text, offset);
  if (expression) return expression;
  const [, wrong, expected, ...opening] = WRONG_TAG.exec(message) ?? [];
  if (wrong)
    return { ...place, ...explainClosing(text, offset, wrong, bodyLine, expected, opening) };
  const [, name, ...at] = UNCLOSED.exec(message) ?? [];
  if (name) return explainUnclosed(text, name, at, /before the end of `(\w+)`/.exec(message)?.[1]);
  if (text[offset] === '<') return { ...place, ...explainAngle(text, offset) };
  return {
    ...place,
    problem: `the text cannot be read: ${firstLine(message)}`,
    remedy: 'close every element; write \\< and \\{ for characters that should be shown',
    spans: [],
  };
}

/** The expression in the tag that begins at an offset: a tag that holds one is no tag to the parser. */
function expressionInTag(text: string, start: number): Slip | undefined {
  const marked = markCode(text);
  const [opening, name = ''] = TAG_TO_BRACE.exec(marked.slice(start, start + 1_100)) ?? [];
  if (opening === undefined) return undefined;
  const brace = start + opening.length - 1;
  const attribute = /([\w:-]+)\s*=\s*$/.exec(marked.slice(start, brace));
  const end = marked.slice(brace, brace + 1_000).search(/[}\n>]/);
  const after = end === -1 ? brace + 1 : brace + end + (marked[brace + end] === '}' ? 1 : 0);
  return {
    ...placeOf(text, brace),
    ...(attribute
      ? {
          problem: `the attribute ${attribute[1]!} of <${name}> is not a literal text`,
          remedy: `write ${attribute[1]!}="…"`,
        }
      : { problem: `<${name}> holds an expression`, remedy: 'write attributes as name="text"' }),
    spans: [[attribute ? start + attribute.index : brace, after]],
  };
}

const TAG_TO_BRACE = new RegExp(`^<([\\w.]{0,40})[^<>${BRACE}]{0,1000}${BRACE}`);
const WRONG_TAG = /^Unexpected closing tag `<\/(.*?)>`(?:.*`<(.*?)>` \((\d+):(\d+)\))?/s;
const UNCLOSED = /^Expected a closing tag for `<(.*?)>` \((\d+):(\d+)\)/;

/** A closing tag that closes nothing, or not what was opened last. */
function explainClosing(
  text: string,
  offset: number,
  name: string,
  bodyLine: number,
  expected: string | undefined,
  opening: string[],
): SlipThere & Partial<Place> {
  if (expected === undefined)
    return {
      problem: `</${name}> closes nothing`,
      remedy: `take it out, or write <${name}> before it`,
      spans: [tagAt(text, offset)],
    };
  const [line, column] = opening.map(Number) as [number, number];
  const opened = offsetOf(text, { line, column });
  const before = text.slice(0, opened);
  const opensBefore = Math.max(before.lastIndexOf(`<${name}>`), before.lastIndexOf(`<${name} `));
  // It closes what was opened further up: what was opened last is never closed.
  if (opensBefore > before.lastIndexOf(`</${name}>`))
    return explainUnclosed(text, expected, opening);
  return {
    problem: `</${name}> stands where </${expected}> should close what line ${line + bodyLine - 1} opens`,
    remedy: `write </${expected}>`,
    spans: [tagAt(text, offset), tagAt(text, opened)],
  };
}

function explainUnclosed(text: string, name: string, opening: string[], within?: string): Slip {
  const [line, column] = opening.map(Number) as [number, number];
  return {
    line,
    column,
    problem: `<${name}> is never closed${within ? ` within its ${BLOCKS[within] ?? 'block'}` : ''}`,
    remedy: `write <${name}> and </${name}> on lines of their own, with an empty line between each and the text`,
    spans: [tagAt(text, offsetOf(text, { line, column }))],
  };
}

const BLOCKS: Record<string, string> = {
  paragraph: 'paragraph',
  listItem: 'item of a list',
  blockQuote: 'quotation',
  tableCell: 'cell',
};

/** What a `<` is that begins no element. */
function explainAngle(text: string, offset: number): SlipThere {
  const rest = text.slice(offset, offset + 400);
  const sign = [[offset, offset + 1] as const];
  const address = /^<((?:https?:|mailto:)[^>\s]*|[^>\s@]+@[^>\s]+)>/i.exec(rest)?.[1];
  if (address)
    return {
      problem: `an address in angle brackets is not allowed: ${quote(`<${address}>`)}`,
      remedy: `write [text](${address.includes('@') && !/^mailto:/i.test(address) ? 'mailto:' : ''}${address})`,
      spans: [...sign, [offset + address.length + 1, offset + address.length + 2]],
    };
  if (rest.startsWith('<!'))
    return {
      problem: 'an HTML comment is not allowed',
      remedy: 'take it out; write \\< for a sign that should be shown',
      spans: sign,
    };
  const name = /^<([A-Za-z][\w.]*)/.exec(rest)?.[1];
  if (!name)
    return {
      problem: 'a < stands here that begins no element',
      remedy: 'write \\<',
      spans: sign,
    };
  const closing = text.indexOf(`</${name}>`, offset);
  return {
    problem: `the element <${name}> cannot be read`,
    remedy: `write attributes as name="text" and end it with > or />; write \\< for a sign that should be shown`,
    spans: [tagAt(text, offset), ...(closing === -1 ? [] : [tagAt(text, closing)])],
  };
}

/** The tag that begins at an offset, as far as it goes. */
function tagAt(text: string, offset: number): [number, number] {
  const end = /[>]|.(?=<)|$/gs;
  end.lastIndex = offset + 1;
  const match = end.exec(text)!;
  return [offset, match.index + match[0].length];
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
