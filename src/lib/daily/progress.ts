/** How far a reader is with a challenge: the days that are done, in order. */
export type Progress = readonly number[];

/** Progress as a browser keeps it. */
export function packProgress(done: Progress): string {
  return JSON.stringify({ version: 1, done });
}

/**
 * Progress as it was kept; whatever is no day of the challenge is left out.
 * @param days how many days the challenge has
 */
export function unpackProgress(kept: string | undefined, days: number): number[] {
  try {
    const { done } = JSON.parse(kept ?? '{}') as { done?: unknown };
    const numbers = Array.isArray(done) ? (done as unknown[]) : [];
    const real = numbers.filter(
      (day): day is number => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= days,
    );
    return [...new Set(real)].sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** Progress with a day ticked, or no longer. */
export function tick(done: Progress, day: number, isDone: boolean): number[] {
  const others = done.filter((one) => one !== day);
  return (isDone ? [...others, day] : others).sort((a, b) => a - b);
}

/** Progress as a Markdown list with a box a day. */
export function progressText(title: string, days: readonly string[], done: Progress): string {
  const lines = days.map(
    (day, index) => `- [${done.includes(index + 1) ? 'x' : ' '}] Day ${index + 1}: ${day}`,
  );
  return `# ${title}\n\n${done.length} of ${days.length} days done.\n\n${lines.join('\n')}\n`;
}
