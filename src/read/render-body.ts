import Slugger, { slug } from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import type { CollectionName } from '../model/collections.ts';
import { COMPONENTS } from '../model/components.ts';
import type { CitedSource } from '../model/schemas/cited-source.ts';
import { notesOf } from '../lib/magazine/notes.ts';
import { quote } from '../text/finding.ts';
import { SCROLL_BOX, type Block, type ComponentBlock } from '../lib/html/blocks.ts';
import { parseMdxToHtml } from './mdx-text.ts';

/** A hast node, as far as it is touched here. */
interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type?: string; name?: string; value?: unknown }[];
  children?: HastNode[];
}

/** Where a text stands: what may be in it, and where its pictures are looked for. */
interface Home {
  collection: CollectionName;
  /** The folder of the file, from the root of the repository. */
  folder: string;
  /** The works that it cites; each becomes a note. */
  sources?: readonly CitedSource[];
}

/** The id of the heading above the notes, as the parser gives it, and as the site does. */
const NOTES_ID = 'footnote-label';
const SOURCES_ID = 'sources';

/** Ids that a page gives to elements of its own; a heading of a text takes another. */
export const PAGE_IDS = ['main', 'content', 'site-q', 'changes', SOURCES_ID];

/**
 * Every element that Markdown can make, with the attributes it may carry. The second lock: what is about to
 * be shown is held to this list whatever the guard and the parser thought of the text it came from.
 */
const ELEMENTS: Record<string, readonly string[]> = {
  a: [
    'href',
    'title',
    'id',
    'rel',
    'className',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaDescribedBy',
    'ariaLabel',
  ],
  blockquote: [],
  br: [],
  code: ['className'],
  del: [],
  em: [],
  h1: ['id'],
  h2: ['id', 'className'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  input: ['type', 'checked', 'disabled'],
  li: ['className', 'id'],
  ol: ['start', 'className'],
  p: [],
  pre: [],
  section: ['dataFootnotes', 'className'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: ['className'],
};
const ADDRESS = /^(?:https:\/\/|mailto:|[/#?.]|(?![^/?#]*:))/i;

/**
 * Renders contributed MDX without executing anything and without making a module of it: parsed by Sätteri, its
 * components left as data for `Body.astro`, everything else serialised and escaped.
 * @param body MDX that has passed `guardBody`, without front matter
 * @throws Error when the result would hold an element, an attribute, an address or a component that is on no list
 */
export function renderBody(body: string, home: Home): Block[] {
  const { sources = [] } = home;
  const label = sources.length > 0 ? 'Sources' : 'Notes';
  const tree = parseMdxToHtml(body + notesOf(sources), label) as HastNode;
  const slugger = new Slugger();
  for (const id of PAGE_IDS) slugger.slug(id);
  return blocks(tree, home, { slugger, tables: 0 });
}

/** What has been named so far, so that no name is given twice. */
interface Given {
  slugger: Slugger;
  tables: number;
}

/** The ids of headings and notes in a rendered text: what a link may name after its `#`. */
export function anchorsOf(parts: readonly Block[]): string[] {
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? [...part.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
      : anchorsOf(part.children),
  );
}

/** A comment marks the place of each component while the HTML around it is written; no other comment can be in the tree. */
function blocks(root: HastNode, home: Home, given: Given): Block[] {
  const found: ComponentBlock[] = [];
  const visit = (node: HastNode): HastNode => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      found.push(component(node, home, given));
      return { type: 'comment', value: String(found.length - 1) };
    }
    if (node.type === 'text') return { type: 'text', value: node.value ?? '' };
    if (node.type !== 'element' && node.type !== 'root')
      throw new Error(`a text may not become a ${node.type}`);
    const element = node.type === 'element' ? checked(node, given.slugger) : node;
    const whole = { ...element, children: (node.children ?? []).map(visit) };
    return whole.tagName === 'table' ? scrollBox(whole, columnsOf(node), ++given.tables) : whole;
  };
  const html = toHtml(visit({ ...root, type: 'root' }) as Parameters<typeof toHtml>[0]).trim();
  return html
    .split(/<!--(\d+)-->/)
    .map((part, index) => (index % 2 === 1 ? found[Number(part)]! : part))
    .filter((part) => part !== '');
}

function checked(node: HastNode, slugger: Slugger): HastNode {
  const name = node.tagName ?? '';
  const allowed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!allowed) throw new Error(`a text may not become the element <${name}>`);
  const properties = { ...node.properties };
  for (const key of Object.keys(properties))
    if (!allowed.includes(key))
      throw new Error(`a text may not give <${name}> the attribute ${key}`);
  nameNotes(properties);
  if (/^h[1-6]$/.test(name) && !properties['id'])
    properties['id'] = slugger.slug(slug(textOf(node)) || 'section');
  if (name === 'a') {
    const href = properties['href'] ?? '';
    if (typeof href !== 'string' || !ADDRESS.test(href))
      throw new Error(`a text may not lead to ${quote(href)}`);
    // Links that leave the site tell neither where the reader came from nor what the page looks like.
    if (/^https:/i.test(href)) properties['rel'] = ['noreferrer'];
  }
  return { ...node, properties };
}

/** A table in a box that scrolls by itself where the table is wider than the page; the keyboard reaches it by its name. */
function scrollBox(table: HastNode, columns: string[], number: number): HastNode {
  const named = columns.filter((text) => text !== '').join(', ');
  return {
    type: 'element',
    tagName: 'section',
    properties: {
      className: [SCROLL_BOX],
      tabIndex: 0,
      ariaLabel: named ? `Table ${number}: ${named}`.slice(0, 120) : `Table ${number}`,
    },
    children: [table],
  };
}

/** What stands above the columns of a table. */
function columnsOf(node: HastNode): string[] {
  if (node.tagName === 'th') return [textOf(node).trim()];
  return (node.children ?? []).flatMap(columnsOf);
}

/** The parser hides the heading of the notes from those who see, and names it for itself. */
function nameNotes(properties: Record<string, unknown>): void {
  if (properties['ariaDescribedBy']) properties['ariaDescribedBy'] = [SOURCES_ID];
  if (properties['id'] !== NOTES_ID) return;
  properties['id'] = SOURCES_ID;
  delete properties['className'];
}

function component(node: HastNode, { collection, folder }: Home, given: Given): ComponentBlock {
  const name = node.name ?? '';
  const definition = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!definition?.allowedIn.includes(collection))
    throw new Error(`a text may not become the component <${name}>`);
  const values: Record<string, string> = {};
  for (const { type, name: key = '', value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string')
      throw new Error(`<${name}> may hold literal attributes only`);
    values[key] = definition.pictures?.includes(key) ? `/${folder}/${value.slice(2)}` : value;
  }
  return {
    component: name,
    attributes: values,
    children: blocks(
      { type: 'root', children: node.children ?? [] },
      { collection, folder },
      given,
    ),
  };
}

function textOf(node: HastNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
