import type { Tool } from '../../model/schemas/tool.ts';
import { byText } from '../../text/order.ts';

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
 * What makes a tool alike, in points: of two tools that share a home, the one that shares more stands first. A
 * heuristic of this site, without an outside source; each is held by a test of its own.
 */
const LIKENESS = {
  /** The same home category. */
  home: 3,
  /** Each category that both stand in. */
  category: 1,
  /** That its entry names the tool among its alternatives. */
  naming: 2,
  /** Each doubling of how often entries name it at all. */
  fame: 0.6,
  /** Of each of platforms, contexts and standards, the part of them all that is shared, 0 to 1. */
  overlap: 1,
  /** The same price. */
  price: 0.5,
} as const;

/** The points below which a tool is no alternative: those of a shared home. */
const LEAST = LIKENESS.home;

/**
 * Alternatives of every tool: first its successor and those an editor named, then the likest active ones.
 * Likeness is counted in the points of `LIKENESS`.
 * @returns for each slug at most six alternatives, best first
 */
export function findAlternatives(tools: readonly SluggedTool[]): Map<string, Alternative[]> {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
  const named = countNamed(tools);
  const byCategory = new Map<string, SluggedTool[]>();
  for (const tool of tools) {
    if (tool.data.status !== 'active') continue;
    for (const category of tool.data.categories) {
      const others = byCategory.get(category);
      if (others) others.push(tool);
      else byCategory.set(category, [tool]);
    }
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
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score || byText(a.slug, b.slug))
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
  const shared = a.categories.filter((category) => b.categories.includes(category)).length;
  return (
    LIKENESS.home * Number(a.categories[0] === b.categories[0]) +
    LIKENESS.category * shared +
    LIKENESS.naming * Number(b.alternatives?.includes(tool.slug) ?? false) +
    LIKENESS.fame * Math.log2(1 + timesNamed) +
    LIKENESS.overlap *
      (overlap(a.platforms, b.platforms) +
        overlap(a.contexts, b.contexts) +
        overlap(a.standards ?? [], b.standards ?? [])) +
    LIKENESS.price * Number(a.pricing === b.pricing)
  );
}

/** Shared items over all items of both lists, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : a.filter((item) => b.includes(item)).length / all;
}
