import type { Category } from '../../model/schemas/category.ts';
import type { Tool } from '../../model/schemas/tool.ts';

/** A tool or category with its slug. */
interface Slugged<T> {
  slug: string;
  data: T;
}

/** Bounds a sub-category should stay within: one below is to be merged, one above to be split. */
const FEWEST = 8;
const MOST = 120;

export interface Coverage {
  total: number;
  /** Share of all tools, 0 to 1, that carry a field. */
  shares: Record<
    | 'evidence'
    | 'maker or launched'
    | 'launched'
    | 'alternatives'
    | 'aliases'
    | 'icon'
    | 'standards'
    | 'repository',
    number
  >;
  /** How many tools carry each value of a vocabulary. */
  counts: Record<'pricing' | 'platforms' | 'contexts' | 'status', Record<string, number>>;
  /** Tools at home in each sub-category, fewest first. */
  categories: { id: string; count: number }[];
  /** Sub-categories outside the bounds. */
  outside: { id: string; count: number }[];
  /** Closed tools. */
  closed: { total: number; withSuccessor: number };
}

/** What the directory covers and where it is thin. */
export function coverageOf(
  tools: readonly Slugged<Tool>[],
  categories: readonly Slugged<Category>[],
): Coverage {
  const share = (has: (tool: Tool) => unknown) =>
    tools.length === 0 ? 0 : tools.filter(({ data }) => has(data)).length / tools.length;
  const tally = (values: (tool: Tool) => readonly string[]) => {
    const counts = Object.create(null) as Record<string, number>;
    for (const { data } of tools)
      for (const value of values(data)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const homes = tally(({ categories: [home] }) => [home!]);
  const children = categories
    .filter(({ data }) => data.parent)
    .map(({ slug }) => ({ id: slug, count: homes[slug] ?? 0 }));
  const closed = tools.filter(({ data }) => data.status !== 'active');
  return {
    total: tools.length,
    shares: {
      evidence: share((tool) => tool.evidence.length > 0),
      'maker or launched': share((tool) => tool.maker ?? tool.launched),
      launched: share((tool) => tool.launched),
      alternatives: share((tool) => tool.alternatives),
      aliases: share((tool) => tool.aliases),
      icon: share((tool) => tool.icon),
      standards: share((tool) => tool.standards),
      repository: share((tool) => tool.repository),
    },
    counts: {
      pricing: tally((tool) => [tool.pricing]),
      platforms: tally((tool) => tool.platforms),
      contexts: tally((tool) => tool.contexts),
      status: tally((tool) => [tool.status]),
    },
    categories: children.sort((a, b) => a.count - b.count),
    outside: children.filter(({ count }) => count < FEWEST || count > MOST),
    closed: {
      total: closed.length,
      withSuccessor: closed.filter(({ data }) => data.successor).length,
    },
  };
}
