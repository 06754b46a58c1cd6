/** Latin letters that no normal form takes apart, as they are written where they are missing. */
const WITHOUT_MARKS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

/** A text in lower case and without accents: Éclair as eclair, Łódź as lodz. */
export function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøłđðþßıħŋ]/g, (letter) => WITHOUT_MARKS[letter] ?? letter);
}
