import type { FullRecord } from '../../src/lib/search/record.ts';

/**
 * Records enough for a test of scale: the real ones, and made-up ones whose names and summaries are put together
 * from the words of the real ones. Made-up records exist only in the benchmark.
 */
export function scaled(records: readonly FullRecord[], size: number): FullRecord[] {
  const random = generator(20261123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = [
    ...new Set(records.flatMap(({ summary }) => summary.toLowerCase().match(/[a-z]{4,}/g) ?? [])),
  ];
  const tools = records.filter(({ type }) => type === 'tool');
  const made = Array.from(
    { length: Math.max(0, size - records.length) },
    (_, index): FullRecord => {
      const model = pick(tools);
      const name = `${capital(pick(words))}${random() < 0.5 ? ' ' : ''}${pick(words).slice(0, 5)}`;
      const summary = model.summary
        .split(' ')
        .map((word) => (random() < 0.4 ? pick(words) : word))
        .join(' ');
      return {
        ...model,
        name,
        slug: `made-up-${index}`,
        aliases: [],
        summary,
        prior: 0,
        alternatives: [],
      };
    },
  );
  return [...records.slice(0, size), ...made];
}

/** A linear congruential generator with the constants of Numerical Recipes: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
