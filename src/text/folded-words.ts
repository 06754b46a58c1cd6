import { withoutAccents } from './latin.ts';

/**
 * Text as it is compared: lower case, without accents; letters and digits, the + and # of C++ and C#, and each emoji as a word.
 * @returns words with single spaces between them
 */
export function fold(text: string): string {
  return withoutAccents(text)
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\p{Emoji_Presentation}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}+#]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}
