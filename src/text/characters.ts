/**
 * Which characters contributed text may hold, judged after YAML escapes and HTML entities have been decoded:
 * every field (`line` in the schemas), every text node and attribute (the MDX guard), feeds and terminals ask here.
 */

/** A character, or a stack of marks, that may not stand where it stands. */
export interface OddCharacter {
  /** Offset in the text, in UTF-16 units. */
  index: number;
  /** What is wrong, to be read after the name of a field: `holds the invisible character U+200B`. */
  problem: string;
}

/**
 * Whatever is not seen or not a character: controls (with NEL and DEL), line and paragraph separators, lone
 * surrogates, noncharacters, direction controls, everything Unicode calls default-ignorable (joiners, soft hyphen,
 * variation selectors, tags, Hangul fillers), interlinear annotation, the replacement characters that stand
 * for what could not be read, and the Braille blank. Private use and unassigned characters are seen as boxes and pass.
 */
const SUSPECT =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffd\u2800]/u;

/** The flag of a part of a country, spelt with tag characters (UTS #51, section 3.1): the one use that tags have. */
const TAG_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/u;

const CANDIDATES = new RegExp(`${TAG_FLAG.source}|${SUSPECT.source}`, 'gu');

/** Characters that no text file needs and that would change how the rest of it is read or shown. */
const UNREADABLE =
  /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufeff]/u;

/** Scripts whose letters join or form conjuncts, so that a joiner changes what is read (UAX #31, section 2.3.1). */
const JOINING_SCRIPTS = [
  'Arabic Syriac Mongolian Nko Adlam Hanifi_Rohingya Mandaic Phags_Pa',
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala',
  'Khmer Myanmar Balinese Javanese Sundanese Tibetan Chakma Meetei_Mayek Newa',
]
  .flatMap((line) => line.split(' '))
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
const JOINING = new RegExp(`^(?=[\\p{L}\\p{M}])[${JOINING_SCRIPTS}]$`, 'u');
const MARK = /^\p{M}$/u;
const LETTER = /^\p{L}$/u;
const EMOJI_END = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;
const EMOJI = /^\p{Emoji}$/u;
const HAN = /^\p{Script=Han}$/u;
const MONGOLIAN = /^\p{Script=Mongolian}$/u;
/** Scripts without spaces between words, in which a zero width space says where a line may end. */
const UNSPACED = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** No writing system comes near this many marks in a row; sorting them costs the square of their number. */
const HEAP = /[\p{Mn}\p{Me}]{16,}/u;
/** More than four marks on one letter (UTS #39, section 5.4), or more than two that do not compose on a letter that carries one at most. */
const STACK =
  /[\p{Mn}\p{Me}]{5,}|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S} ])[\p{Mn}\p{Me}]{3,}/u;

/**
 * The characters of a text that may not stand there, each kind once, at its first place.
 *
 * Invisible characters are taken where a script or an emoji needs them, and only there:
 * - U+200D joins two pictographs; it and U+200C stand between letters of a joining or Indic script, or after a mark of one;
 * - variation selectors follow an emoji (U+FE0E, U+FE0F), a Han character (U+FE00 to U+FE02, U+E0100 to U+E01EF) or a Mongolian letter;
 * - tags spell a flag after U+1F3F4 and end with U+E007F;
 * - a zero width space stands between letters of Thai, Lao, Khmer or Burmese;
 * - in prose, a soft hyphen stands between two letters.
 * @param text decoded
 * @param form `prose` for running text, in which lines, tabs and soft hyphens may stand; `line` for the value of a field
 */
export function oddCharacters(text: string, form: Form): OddCharacter[] {
  const found = new Map<string, number>();
  for (const { 0: odd, index } of text.matchAll(CANDIDATES)) {
    const code = odd.codePointAt(0) ?? 0;
    if (code === 0x1f3f4 || code === 0x09 || code === 0x0a) continue;
    if (isNeeded(code, before(text, index), after(text, index + odd.length), form)) continue;
    const problem = `holds ${nameOf(odd, code)}`;
    if (!found.has(problem)) found.set(problem, index);
  }
  const stack = HEAP.exec(text) ?? STACK.exec(text.normalize('NFC'));
  if (stack) found.set(`stacks ${[...stack[0]].length} marks on one letter`, stack.index);
  return [...found].map(([problem, index]) => ({ index, problem }));
}

/** The place of the first character that no contributed file may hold in any part of it, seen or not; -1 when there is none. */
export function unreadableAt(text: string): number {
  return text.search(UNREADABLE);
}

/** A character as a message names it: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without what is not seen, for comparing it with others and for looking for words in it. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb\u2800]/gu,
    '',
  );
}

/** A text without what XML 1.0 forbids in every form, escaped or not (production 2, Char). */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A text that can neither end its line, nor colour or clear a terminal, nor turn its direction round. */
export function terminalText(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu,
    '\ufffd',
  );
}

/** Tags a template whose values come from contributed files, for printing: the template keeps its line ends, the values lose theirs. */
export function printable(template: TemplateStringsArray, ...values: unknown[]): string {
  return String.raw({ raw: template }, ...values.map((value) => terminalText(String(value))));
}

type Form = 'line' | 'prose';

/** Where characters that are not seen are needed: the first and last of each kind, and between which characters. */
const NEEDED: readonly [
  first: number,
  last: number,
  between: (left: string, right: string, form: Form) => boolean,
][] = [
  [0x00ad, 0x00ad, (l, r, form) => form === 'prose' && LETTER.test(l) && LETTER.test(r)],
  [0x180b, 0x180f, (left) => MONGOLIAN.test(left)],
  [0x200b, 0x200b, (left, right) => UNSPACED.test(left) && UNSPACED.test(right)],
  [0x200c, 0x200d, parts],
  [0x200d, 0x200d, (left, right) => EMOJI_END.test(left) && PICTOGRAPH.test(right)],
  [0xfe00, 0xfe02, (left) => HAN.test(left)],
  [0xfe0e, 0xfe0f, (left) => EMOJI.test(left)],
  [0xe0100, 0xe01ef, (left) => HAN.test(left)],
];

function isNeeded(code: number, left: string, right: string, form: Form): boolean {
  return NEEDED.some(
    ([first, last, between]) => code >= first && code <= last && between(left, right, form),
  );
}

/** Whether a joiner or non-joiner between two characters changes how they are read. */
function parts(left: string, right: string): boolean {
  return JOINING.test(left) && (JOINING.test(right) || MARK.test(left));
}

function nameOf(character: string, code: number): string {
  const u = codeOf(character);
  if (code === 0xfffc || code === 0xfffd)
    return `${u}, which stands for something that could not be read`;
  if (code <= 0x1f || (code >= 0x7f && code <= 0x9f)) return `the control character ${u}`;
  if (code >= 0xd800 && code <= 0xdfff) return `half a character, ${u}`;
  if (code % 0x10000 >= 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
    return `${u}, which is no character`;
  return `the invisible character ${u}`;
}

function before(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
}

function after(text: string, index: number): string {
  return [...text.slice(index, index + 2)][0] ?? '';
}
