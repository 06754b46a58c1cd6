import { firstLine } from '../text/first-line.ts';
import { explainIssue, issuesOf } from '../lib/schemas/zod-message.ts';
import { COMPONENTS } from '../model/components.ts';
import type { CollectionName } from '../model/collections.ts';
import { addressProblems, mailProblems, shapeProblem } from '../text/address.ts';
import { oddCharacters } from '../text/characters.ts';
import { quote } from '../text/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from './front-matter.ts';
import type { GuardedNode } from './syntax-tree.ts';

/** What is wrong with a node. */
export interface Verdict extends Omit<Problem, 'line' | 'column'> {
  /** The letter of a text node that it is about, where it is about one. */
  letter?: number;
}

/** Node types that Markdown prose is made of; anything else is refused, known or not. */
export const PROSE = new Set([
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
          problem: `raw HTML is not allowed: ${quote(firstLine(node.value ?? ''))}`,
          remedy: 'write Markdown, or \\< for a character that should be shown',
        },
      ];
    case 'image':
    case 'imageReference':
      return [
        {
          problem: 'a Markdown image is not allowed here',
          remedy: pictureIn(collection) ?? 'take it out: entries hold text only',
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

/** How a text of a collection shows a picture, if it may. */
function pictureIn(collection: CollectionName): string | undefined {
  const [name] =
    Object.entries(COMPONENTS).find(
      ([, { pictures, allowedIn }]) => pictures && allowedIn.includes(collection),
    ) ?? [];
  return name && `use <${name} src="./name.png" alt="…" />`;
}

/** Judges what a reader sees of a node, with its entities decoded. */
function judgeCharacters({ type, value, title, lang, meta, identifier }: GuardedNode): Verdict[] {
  const shown = Object.entries({
    'the text': value,
    'the title of a link': title,
    'the language of the code': lang,
    'the line above the code': meta,
    'the name of a note': identifier,
  });
  return shown.flatMap(([what, text]): Verdict[] =>
    typeof text === 'string'
      ? oddCharacters(text, 'prose').map(({ problem, index }) => ({
          problem: `${what} ${problem}`,
          remedy: 'delete it',
          ...(text === value && type === 'text' && { letter: index }),
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
  const attributes = node.attributes ?? [];
  const { values, verdicts } = literalAttributes(name, attributes);
  const schema = definition.attributes;
  const { error } = schema.safeParse(values);
  const isWritten = (key: PropertyKey | undefined) => attributes.some((item) => item.name === key);
  for (const issue of error ? issuesOf(error) : []) {
    const { problem, remedy } = explainIssue(issue, schema, values);
    if (issue.code === 'unrecognized_keys') verdicts.push(...unknownAttributes(name, issue.keys));
    // Of an attribute that is there, but no literal text, that has been said.
    else if (Object.hasOwn(values, issue.path[0] ?? '') || !isWritten(issue.path[0]))
      verdicts.push({ problem: `<${name}>: ${problem}`, remedy });
  }
  return verdicts;
}

function unknownAttributes(name: string, keys: readonly string[]): Verdict[] {
  const known = Object.keys(COMPONENTS[name]!.attributes.shape);
  return keys.map((key) => {
    const meant = nearest(key, known);
    return {
      problem: `<${name}> has no attribute ${quote(key)}`,
      remedy: meant
        ? `did you mean ${meant}?`
        : known.length > 0
          ? `its attributes are ${known.join(', ')}`
          : 'it takes none',
    };
  });
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
