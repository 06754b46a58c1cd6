import { mdxToHast, mdxToMdast } from 'satteri';
import { emptyNotes } from '../lib/magazine/notes.ts';

/**
 * Contributed MDX as a syntax tree, parsed so that no part of it is ever taken for code. MDX hands what stands in
 * braces, and lines that begin with import or export, to a parser of JavaScript, which nothing contributed needs and
 * some inputs stop (`{<A>` forty times takes it minutes). So every brace and every such word is marked before the
 * text is parsed, each by one character for one, and put back in the tree: to the parser they are letters.
 */

/** What stands for what. The private-use characters are refused in the text itself (`excessOfBody`). */
const MARK = {
  /** A backslash that escapes a brace. */
  escape: '\uE000',
  /** The brace behind it. */
  escaped: '\uE001',
  /** A brace that nothing escapes: an expression, unless it stands in code. */
  brace: '\uE002',
  /** The first letter of a line that begins with import. */
  import: '\uE003',
  /** The first letter of a line that begins with export. */
  export: '\uE004',
} as const;

/** What `markCode` writes for a brace that nothing escapes. */
export const BRACE = MARK.brace;

const CODE_LINE = /^(?:import|export)(?=[\s{*"'(]|$)/gm;
const ANY_MARK = /[\uE000-\uE004]/;

/** A node of either tree, as far as marks are put back. */
interface TextNode {
  type: string;
  tagName?: string;
  children?: TextNode[];
  [field: string]: unknown;
}

/** Where code would begin, had the text been handed to MDX as it is. */
export interface CodeFound {
  kind: 'expression' | 'module';
  /** The node of the tree in which it stands. */
  node: TextNode;
}

/**
 * Marks braces and the words that begin a module line.
 * @param body MDX without front matter, within the limits of `excessOfBody`
 * @returns a text of the same length, line by line
 */
export function markCode(body: string): string {
  return body
    .replace(/(\\*)\{/g, (_, slashes: string) =>
      slashes.length % 2 === 1
        ? slashes.slice(1) + MARK.escape + MARK.escaped
        : slashes + MARK.brace,
    )
    .replace(CODE_LINE, (word) => (word === 'import' ? MARK.import : MARK.export) + word.slice(1));
}

/** A text of a syntax error as the author wrote it, marks put back. */
export function unmark(text: string): string {
  return putBack(text, true);
}

/**
 * The syntax tree of a text's Markdown, with places.
 * @param keys names of notes that stand outside the text: references to them are read as such
 * @returns the tree without those notes; `open` when the text ends in a block that takes in what stands behind it
 * @throws Error of the parser with `line:column: ` at its beginning
 */
export function parseMdx(
  body: string,
  keys: readonly string[] = [],
): { tree: TextNode; code: CodeFound[]; open: boolean } {
  const behind = emptyNotes(keys);
  const root = mdxToMdast(markCode(body) + behind, {
    features: { frontmatter: false },
  }) as unknown as TextNode;
  const children = (root.children ?? []).filter((node) => startOf(node) < body.length);
  if (behind !== '' && children.length + keys.length !== root.children?.length)
    return { ...parseMdx(body), open: true };
  root.children = children;
  return { tree: root, code: restore(root), open: false };
}

function startOf(node: TextNode): number {
  return (node['position'] as { start: { offset: number } }).start.offset;
}

/**
 * The syntax tree of the HTML that a text becomes, without places; quotation marks, dashes and dots are set.
 * @param label what stands above its notes
 * @throws Error of the parser, or when the text holds code
 */
export function parseMdxToHtml(body: string, label: string): TextNode {
  const tree = mdxToHast(markCode(body), {
    features: { frontmatter: false, smartPunctuation: true, gfm: { footnotes: { label } } },
    position: false,
  }) as unknown as TextNode;
  const [code] = restore(tree);
  if (code) throw new Error(`a text may not hold an ${code.kind}`);
  return tree;
}

/** Puts the marks of a tree back and says where code would have begun. Deep trees cost no stack. */
function restore(root: TextNode): CodeFound[] {
  const found: CodeFound[] = [];
  const open: { node: TextNode; code: boolean }[] = [{ node: root, code: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const code = next.code || CODE.has(node.tagName ?? node.type);
    const kind = codeIn(node, code);
    if (kind) found.push({ kind, node });
    putBackFields(node, code);
    for (const child of (node.children ?? []).toReversed()) open.push({ node: child, code });
  }
  return found;
}

/** Nodes of either tree in which everything stands for itself. */
const CODE = new Set(['code', 'inlineCode']);

function codeIn(node: TextNode, code: boolean): CodeFound['kind'] | undefined {
  if (node.type === 'text' && !code && valueOf(node).includes(MARK.brace)) return 'expression';
  const first = node.children?.[0];
  const begins = first?.type === 'text' && /^[\uE003\uE004]/.test(valueOf(first));
  return begins && ['paragraph', 'p'].includes(node.tagName ?? node.type) ? 'module' : undefined;
}

function valueOf(node: TextNode): string {
  return typeof node['value'] === 'string' ? node['value'] : '';
}

function putBackFields(node: TextNode, code: boolean): void {
  for (const [field, value] of Object.entries(node)) {
    if (['children', 'type', 'position'].includes(field)) continue;
    const attributes = field === 'attributes' || field === 'properties';
    node[field] = attributes ? putBackAll(value) : putBackOne(value, code);
  }
}

/** Attributes of components are a list of names and values, properties of elements a record. */
function putBackAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(putBackAll);
  if (typeof value !== 'object' || value === null) return putBackOne(value, true);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putBackAll(item)]));
}

function putBackOne(value: unknown, literal: boolean): unknown {
  return typeof value === 'string' ? putBack(value, literal) : value;
}

/** @param literal true where a backslash stands for itself: in code and in attributes */
function putBack(text: string, literal: boolean): string {
  if (!ANY_MARK.test(text)) return text;
  return text
    .replaceAll(MARK.escape, literal ? '\\' : '')
    .replaceAll(MARK.escaped, '{')
    .replaceAll(MARK.brace, '{')
    .replaceAll(MARK.import, 'i')
    .replaceAll(MARK.export, 'e');
}
