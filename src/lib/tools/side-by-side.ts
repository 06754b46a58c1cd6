/** One fact of a tool in a comparison. */
export interface Stated {
  /** What tells it from other facts: its field, or its label where it has none. */
  key: string;
  label: string;
  /** The value in plain words, an address whole, by which it is held against the others; the order of a list does not count. */
  text: string;
}

/** One line of a comparison, with a place for each tool. */
export interface ComparedRow<F extends Stated> {
  label: string;
  /** In the order of the tools; undefined where one does not state the fact. */
  cells: (F | undefined)[];
}

/** Facts that are no ground for a choice: the name stands above its column. */
const LEFT_OUT = new Set(['name']);

/**
 * The facts of tools, side by side: first those in which they differ, a fact that only some of them state among them,
 * then those that are the same for all. Within both, the order is that of the first tool that states the fact.
 * @param tools the facts of each tool, in the order of its page
 */
export function sideBySide<F extends Stated>(
  tools: readonly (readonly F[])[],
): { different: ComparedRow<F>[]; same: ComparedRow<F>[] } {
  const keys = [...new Set(tools.flatMap((facts) => facts.map(({ key }) => key)))];
  const rows = keys
    .filter((key) => !LEFT_OUT.has(key))
    .map((key) => {
      const cells = tools.map((facts) => facts.find((fact) => fact.key === key));
      const label = cells.find((cell) => cell !== undefined)?.label ?? key;
      const same = new Set(cells.map((cell) => cell && inAnyOrder(cell.text))).size === 1;
      return { label, cells, same };
    });
  const of = (wanted: boolean) =>
    rows.filter(({ same }) => same === wanted).map(({ label, cells }) => ({ label, cells }));
  return { different: of(false), same: of(true) };
}

function inAnyOrder(list: string): string {
  return list.split(', ').sort().join(', ');
}

/** How many tools stand side by side at the most: more columns than that nobody reads. */
export const MOST_COMPARED = 4;
