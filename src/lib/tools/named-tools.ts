import { quote } from '../../text/finding.ts';
import { SLUG_PATTERN } from '../../text/slug.ts';

/** What an address names as tools, and what a reader has to be told about it. */
export interface NamedTools {
  /** Each once, in the order of the address; slugs, or names as somebody typed them. */
  names: string[];
  /** Sentences, one a problem. */
  problems: string[];
}

/**
 * Reads the tools that an address names: `?tools=a,b` as well as `?tools=a&tools=b`. Nothing of the address is taken
 * for more than words.
 * @param values of the parameter, decoded
 * @param most how many are taken; of more, the first
 */
export function namedTools(values: readonly string[], most: number): NamedTools {
  const all = values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
  const distinct = [...new Set(all)];
  const twice = distinct.filter((name) => all.indexOf(name) !== all.lastIndexOf(name));
  const problems = twice
    .slice(0, 3)
    .map((name) => `${quote(name)} is named more than once and stands here once.`);
  if (twice.length > 3) problems.push(`So are ${(twice.length - 3).toLocaleString('en-GB')} more.`);
  if (distinct.length > most)
    problems.push(
      `The address names ${distinct.length.toLocaleString('en-GB')} tools. Here is room for ${most}: the first ${most} are taken, the others left out.`,
    );
  return { names: distinct.slice(0, most), problems };
}

/** Whether a word could be the slug of a tool. */
export function isSlug(word: string): boolean {
  return word.length <= 80 && SLUG_PATTERN.test(word);
}

/** What to say of a word that names no tool. */
export function unknownTool(word: string, meant?: string): string {
  const hint = meant ? ` Did you mean ${meant}?` : '';
  return `There is no tool ${quote(word)} in the directory.${hint}`;
}
