import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';

/** A hast node, as far as it is touched here. */
interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { name?: string; value?: unknown }[];
  children?: HastNode[];
}

/** Titles of callouts that carry none of their own. */
export const CALLOUT_TITLES: Record<string, string> = { note: 'Note', tip: 'Tip', caution: 'Take care' };

/**
 * Renders the body of a tool entry to HTML without executing anything: parsed by Sätteri,
 * its components replaced by elements, everything else escaped.
 * @param body MDX that has passed `guardBody`
 * @throws Error when it holds what the guard refuses, so that an unguarded call cannot slip through
 */
export function renderToolBody(body: string): string {
  const tree = mdxToHast(body, { features: { frontmatter: false, smartPunctuation: true }, position: false }) as unknown as HastNode;
  return toHtml(plain(tree) as Parameters<typeof toHtml>[0]).trim();
}

function plain(node: HastNode): HastNode {
  if (node.type.startsWith('mdx')) return component(node);
  if (!['root', 'element', 'text'].includes(node.type)) throw new Error(`A tool's text may not hold ${node.type}`);
  if (node.tagName === 'a') return { ...node, properties: linkProperties(node.properties ?? {}), children: node.children?.map(plain) ?? [] };
  return node.children ? { ...node, children: node.children.map(plain) } : node;
}

function component(node: HastNode): HastNode {
  if (node.name !== 'Callout') throw new Error(`A tool's text may not hold ${node.name ? `<${node.name}>` : node.type}`);
  const attribute = (name: string) => node.attributes?.find((item) => item.name === name)?.value;
  const kind = String(attribute('kind') ?? 'note');
  const title = String(attribute('title') ?? CALLOUT_TITLES[kind] ?? '');
  return element('div', { className: ['callout'], 'data-kind': kind, role: 'note' }, [
    element('p', { className: ['callout-title'] }, [{ type: 'text', value: title }]),
    ...(node.children ?? []).map(plain),
  ]);
}

/** Links that leave the site tell neither where the reader came from nor what the page looks like. */
function linkProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return /^https:/.test(String(properties['href'])) ? { ...properties, rel: ['noreferrer'] } : properties;
}

function element(tagName: string, properties: Record<string, unknown>, children: HastNode[]): HastNode {
  return { type: 'element', tagName, properties, children };
}
