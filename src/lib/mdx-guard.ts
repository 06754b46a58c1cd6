import { mdxToMdast } from 'satteri';
import { COMPONENTS } from '../content/components.ts';
import type { CollectionName } from '../content/collections.ts';
import { addressProblems, mailProblems, shapeProblem } from './address.ts';
import { oddCharacters } from './characters.ts';
import { quote } from './finding.ts';
import type { Problem } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { explainIssue } from './zod-message.ts';

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
  value?: unknown;
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
    case 'mdxjsEsm':
      return [
        {
          problem: `code is not allowed: ${quote(firstLine(node.value))}`,
          remedy:
            'take out the import or export; if a line of text begins with that word, begin it with another',
        },
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          problem: `an expression in braces is not allowed: ${quote(`{${firstLine(node.value)}}`)}`,
          remedy: 'take it out, or write \\{ for a brace that should be shown',
        },
      ];
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
  let tree: GuardedNode;
  try {
    tree = mdxToMdast(body, { features: { frontmatter: false } }) as unknown as GuardedNode;
  } catch (error) {
    return { problems: [explainSyntax(error, bodyLine)] };
  }
  const problems: Problem[] = [];
  walk(tree, (node) => {
    for (const verdict of judgeNode(node, collection)) {
      const start = node.position?.start ?? { line: 1, column: 1 };
      problems.push({ line: start.line + bodyLine - 1, column: start.column, ...verdict });
    }
  });
  return { problems, tree };
}

/** Visits a tree, parents first. */
export function walk(node: GuardedNode, visit: (node: GuardedNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** The literal value of an element's attribute; empty when it has none of that name. */
export function attributeOf(node: GuardedNode, name: string): string {
  return String(node.attributes?.find((item) => item.name === name)?.value ?? '');
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
  const allowed = Object.keys(COMPONENTS).filter((key) =>
    COMPONENTS[key]!.allowedIn.includes(collection),
  );
  if (!definition || !definition.allowedIn.includes(collection)) {
    if (/^[a-z]/.test(name))
      return [
        {
          problem: `the HTML element <${name}> is not allowed`,
          remedy: `write Markdown; the only elements are ${allowed.join(', ')}`,
        },
      ];
    const meant = nearest(name, allowed);
    return [
      {
        problem: name
          ? `the component <${name}> is not allowed here`
          : 'an empty element <> is not allowed',
        remedy: meant
          ? `did you mean <${meant}>? The components are ${allowed.join(', ')}`
          : `the components are ${allowed.join(', ')}`,
      },
    ];
  }
  const verdicts: Verdict[] = [];
  // Without a prototype, so that `toString` and `__proto__` are names like any other.
  const values = Object.create(null) as Record<string, unknown>;
  for (const attribute of node.attributes ?? []) {
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
  if (verdicts.length > 0) return verdicts;
  const result = definition.attributes.safeParse(values);
  for (const issue of result.error?.issues ?? []) {
    const explained = explainIssue(issue, definition.attributes, values);
    verdicts.push({ problem: `<${name}>: ${explained.problem}`, remedy: explained.remedy });
  }
  return verdicts;
}

function explainSyntax(error: unknown, bodyLine: number): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \(mdx-[\w:-]+\))?$/s.exec(message);
  const line = match ? Number(match[1]) : 1;
  return {
    line: line + bodyLine - 1,
    column: match ? Number(match[2]) : 1,
    problem: `the text cannot be read: ${firstLine(match?.[3] ?? message)}`,
    remedy: 'close every element; write \\< and \\{ for characters that should be shown',
  };
}

function firstLine(value: unknown): string {
  return String(value ?? '').split('\n')[0]!;
}
