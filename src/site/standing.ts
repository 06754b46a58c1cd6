import { recordsOf } from '../lib/search/records.ts';
import { once } from './entries.ts';
import { searchSource } from './search-data.ts';
import type { ToolEntry } from './tools.ts';
import { byName } from '../text/order.ts';

/** How well known each tool is, 0 to 1, by slug: the same figure by which the search orders. */
const standing = once(
  async () =>
    new Map(
      recordsOf(await searchSource()).flatMap(({ type, slug, prior }) =>
        type === 'tool' ? [[slug, prior] as const] : [],
      ),
    ),
);

/** Tools by how well known they are, those that are gone last, equals by name. */
export async function bestKnown<T extends ToolEntry>(tools: readonly T[]): Promise<T[]> {
  const known = await standing();
  const gone = ({ data }: T) => Number(data.status !== 'active');
  return tools.toSorted(
    (a, b) =>
      gone(a) - gone(b) ||
      (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0) ||
      byName(a.data.name, b.data.name),
  );
}
