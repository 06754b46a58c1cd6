/**
 * Letters that look like others: what makes two names, or two hosts, the same to the eye. A choice from the
 * confusables of UTS #39 (unicode.org/reports/tr39): the letters of other scripts, and the odd ones of Latin, that
 * are drawn as a plain Latin letter is. Accents are left alone, because readers see them.
 */
const LOOKALIKES = new Map(
  (
    [
      // Cyrillic
      ['АВСЕԌНІЈКМОРԚЅТѴԜХУҮӀ', 'ABCEGHIJKMOPQSTVWXYYI'],
      ['асԁеһіјкӏорԛѕтѵԝхуү', 'acdehijkl' + 'opqstvwxyy'],
      // Greek
      ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'],
      ['αικνορτυχϲϳ', 'aikvoptuxcj'],
      // Coptic
      ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬ', 'ABEHIKMNOPCTYX'],
      // Armenian
      ['օոսհցՕՍՏ', 'onuhgOUS'],
      // Cherokee
      ['ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᏔᏃ', 'ABCDEGHJKLMPRSTVWZ'],
      // Lisu
      ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHIJKLMNOPRSTUVWXYZ'],
      // Latin: small capitals and the letters of phonetic alphabets
      ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡɩ', 'abcdefghijklmnoprstuvwyzagi'],
    ] as const
  ).flatMap(([odd, plain]) => [...odd].map((letter, index) => [letter, plain[index]!] as const)),
);

const SCRIPTS = (
  'Latin Cyrillic Greek Coptic Armenian Cherokee Lisu Georgian Hebrew Arabic Syriac Thaana Nko Ethiopic ' +
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar ' +
  'Khmer Mongolian Han Hiragana Katakana Bopomofo Hangul'
).split(' ');
const OF_SCRIPT = SCRIPTS.map(
  (script) => [script, new RegExp(`^\\p{Script=${script}}$`, 'u')] as const,
);
const SHARED = /^[\p{Script=Common}\p{Script=Inherited}]$/u;

/** The scripts that one word may be written in at once (UTS #39, section 5.2, “Highly Restrictive”). */
const TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** The scripts in which the letters of a text are written, in the order in which they appear; those without a name of their own here as `other`. */
export function scriptsOf(text: string): string[] {
  const found = new Set<string>();
  for (const character of text.normalize('NFKC'))
    if (/^\p{L}$/u.test(character) && !SHARED.test(character))
      found.add(OF_SCRIPT.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other');
  return [...found];
}

/** The scripts of a word that do not stand together in any writing system; none for an ordinary word. */
export function mixedScripts(word: string): string[] {
  const scripts = scriptsOf(word);
  const ordinary =
    scripts.length < 2 || TOGETHER.some((set) => scripts.every((script) => set.includes(script)));
  return ordinary ? [] : scripts;
}

/** A text with every letter that looks like a plain Latin one written as that letter. */
export function latinised(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

/** True for a word of which some letters are not the Latin ones that they look like, and none would tell a reader so. */
export function imitatesLatin(word: string): boolean {
  const plain = latinised(word);
  return plain !== word.normalize('NFKC') && scriptsOf(plain).join() === 'Latin';
}
