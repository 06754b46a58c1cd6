import { COMPONENTS } from '../content/components.ts';
import type { CollectionName } from '../content/collections.ts';
import { addressProblems, mailProblems, shapeProblem } from './address.ts';
import { oddCharacters } from './characters.ts';
import { quote, type Place } from './finding.ts';
import type { Problem } from './front-matter.ts';
import { excessOfBody } from './limits.ts';
import { BRACE, markCode, parseMdx, unmark, type CodeFound } from './mdx-text.ts';
import { nearest } from './nearest.ts';
import { explainIssue, issuesOf } from './zod-message.ts';

/** The part of a syntax tree node that the guard looks at. */
export interface GuardedNode {
  type: string;
  name?: string | null;
  /** Level of a heading. */
  depth?: number;
  /** What a footnote and its references share. */
  identifier?: string;
  url?: string;
  /** Title of a link. */
  title?: string | null;
  /** Language of a code block, and what stands behind it. */
  lang?: string | null;
  meta?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: GuardedNode[];
  position?: {
    start: { line: number; column: number; offset?: number };
    end: { line: number; column: number; offset?: number };
  };
}

type Verdict = Omit<Problem, 'line' | 'column'>;

/** Node types that Markdown prose is made of; anything else is refused, known or not. */
const PROSE = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
]);

/**
 * Judges one node of contributed MDX against the rules of CONTRIBUTING.md, “What a text may hold”.
 * Used by the checker (with places) and by the Sätteri plugin in the build (without).
 * @returns what is wrong with the node itself; its children are judged apart
 */
export function judgeNode(node: GuardedNode, collection: CollectionName): Verdict[] {
  if (PROSE.has(node.type))
    return [...judgeCharacters(node), ...(node.url === undefined ? [] : judgeAddress(node.url))];
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return judgeElement(node, collection);
    case 'html':
      return [
        {
          problem: `raw HTML is not allowed: ${quote(firstLine(node.value))}`,
          remedy: 'write Markdown, or \\< for a character that should be shown',
        },
      ];
    case 'image':
    case 'imageReference':
      return [
        {
          problem: 'a Markdown image is not allowed here',
          remedy:
            collection === 'articles'
              ? 'use <Figure src="./name.png" alt="…" />'
              : 'take it out: entries hold text only',
        },
      ];
    default:
      return [
        {
          problem: `${node.type} is not allowed here`,
          remedy: 'use paragraphs, lists, links, tables, quotations and code',
        },
      ];
  }
}

/**
 * Judges the body of an MDX file, with places.
 * @param body the text after the front matter
 * @param bodyLine the line of the file on which it begins, 1-based
 * @returns the problems, and the syntax tree when the body could be read
 */
export function guardBody(
  body: string,
  bodyLine: number,
  collection: CollectionName,
): { problems: Problem[]; tree?: GuardedNode } {
  const excess = excessOfBody(body, bodyLine);
  if (excess) return { problems: [excess] };
  const problems: Problem[] = [];
  let text = body;
  let parsed: ReturnType<typeof parseMdx> | undefined;
  while (!parsed) {
    try {
      parsed = parseMdx(text);
    } catch (error) {
      // A tag that holds an expression is no tag to the parser: said, taken out, and read once more.
      const found = expressionInTag(error, text);
      if (!found || problems.length >= MOST_EXPRESSIONS)
        return { problems: [...problems, explainSyntax(error, bodyLine)] };
      problems.push({ ...placeOf(body, found.at, bodyLine), ...found.verdict });
      text = text.slice(0, found.from) + ' '.repeat(found.to - found.from) + text.slice(found.to);
    }
  }
  const tree = parsed.tree as GuardedNode;
  const say = (node: GuardedNode, verdict: Verdict) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    problems.push({ line: start.line + bodyLine - 1, column: start.column, ...verdict });
  };
  const deepest = findDeeper(tree, MOST_LEVELS);
  if (deepest) {
    say(deepest, {
      problem: `the text is nested more than ${MOST_LEVELS} levels deep`,
      remedy: 'part it into simpler pieces',
    });
    return { problems };
  }
  for (const { kind, node } of parsed.code) problems.push(explainCode(kind, node, text, bodyLine));
  walk(tree, (node) => {
    for (const verdict of judgeNode(node, collection)) say(node, verdict);
  });
  return { problems, tree };
}

/** Levels of a syntax tree; the deepest text here has 12. Rules and renderers may recurse over what is within. */
const MOST_LEVELS = 60;

/** A node that lies deeper than the levels allowed, if there is one. */
function findDeeper(root: GuardedNode, levels: number): GuardedNode | undefined {
  const open = [{ node: root, level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level } = next;
    if (level > levels) return node;
    for (const child of node.children ?? []) open.push({ node: child, level: level + 1 });
  }
  return undefined;
}

/** Visits a tree, parents first. */
export function walk(root: GuardedNode, visit: (node: GuardedNode) => void): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    open.push(...(node.children ?? []).toReversed());
  }
}

/** The literal value of an element's attribute; empty when it has none of that name. */
export function attributeOf(node: GuardedNode, name: string): string {
  const value = node.attributes?.find((item) => item.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** Judges what a reader sees of a node, with its entities decoded. */
function judgeCharacters({ value, title, lang, meta, identifier }: GuardedNode): Verdict[] {
  const shown = Object.entries({
    'the text': value,
    'the title of a link': title,
    'the language of the code': lang,
    'the line above the code': meta,
    'the name of a note': identifier,
  });
  return shown.flatMap(([what, text]): Verdict[] =>
    typeof text === 'string'
      ? oddCharacters(text, 'prose').map(({ problem }) => ({
          problem: `${what} ${problem}`,
          remedy: 'delete it',
        }))
      : [],
  );
}

/** Judges an address in a text: of a public page, of a mailbox, or of this site; where the last lead is a rule of its own. */
function judgeAddress(address: string): Verdict[] {
  const say = (problem: string, remedy: string): Verdict => ({
    problem: `the address ${quote(address)} ${problem}`,
    remedy,
  });
  const mend = 'mend that, or leave the link out';
  if (/^mailto:/i.test(address))
    return mailProblems(address).map((problem) => say(problem, 'write mailto:name@example.org'));
  if (/^https:\/\//i.test(address))
    return addressProblems(address).map((problem) => say(problem, mend));
  if (/^http:/i.test(address))
    return [say('is not https', 'write https:// if the site has it; otherwise leave the link out')];
  if (/^[^/?#]*:/.test(address) || address.startsWith('//') || address === '')
    return [
      say(
        'is not allowed',
        'use https://…, mailto:…, or a page of this site such as /tools/moodle/',
      ),
    ];
  const shape = shapeProblem(address);
  return shape ? [say(shape, mend)] : [];
}

function judgeElement(node: GuardedNode, collection: CollectionName): Verdict[] {
  const name = node.name ?? '';
  const definition = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!definition?.allowedIn.includes(collection)) return [explainElement(name, collection)];
  const { values, verdicts } = literalAttributes(name, node.attributes ?? []);
  if (verdicts.length > 0) return verdicts;
  const { error } = definition.attributes.safeParse(values);
  return (error ? issuesOf(error) : [])
    .map((issue) => explainIssue(issue, definition.attributes, values))
    .map(({ problem, remedy }) => ({ problem: `<${name}>: ${problem}`, remedy }));
}

/** Why an element may not stand in a text of a collection. */
function explainElement(name: string, collection: CollectionName): Verdict {
  const allowed = Object.keys(COMPONENTS).filter((key) =>
    COMPONENTS[key]!.allowedIn.includes(collection),
  );
  const list = allowed.join(', ');
  if (/^[a-z]/.test(name))
    return {
      problem: `the HTML element <${name}> is not allowed`,
      remedy: `write Markdown; the only elements are ${list}`,
    };
  const meant = nearest(name, allowed);
  return {
    problem: name
      ? `the component <${name}> is not allowed here`
      : 'an empty element <> is not allowed',
    remedy: meant
      ? `did you mean <${meant}>? The components are ${list}`
      : list
        ? `the components are ${list}`
        : 'write Markdown; no component may stand here',
  };
}

/** The attributes of an element, and what keeps them from being plain text, each once. */
function literalAttributes(
  name: string,
  attributes: NonNullable<GuardedNode['attributes']>,
): { values: Record<string, string>; verdicts: Verdict[] } {
  const verdicts: Verdict[] = [];
  // Without a prototype, so that `toString` and `__proto__` are names like any other.
  const values = Object.create(null) as Record<string, string>;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !attribute.name) {
      verdicts.push({
        problem: `<${name}> holds an expression`,
        remedy: 'write attributes as name="text"',
      });
    } else if (typeof attribute.value !== 'string') {
      verdicts.push({
        problem: `the attribute ${attribute.name} of <${name}> is not a literal text`,
        remedy: `write ${attribute.name}="…"`,
      });
    } else if (Object.hasOwn(values, attribute.name)) {
      verdicts.push({
        problem: `<${name}> has the attribute ${attribute.name} twice`,
        remedy: 'keep one of them',
      });
    } else {
      values[attribute.name] = attribute.value;
    }
  }
  return { values, verdicts };
}

/** Expressions in tags that are reported one by one; each costs a parse. */
const MOST_EXPRESSIONS = 10;

/** A problem of code that MDX would have run: its place is that of the brace or of the line. */
function explainCode(
  kind: CodeFound['kind'],
  node: GuardedNode,
  body: string,
  bodyLine: number,
): Problem {
  const offset = node.position!.start.offset ?? 0;
  if (kind === 'module')
    return {
      ...placeOf(body, offset, bodyLine),
      problem: `code is not allowed: ${quote(firstLine(body.slice(offset)))}`,
      remedy:
        'take out the import or export; if a line of text begins with that word, begin it with another',
    };
  const brace = markCode(body).indexOf(BRACE, offset);
  const rest = firstLine(body.slice(brace));
  return {
    ...placeOf(body, brace, bodyLine),
    problem: `an expression in braces is not allowed: ${quote(rest.slice(0, rest.indexOf('}') + 1 || undefined))}`,
    remedy: 'take it out, or write \\{ for a brace that should be shown',
  };
}

/** The expression in the tag at which the parser stopped: its place, and from where to where it reaches with its name. */
function expressionInTag(
  error: unknown,
  body: string,
): { at: number; from: number; to: number; verdict: Verdict } | undefined {
  const [, line, column] = /^(\d+):(\d+): /.exec(messageOf(error)) ?? [];
  if (!line) return undefined;
  const marked = markCode(body);
  const rows = marked.split('\n').slice(0, Number(line) - 1);
  const start = rows.reduce((sum, row) => sum + row.length + 1, Number(column) - 1);
  const [opening, name = ''] =
    /^<([\w.]{0,40})[^<>\uE002]{0,1000}\uE002/.exec(marked.slice(start)) ?? [];
  if (opening === undefined) return undefined;
  const at = start + opening.length - 1;
  const attribute = /([\w:-]+)\s*=\s*$/.exec(marked.slice(start, at));
  const end = marked.slice(at, at + 1_000).search(/[}\n>]/);
  return {
    at,
    from: attribute ? start + attribute.index : at,
    to: end === -1 ? at + 1 : at + end + (marked[at + end] === '}' ? 1 : 0),
    verdict: attribute
      ? {
          problem: `the attribute ${attribute[1]} of <${name}> is not a literal text`,
          remedy: `write ${attribute[1]}="…"`,
        }
      : { problem: `<${name}> holds an expression`, remedy: 'write attributes as name="text"' },
  };
}

function placeOf(body: string, offset: number, bodyLine: number): Place {
  const before = body.slice(0, offset).split('\n');
  return { line: before.length + bodyLine - 1, column: before.at(-1)!.length + 1 };
}

function explainSyntax(error: unknown, bodyLine: number): Problem {
  const message = messageOf(error);
  const match = /^(\d+):(\d+): (.*?)(?: \(mdx-[\w:-]+\))?$/s.exec(message);
  const line = match ? Number(match[1]) : 1;
  return {
    line: line + bodyLine - 1,
    column: match ? Number(match[2]) : 1,
    problem: `the text cannot be read: ${firstLine(unmark(match?.[3] ?? message))}`,
    remedy: 'close every element; write \\< and \\{ for characters that should be shown',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text = ''): string {
  return text.split('\n')[0]!;
}
