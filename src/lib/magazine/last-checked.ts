/** A tool, as far as its evidence goes. */
interface Checked {
  evidence: readonly { seen: string }[];
}

/**
 * When the entries of tools were last compared with a source, going by their evidence.
 * @returns the day since which each was, yyyy-mm-dd (undefined where none has a source), and how many have none
 */
export function lastChecked(tools: readonly Checked[]): { since?: string; without: number } {
  const days = tools.flatMap(
    ({ evidence }) =>
      evidence
        .map(({ seen }) => seen)
        .sort()
        .at(-1) ?? [],
  );
  const [since] = days.sort();
  return { ...(since && { since }), without: tools.length - days.length };
}
