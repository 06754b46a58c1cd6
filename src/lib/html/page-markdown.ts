import { toMdast } from 'hast-util-to-mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { htmlToHast } from 'satteri';

/** A hast node, as far as it is touched here. */
interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** What a reader of text has no use for: the way to other pages, forms, drawings, whose numbers stand in a table. */
const DROPPED = new Set([
  ...['script', 'style', 'template', 'nav', 'svg', 'img', 'picture'],
  ...['form', 'button', 'input', 'select', 'textarea', 'dialog'],
]);
const DROPPED_CLASSES = new Set(['crumbs', 'no-print', 'print-only']);

const OPENING = '<main id="content">';
const CLOSING = '</main>';

/** The part of a page that is its own, as it was rendered; undefined where there is none. */
export function ownPart(html: string): string | undefined {
  const start = html.indexOf(OPENING);
  const end = html.lastIndexOf(CLOSING);
  return start === -1 || end < start ? undefined : html.slice(start + OPENING.length, end);
}

/**
 * A page as Markdown (CommonMark, with the tables of GitHub), addresses absolute, where it came from at the end.
 * @param part of the page, from `ownPart`
 * @param address of the page, absolute
 * @param licence under which the text stands
 */
export function pageMarkdown(part: string, address: string, licence: string): string {
  const { children = [] } = htmlToHast(part, { fragment: true }) as unknown as HastNode;
  const tree = { type: 'root', children: cleaned(children, address) };
  const text = toMarkdown(toMdast(tree as Parameters<typeof toMdast>[0]), {
    bullet: '-',
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  });
  return `${text.trim()}\n\n---\n\n<${address}> · ${licence}\n`;
}

function cleaned(nodes: readonly HastNode[], address: string): HastNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'comment' || isDropped(node)) return [];
    if (node.type !== 'element') return [node];
    const href = node.properties?.['href'];
    const isFact = node.children?.some(({ tagName }) => tagName === 'dd') ?? false;
    return asText({
      ...node,
      tagName: node.tagName === 'div' && isFact ? 'li' : (node.tagName ?? ''),
      properties: typeof href === 'string' ? { href: new URL(href, address).href } : {},
      children: cleaned(node.children ?? [], address),
    });
  });
}

function isDropped({ tagName = '', properties = {} }: HastNode): boolean {
  const classes = [properties['className']].flat();
  return (
    DROPPED.has(tagName) ||
    properties['hidden'] === true ||
    String(properties['ariaHidden']) === 'true' ||
    classes.some((name) => DROPPED_CLASSES.has(String(name)))
  );
}

/** What the page sets apart by how it looks is set apart by signs. */
function asText(node: HastNode): HastNode[] {
  const { children = [] } = node;
  switch (node.tagName) {
    case 'small':
      return [text(' ('), ...children, text(')')];
    case 'span':
      return [text(' '), ...children, text(' ')];
    case 'summary':
      return [element('p', [element('strong', children)])];
    case 'dl':
      return [element('ul', children)];
    case 'dt':
      return [element('strong', children), text(': ')];
    // Nothing but a list item can stand in the list that a definition list becomes.
    case 'dd':
      return [{ ...node, tagName: 'span', children: children.flatMap(parted) }];
    case undefined:
    default:
      return [node];
  }
}

/** What follows another element at once is parted from it: on the page it stands below. */
function parted(node: HastNode, index: number, all: readonly HastNode[]): HastNode[] {
  const both = node.type === 'element' && all[index - 1]?.type === 'element';
  return both ? [text(' '), node] : [node];
}

const text = (value: string): HastNode => ({ type: 'text', value });
const element = (tagName: string, children: HastNode[]): HastNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
