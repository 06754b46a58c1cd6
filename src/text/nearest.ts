/**
 * The number of single-letter insertions, deletions, substitutions and swaps of
 * neighbours that turn one word into the other.
 * Optimal string alignment distance; see Boytsov, ACM JEA 16, 2011, section 2.
 * @param most a greater distance may come back as infinity, which takes less time
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        at(current, column - 1) + 1,
        at(last, column) + 1,
        at(last, column - 1) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, at(before, column - 2) + 1);
      }
      current.push(best);
    }
    // From here on every way goes through this row, or by a swap from the one before it.
    if (Math.min(...current) > most && Math.min(...last) >= most) return Infinity;
    before = last;
    last = current;
  }
  return at(last, b.length);
}

/** The distance in a column of a row; beyond it none is known. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/** Longer words are not compared: a distance takes time in proportion to both lengths. */
const LONGEST = 60;

/**
 * The known word nearest to one that is not known.
 * @param word what was written
 * @param known what could have been meant
 * @returns the nearest, or undefined when none is near enough to be worth suggesting
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    if (lower.length > LONGEST) continue;
    const contained = holds(wanted, lower);
    if (!contained && Math.abs(lower.length - wanted.length) >= bestDistance) continue;
    const distance = contained
      ? Math.min(1.5, editDistance(wanted, lower))
      : editDistance(wanted, lower);
    // A word that would have to be written anew for the better part is not what was meant.
    if (distance < bestDistance && distance * 2 <= Math.max(wanted.length, lower.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether one word holds so much of the other that they may be the same: half of it, or its first four letters. */
function holds(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < 3 || !longer.includes(shorter)) return false;
  return shorter.length * 2 >= longer.length || (shorter.length > 3 && longer.startsWith(shorter));
}
