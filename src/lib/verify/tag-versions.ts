import type { Marked } from './forges/forge.ts';

/** The tag with the lowest version: v0.1 before v0.10 and 1.0. Undefined where no tag holds a number. */
export function lowestVersion(tags: readonly Marked[]): Marked | undefined {
  return byVersion(tags)[0];
}

/** The tag with the highest version. */
export function highestVersion(tags: readonly Marked[]): Marked | undefined {
  return byVersion(tags).at(-1);
}

function byVersion(tags: readonly Marked[]): Marked[] {
  return tags
    .filter(({ name }) => /\d/.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .toSorted((a, b) => compareNumbers(numbersOf(a.name), numbersOf(b.name)));
}

function numbersOf(name: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(name)?.[0] ?? '').split('.').map(Number);
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
