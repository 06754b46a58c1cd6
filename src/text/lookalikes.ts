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
  ).flatMap(([odd, plain]) =>
    Array.from(odd).map((letter, index) => [letter, plain.charAt(index)] as const),
  ),
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
  for (const character of text.normalize('NFC'))
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

/** Codes of scripts (ISO 15924) for language tags; where a script is that of one language, the language. */
const TAGS: Record<string, string> = {
  Cyrillic: 'und-Cyrl',
  Greek: 'el',
  Armenian: 'hy',
  Georgian: 'ka',
  Hebrew: 'und-Hebr',
  Arabic: 'und-Arab',
  Syriac: 'und-Syrc',
  Thaana: 'dv',
  Nko: 'nqo',
  Ethiopic: 'und-Ethi',
  Devanagari: 'und-Deva',
  Bengali: 'und-Beng',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Oriya: 'or',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Tibetan: 'bo',
  Myanmar: 'und-Mymr',
  Khmer: 'km',
  Mongolian: 'und-Mong',
  Hiragana: 'ja',
  Katakana: 'ja',
  Bopomofo: 'zh',
  Hangul: 'ko',
  Han: 'und-Hani',
};

/**
 * The language tag (BCP 47) for a name in another script than Latin: what is known of its language by its letters alone.
 * @returns undefined for a Latin name, which needs none
 */
export function languageTag(name: string): string | undefined {
  const scripts = scriptsOf(name).filter((script) => script !== 'Latin');
  // Han characters are Japanese beside kana and Korean beside Hangul.
  const telling = scripts.find((script) => script !== 'Han') ?? scripts[0];
  return telling === undefined ? undefined : (TAGS[telling] ?? 'und');
}

/** A text with every letter that looks like a plain Latin one written as that letter. */
function latinised(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

/**
 * True for a word that a reader takes for plain Latin letters although some of them are others: of another script,
 * or styled ones such as mathematical or full-width letters.
 */
export function imitatesLatin(word: string): boolean {
  const plain = latinised(word);
  return plain !== word.normalize('NFC') && scriptsOf(plain).join() === 'Latin';
}

/** A text in which words that imitate Latin ones are written as those, so that what looks the same is the same. */
export function plainForm(text: string): string {
  return text.replace(WORD, (word) => (imitatesLatin(word) ? latinised(word) : word));
}

/** The words of a text, as far as they are made of letters. */
export function lettersOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
