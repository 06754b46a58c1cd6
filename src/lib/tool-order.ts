/** What ordering a list of tools needs to know of each. */
interface DatedTool {
  id: string;
  data: { added: string };
}

/**
 * Tools by the day they were added, newest first. Of those added on one day the order is
 * mixed but fixed, so that a large import does not show the start of the alphabet.
 */
export function newest<T extends DatedTool>(tools: readonly T[]): T[] {
  return [...tools].sort(
    (a, b) => b.data.added.localeCompare(a.data.added) || mix(a.id) - mix(b.id),
  );
}

/** A number that depends on the text alone (FNV-1a, 32 bits). */
function mix(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return hash >>> 0;
}

/** The letters under which an A–Z lists its entries, and the entries of each; digits and signs stand under `0`. */
export function byLetter<T extends { data: { name: string } }>(
  tools: readonly T[],
): Map<string, T[]> {
  const letters = new Map<string, T[]>();
  for (const tool of tools) {
    const first = tool.data.name.normalize('NFKD').toLowerCase()[0] ?? '0';
    const letter = /[a-z]/.test(first) ? first : '0';
    letters.set(letter, [...(letters.get(letter) ?? []), tool]);
  }
  return new Map([...letters].sort(([a], [b]) => a.localeCompare(b)));
}
