import { withoutAccents } from './latin.ts';

/**
 * Text as it is compared: lower case, without accents; letters and digits, the + and # of C++ and C#, and each emoji as a word.
 * @returns words with single spaces between them
 */
export function fold(text: string): string {
  return ASCII.test(text) ? foldAscii(text) : foldAny(text);
}

const ASCII = /^[\0-\x7f]*$/;

/** The same for letters of ASCII, as most texts here are: a search that has just been opened folds thousands of them. */
function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim();
}

function foldAny(text: string): string {
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
