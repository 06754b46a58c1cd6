import type { Tool } from '../../model/schemas/tool.ts';

/** A tool with its slug. */
export interface SluggedTool {
  slug: string;
  data: Tool;
}

/** An alternative and why it stands there. */
export interface Alternative {
  slug: string;
  /** True when an editor named it in the entry; false when it was computed. */
  handPicked: boolean;
}

const MOST = 6;

/**
 * Alternatives of every tool: first its successor and those an editor named, then the likest active ones.
 * Likeness counts a shared home category most, then being named the other way round, how often
 * editors name it at all, and overlap in platforms, contexts, standards and price. It is a
 * heuristic of this site, without an outside source.
 * @returns for each slug at most six alternatives, best first
 */
export function findAlternatives(tools: readonly SluggedTool[]): Map<string, Alternative[]> {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
  const named = countNamed(tools);
  const byCategory = new Map<string, SluggedTool[]>();
  for (const tool of tools) {
    if (tool.data.status !== 'active') continue;
    for (const category of tool.data.categories)
      byCategory.set(category, [...(byCategory.get(category) ?? []), tool]);
  }
  const result = new Map<string, Alternative[]>();
  for (const tool of tools) {
    const picked = [
      ...new Set([tool.data.successor ?? '', ...(tool.data.alternatives ?? [])]),
    ].filter((slug) => bySlug.has(slug));
    const candidates = new Set(
      tool.data.categories.flatMap((category) => byCategory.get(category) ?? []),
    );
    const computed = [...candidates]
      .filter((other) => other.slug !== tool.slug && !picked.includes(other.slug))
      .map((other) => ({
        slug: other.slug,
        score: likeness(tool, other, named.get(other.slug) ?? 0),
      }))
      .filter(({ score }) => score >= 3)
      .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
      .slice(0, Math.max(0, MOST - picked.length));
    result.set(tool.slug, [
      ...picked.map((slug) => ({ slug, handPicked: true })),
      ...computed.map(({ slug }) => ({ slug, handPicked: false })),
    ]);
  }
  return result;
}

function countNamed(tools: readonly SluggedTool[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tool of tools)
    for (const slug of tool.data.alternatives ?? []) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

function likeness(tool: SluggedTool, other: SluggedTool, timesNamed: number): number {
  const [a, b] = [tool.data, other.data];
  let score = a.categories[0] === b.categories[0] ? 3 : 0;
  score += a.categories.filter((category) => b.categories.includes(category)).length;
  if (b.alternatives?.includes(tool.slug)) score += 2;
  score += Math.log2(1 + timesNamed) * 0.6;
  score +=
    overlap(a.platforms, b.platforms) +
    overlap(a.contexts, b.contexts) +
    overlap(a.standards ?? [], b.standards ?? []);
  return score + (a.pricing === b.pricing ? 0.5 : 0);
}

/** Shared items over all items of both lists, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : a.filter((item) => b.includes(item)).length / all;
}
