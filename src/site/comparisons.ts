import { getCollection, type CollectionEntry } from 'astro:content';
import { comparisonAddress } from '../model/page-addresses.ts';
import { once } from './entries.ts';
import { byName } from '../text/order.ts';

export type ComparisonEntry = CollectionEntry<'comparisons'>;

interface Comparisons {
  /** By title. */
  comparisons: ComparisonEntry[];
  /** Those in which a tool stands, by its slug. */
  comparisonsByTool: Map<string, ComparisonEntry[]>;
}

/** The pairs of tools that editors have written about. */
export const comparisons = once(async (): Promise<Comparisons> => {
  const all = (await getCollection('comparisons')).sort((a, b) =>
    byName(a.data.title, b.data.title),
  );
  const pairs = all.flatMap((entry) => entry.data.tools.map((tool) => ({ tool, entry })));
  const byTool = Map.groupBy(pairs, ({ tool }) => tool);
  return {
    comparisons: all,
    comparisonsByTool: new Map(
      [...byTool].map(([tool, found]) => [tool, found.map(({ entry }) => entry)]),
    ),
  };
});

/** A comparison as a link. */
export function linkTo({ id, data }: ComparisonEntry): { href: string; title: string } {
  return { href: comparisonAddress(id), title: data.title };
}
