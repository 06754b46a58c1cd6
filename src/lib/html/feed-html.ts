import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { onHost } from '../../text/site-address.ts';
import { SCROLL_BOX } from './blocks.ts';

/** A hast node, as far as it is touched here. */
interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/**
 * Elements a feed reader cannot show or has no use for: a chart's numbers stand in its place as a table, which needs no
 * line that invites to unfold it.
 */
const DROPPED = new Set(['script', 'style', 'link', 'template', 'svg', 'summary']);
/** What a reader could not open becomes plain. */
const PLAIN: Record<string, string> = { details: 'div' };
/** What is set apart by a class of the site becomes what every reader sets apart. */
const SET_APART = new Set(['callout', 'checklist']);
const ADDRESSES = ['href', 'src'];

/**
 * HTML of a page made fit for a feed: addresses absolute, no scripts, styles, charts, classes, ids or scroll boxes of the site, nothing folded, what is set apart as a quotation.
 * @param html a fragment as the site renders it
 * @param page the absolute address of the page it stands on
 * @param site that of the site, with a slash at the end
 */
export function feedHtml(html: string, page: string, site: string): string {
  const tree = htmlToHast(html, { fragment: true }) as unknown as HastNode;
  const { pathname } = new URL(site);
  const whole = (address: string) => new URL(onHost(address, pathname), page).href;
  return toHtml(clean(tree, whole) as Parameters<typeof toHtml>[0]).trim();
}

/** Attributes that mean something on the page only; ids would meet those of other articles in one feed. */
function isOfThePage(name: string): boolean {
  return (
    ['srcSet', 'sizes', 'className', 'style', 'id', 'role', 'tabIndex'].includes(name) ||
    /^(?:data|aria)/.test(name)
  );
}

function classesOf({ properties }: HastNode): unknown[] {
  return [properties?.['className']].flat();
}

/** True for the box around a wide table, which a feed reader shows in its own way. */
function isScrollBox(node: HastNode): boolean {
  return classesOf(node).includes(SCROLL_BOX);
}

function clean(node: HastNode, whole: (address: string) => string): HastNode {
  const children = node.children
    ?.filter((child) => child.type !== 'comment' && !DROPPED.has(child.tagName ?? ''))
    .flatMap((child) => (isScrollBox(child) ? (child.children ?? []) : [child]))
    .map((child) => clean(child, whole));
  if (node.type !== 'element') return { ...node, ...(children && { children }) };
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    if (isOfThePage(name)) continue;
    properties[name] = ADDRESSES.includes(name) ? whole(String(value)) : value;
  }
  return {
    ...node,
    tagName: classesOf(node).some((name) => SET_APART.has(String(name)))
      ? 'blockquote'
      : (PLAIN[node.tagName!] ?? node.tagName!),
    properties,
    ...(children && { children }),
  };
}
