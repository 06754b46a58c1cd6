import { parseMdx } from './mdx-text.ts';
import { plainText, sentences } from '../text/prose.ts';

/**
 * The opening of a text as plain words: as many of its first sentences as fit, at least one, which is cut where
 * it is too long by itself.
 * @param body MDX that has passed the checks
 * @param most characters at the most
 */
export function excerpt(body: string, most: number): string {
  const [first = '', ...others] = sentences(plainText(parseMdx(body).tree));
  if (first.length > most) return `${first.slice(0, most).replace(/\s+\S*$/, '')}…`;
  let opening = first;
  for (const sentence of others) {
    if (opening.length + 1 + sentence.length > most) break;
    opening += ` ${sentence}`;
  }
  return opening;
}
