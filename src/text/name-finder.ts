/** Finds names in a text, in their order, each as the text writes it. */
export type NameFinder = (text: string) => { slug: string; name: string }[];

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}.+#'’-]*[\p{L}\p{N}+#]|[\p{L}\p{N}]/gu;

const WEEKDAYS = new Set(
  [...Array(7).keys()].map((day) =>
    new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, 5, day + 1),
    ),
  ),
);

/**
 * Makes a finder of names that stand in a text letter by letter. A name of one word is left out if nobody could
 * tell without reading the sentence whether it is meant: fewer than five letters, a weekday, a word that the texts
 * also write in lower case (Notion, Slack, Zoom), or the beginning of three or more other names (Google).
 * @param items slugs with their names and aliases
 * @param corpus texts that show which words are ordinary
 */
export function nameFinder(
  items: readonly { slug: string; names: readonly string[] }[],
  corpus: readonly string[],
): NameFinder {
  const ordinary = new Set<string>();
  for (const text of corpus)
    for (const [word] of text.matchAll(WORDS)) if (word === word.toLowerCase()) ordinary.add(word);
  const byFirst = new Map<string, { words: string[]; slug: string }[]>();
  for (const { slug, names } of items) {
    for (const name of names) {
      const words = [...name.matchAll(WORDS)].map(([word]) => word);
      const [first] = words;
      if (first !== undefined && /\p{Lu}/u.test(name))
        byFirst.set(first, [...(byFirst.get(first) ?? []), { words, slug }]);
    }
  }
  for (const [first, list] of byFirst) {
    const vague =
      first.length < 5 ||
      WEEKDAYS.has(first) ||
      ordinary.has(first.toLowerCase()) ||
      list.filter(({ words }) => words.length > 1).length >= 3;
    // A longer name is made of ordinary words, too, unless a later one has its capital: “Google Forms”, but not “Read aloud”.
    const kept = list.filter(({ words }) =>
      words.length === 1
        ? !vague
        : words.slice(1).some((word) => /\p{Lu}|\p{N}/u.test(word)) ||
          !ordinary.has(first.toLowerCase()),
    );
    byFirst.set(
      first,
      kept.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return (text) => {
    const words = [...text.matchAll(WORDS)].map((match) => ({
      word: match[0].replace(/['’]s$/, ''),
      start: match.index,
    }));
    const found: { slug: string; name: string }[] = [];
    for (let place = 0; place < words.length; place++) {
      const begin = words[place];
      const match = byFirst
        .get(begin?.word ?? '')
        ?.find((name) => name.words.every((word, offset) => words[place + offset]?.word === word));
      const last = match && words[place + match.words.length - 1];
      if (!begin || !last) continue;
      const name = text.slice(begin.start, last.start + last.word.length);
      if (/[.,:;!?]\s/.test(name)) continue;
      found.push({ slug: match.slug, name });
      place += match.words.length - 1;
    }
    return found;
  };
}
