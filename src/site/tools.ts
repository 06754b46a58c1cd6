import { getCollection, type CollectionEntry } from 'astro:content';
import { today } from '../env.ts';
import { evidenceState, type EvidenceState } from '../lib/evidence/evidence-state.ts';
import { unshownClaims } from '../lib/evidence/prose-claims.ts';
import { hueOf } from '../lib/html/generated-styles.ts';
import { findAlternatives, type Alternative } from '../lib/tools/alternatives.ts';
import { parseMdx } from '../read/mdx-text.ts';
import { notedText, sentences } from '../text/prose.ts';
import { byId, once } from './entries.ts';
import { byName } from '../text/order.ts';

/** A tool and its home in the directory. */
export type ToolEntry = CollectionEntry<'tools'> & {
  home: CategoryNode | undefined;
  /** Its place among the tools of its home, by name. */
  place: number;
};

/** A category with what belongs to it. */
export interface CategoryNode {
  id: string;
  data: CollectionEntry<'categories'>['data'];
  parent?: CategoryNode;
  children: CategoryNode[];
  /** Tools at home here, by name; for a top category, those of its children. */
  primaries: ToolEntry[];
  /** Tools at home elsewhere that are of use here too, by name. */
  secondaries: ToolEntry[];
  /** A hue in degrees, the same for a top category and all below it. */
  hue: number;
}

interface Directory {
  /** By name. */
  tools: ToolEntry[];
  toolBySlug: Map<string, ToolEntry>;
  /** In their order. */
  topCategories: CategoryNode[];
  categoryById: Map<string, CategoryNode>;
}

/** The tools and the categories they belong to. */
export const directory = once(async (): Promise<Directory> => {
  const categoryById = categoryTree(await getCollection('categories'));
  const tools = (await getCollection('tools'))
    // Only astro dev lets through one whose category does not exist; its page says so in its place.
    .filter(({ data }) => data.categories.every((id) => categoryById.has(id)))
    .map((tool) => atHome(tool, categoryById))
    .sort((a, b) => byName(a.data.name, b.data.name));
  for (const tool of tools) {
    const [, ...others] = tool.data.categories;
    tool.place = tool.home?.primaries.length ?? 0;
    tool.home?.primaries.push(tool);
    tool.home?.parent?.primaries.push(tool);
    for (const id of others) categoryById.get(id)?.secondaries.push(tool);
  }
  return {
    tools,
    toolBySlug: byId(tools),
    topCategories: [...categoryById.values()].filter((category) => !category.parent),
    categoryById,
  };
});

/** What evidence shows of each tool today, by slug. */
export const evidence = once(async (): Promise<Map<string, EvidenceState>> => {
  const { tools } = await directory();
  return new Map(tools.map(({ id, data }) => [id, evidenceState(data, today())]));
});

/** How many claims the texts of tools make that neither a footnote nor evidence has, and how many tools do. */
export const unshownProse = once(async (): Promise<{ claims: number; tools: number }> => {
  const { tools } = await directory();
  const counts = tools.map(
    ({ data, body = '' }) => unshownClaims(sentences(notedText(parseMdx(body).tree)), data).length,
  );
  return {
    claims: counts.reduce((sum, count) => sum + count, 0),
    tools: counts.filter((count) => count > 0).length,
  };
});

/** The alternatives to each tool, best first, by slug. */
export const alternatives = once(async (): Promise<Map<string, Alternative[]>> => {
  const { tools } = await directory();
  return findAlternatives(tools.map(({ id, data }) => ({ slug: id, data })));
});

function atHome(
  tool: CollectionEntry<'tools'>,
  categories: ReadonlyMap<string, CategoryNode>,
): ToolEntry {
  const [home = ''] = tool.data.categories;
  return { ...tool, home: categories.get(home), place: 0 };
}

/** Categories in their order, without their tools. */
function categoryTree(categories: CollectionEntry<'categories'>[]): Map<string, CategoryNode> {
  const ordered = categories.sort((a, b) => a.data.order - b.data.order);
  const tops = ordered.filter(({ data }) => !data.parent);
  const hues = new Map(tops.map(({ id }, index) => [id, hueOf(index, tops.length)]));
  const nodes = byId(
    ordered.map(({ id, data }): CategoryNode => ({
      id,
      data,
      children: [],
      primaries: [],
      secondaries: [],
      hue: hues.get(data.parent ?? id) ?? 0,
    })),
  );
  for (const node of nodes.values()) {
    const parent = nodes.get(node.data.parent ?? '');
    if (!parent) continue;
    node.parent = parent;
    parent.children.push(node);
  }
  return nodes;
}
