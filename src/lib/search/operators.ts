/** What the signs of a query ask for. */
export interface Operators {
  /** The query without what it excludes, and without quotation marks. */
  text: string;
  /** Words that an answer must not hold. */
  excluded: string[];
  /** Phrases that an answer must hold. */
  phrases: string[];
}

/** Reads quotation marks round a phrase, and a minus sign or a capital NOT before a word. */
export function readOperators(query: string): Operators {
  const phrases = [...query.matchAll(/["“„«]([^"“”„«»]{2,})["”“»]/g)].map(([, phrase = '']) =>
    phrase.trim(),
  );
  const excluded: string[] = [];
  const text = query
    .replace(/(?<=^|\s)(?:-|NOT\s+)(?=[\p{L}\p{N}])(\S+)/gu, (_, word: string) => {
      excluded.push(word);
      return ' ';
    })
    .replace(/["“”„«»]/g, ' ');
  // Nothing is left to look for: then the signs were none.
  return text.trim() === '' ? { text: query, excluded: [], phrases } : { text, excluded, phrases };
}
