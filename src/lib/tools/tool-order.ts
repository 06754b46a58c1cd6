import { byText } from '../../text/order.ts';

/** What ordering a list of tools needs to know of each. */
interface DatedTool {
  data: { added: string };
}

/** Tools by the day they were added, the latest first; those of one day keep their order. */
export function latestFirst<T extends DatedTool>(tools: readonly T[]): T[] {
  return tools.toSorted((a, b) => byText(b.data.added, a.data.added));
}

/**
 * The tools that came after the directory was filled for the first time: while all bear one day, none is new.
 * @returns the latest first; those of one day keep their order
 */
export function addedLater<T extends DatedTool>(tools: readonly T[]): T[] {
  const days = tools.map(({ data }) => data.added);
  const first = days.toSorted()[0] ?? '';
  return latestFirst(tools.filter(({ data }) => data.added > first));
}

/**
 * The groups of an A–Z in their order, and the entries of each: a letter; `0` for names that begin with a digit or a
 * sign; `other` for those in another script than Latin.
 */
export function byLetter<T extends { data: { name: string } }>(
  tools: readonly T[],
): Map<string, T[]> {
  const groups = Map.groupBy(tools, ({ data }) => letterOf(data.name));
  return new Map(
    [...groups].sort(([a], [b]) => Number(a === 'other') - Number(b === 'other') || byText(a, b)),
  );
}

/** What a group of an A–Z is called on its own: `A`, `0–9`, `Other scripts`. */
export function letterLabel(letter: string): string {
  return { '0': '0–9', other: 'Other scripts' }[letter] ?? letter.toUpperCase();
}

/** With what the names of a group begin: `A`, `a digit or a sign`, `a letter of another script`. */
export function beginningOf(letter: string): string {
  return (
    { '0': 'a digit or a sign', other: 'a letter of another script' }[letter] ??
    letter.toUpperCase()
  );
}

/** Letters are compared as readers look names up: accents make no difference, and Ø stands with O. */
const COLLATOR = new Intl.Collator('en-GB', { sensitivity: 'base' });
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz');

function letterOf(name: string): string {
  const first = [...name.normalize('NFKD')][0] ?? '';
  if (!/\p{L}/u.test(first)) return '0';
  if (!/\p{Script=Latin}/u.test(first)) return 'other';
  return ALPHABET.findLast((letter) => COLLATOR.compare(letter, first) <= 0) ?? 'z';
}
