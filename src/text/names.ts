import { imitatesLatin, lettersOf, mixedScripts, scriptsOf } from './lookalikes.ts';
import { quote } from './finding.ts';

/**
 * What makes a name unfit to be told from others by, to be read after it. Names in any script are fine.
 * @param signs whether an emoji alone is a name as well
 */
export function nameProblems(name: string, signs: 'letters' | 'letters or emoji'): string[] {
  const told = signs === 'letters' ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}\p{Emoji_Presentation}]/u;
  if (!told.test(name)) return [`is nothing but signs: a name has letters or digits`];
  return lettersOf(name)
    .filter((word) => imitatesLatin(word) && !isWholeWord(word))
    .map((word) => `holds ${quote(word)}, in which ${strangersIn(word)} look like Latin ones`);
}

/** What readers should be told of a text although it may stand: words of mixed scripts, and words that look Latin and are not. */
export function scriptDoubts(text: string): string[] {
  // Nearly every word is of plain letters, and sound.
  const others = lettersOf(text).filter((word) => !/^[A-Za-z]+$/.test(word));
  return others.flatMap((word) => {
    const mixed = mixedScripts(word);
    if (mixed.length > 0) return [`${quote(word)} mixes ${mixed.join(' and ')} letters`];
    return imitatesLatin(word)
      ? [
          `every letter of ${quote(word)} looks like a Latin one, but it is written in ${strangersIn(word)}`,
        ]
      : [];
  });
}

/** True for a word of one script other than Latin: an ordinary word of that script may look like a Latin one. */
function isWholeWord(word: string): boolean {
  const scripts = scriptsOf(word);
  return scripts.length === 1 && scripts[0] !== 'Latin';
}

function strangersIn(word: string): string {
  const others = scriptsOf(word).filter((script) => script !== 'Latin');
  return `${others.join(' and ') || 'styled'} letters`;
}
