import type { DataOf } from '../../model/collections.ts';

type Result = DataOf['readings']['results'][number];

/** What a sample found, counted. */
export interface ReadingCounts {
  /** Facts drawn. */
  drawn: number;
  /** Of these, those whose source was read. */
  read: number;
  right: number;
  partly: number;
  wrong: number;
  /** The share of those read that did not hold wholly, 0 to 1; with the bounds of its 95 % interval. */
  error: { share: number; least: number; most: number };
}

/**
 * Counts a sample.
 * The interval is Wilson's (E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, 1927).
 */
export function countReading(results: readonly Result[]): ReadingCounts {
  const count = (found: Result['found']) => results.filter((one) => one.found === found).length;
  const [right, partly, wrong] = [count('right'), count('partly'), count('wrong')];
  const read = right + partly + wrong;
  return {
    drawn: results.length,
    read,
    right,
    partly,
    wrong,
    error: shareOf(partly + wrong, read),
  };
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;

function shareOf(part: number, whole: number): ReadingCounts['error'] {
  if (whole === 0) return { share: 0, least: 0, most: 1 };
  const share = part / whole;
  const centre = share + Z ** 2 / (2 * whole);
  const half = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  const scale = 1 + Z ** 2 / whole;
  return { share, least: Math.max(0, (centre - half) / scale), most: (centre + half) / scale };
}
