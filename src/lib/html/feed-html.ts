import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { SCROLL_BOX } from './blocks.ts';

/** A hast node, as far as it is touched here. */
interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** Elements a feed reader cannot show or has no use for; a chart's numbers follow it as a table. */
const DROPPED = new Set(['script', 'style', 'link', 'template', 'svg']);
/** What a reader could not open becomes plain. */
const PLAIN: Record<string, string> = { details: 'div', summary: 'p' };
const ADDRESSES = ['href', 'src'];

/**
 * HTML of a page made fit for a feed: addresses absolute, no scripts, styles, charts, classes or scroll boxes of the site, nothing folded.
 * @param html a fragment as the site renders it
 * @param base the absolute address of the page it stands on
 */
export function feedHtml(html: string, base: string): string {
  const tree = htmlToHast(html, { fragment: true }) as unknown as HastNode;
  return toHtml(clean(tree, base) as Parameters<typeof toHtml>[0]).trim();
}

/** True for the box around a wide table, which a feed reader shows in its own way. */
function isScrollBox({ properties }: HastNode): boolean {
  return [properties?.['className']].flat().includes(SCROLL_BOX);
}

function clean(node: HastNode, base: string): HastNode {
  const children = node.children
    ?.filter((child) => child.type !== 'comment' && !DROPPED.has(child.tagName ?? ''))
    .flatMap((child) => (isScrollBox(child) ? (child.children ?? []) : [child]))
    .map((child) => clean(child, base));
  if (node.type !== 'element') return { ...node, ...(children && { children }) };
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    if (
      name === 'srcSet' ||
      name === 'sizes' ||
      name === 'className' ||
      name === 'style' ||
      name.startsWith('data')
    )
      continue;
    properties[name] = ADDRESSES.includes(name) ? new URL(String(value), base).href : value;
  }
  return {
    ...node,
    tagName: PLAIN[node.tagName!] ?? node.tagName!,
    properties,
    ...(children && { children }),
  };
}
