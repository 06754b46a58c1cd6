import type { Tool } from '../../model/schemas/tool.ts';
import { NOTE } from '../../text/prose.ts';

/** What a sentence claims that goes out of date, or that somebody could have made up. */
export const CLAIMS = {
  limit: 'a price or a limit',
  state: 'how it is going',
  date: 'a date',
  figure: 'a number',
  most: 'who or what most, first or largest is',
} as const;

export type ClaimKind = keyof typeof CLAIMS;

/** A claim in the text of an entry for which neither a footnote nor the evidence of the entry has anything. */
export interface ProseClaim {
  kind: ClaimKind;
  /** The words that claim it, as they stand in the sentence. */
  words: string;
  sentence: string;
}

/** Numbers as limits are given; a year is none. */
const NUMBER =
  '(?:(?!(?:19|20)\\d{2}\\b)\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand)';
const FREE = '(?:free (?:plan|tier|version|edition|account|use)|costs? nothing|gratis)';
const GOING =
  '(?:sparse|rare|rarer|stalled|stopped|slowed|slow|quiet|dormant|patchy|abandoned|unmaintained)';
const SUPERLATIVE =
  '(?:largest|biggest|oldest|best[- ]known|most (?:used|popular|common|widespread|widely used))';

const PATTERNS: Readonly<Record<Exclude<ClaimKind, 'date' | 'figure'>, readonly RegExp[]>> = {
  limit: [
    /[$€£]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:dollars|euros?|pounds|USD|EUR)\b/i,
    new RegExp(`\\b${FREE}\\b[^.;:]*?\\b${NUMBER}\\b`, 'i'),
    new RegExp(`\\b${NUMBER} (?:[\\w-]+ ){0,3}(?:for free|free of charge|cost nothing)\\b`, 'i'),
  ],
  state: [
    new RegExp(
      `\\b(?:commits?|releases?|updates?|development|new features?) (?:(?:has|have|is|are|was|were|been) ){0,2}(?:(?:grown|become|gone|got|getting) )?${GOING}\\b`,
      'i',
    ),
    new RegExp(
      `\\b(?:project|development|repository|code|program|app|plug-in) (?:itself )?(?:has been |have been |is |are |was |were |lies |seems )${GOING}\\b`,
      'i',
    ),
    /\bno longer (?:developed|maintained|updated|supported|sold)\b|\brarely updated\b|\bhas gone quiet\b|\bdevelopment (?:has|have) stopped\b/i,
  ],
  most: [
    /(?:^|[,;:] (?:and |but )?)most (?:schools|teachers|lecturers|universities|companies|firms|organisations|users|students)\b/i,
    new RegExp(`\\bone of the ${SUPERLATIVE}\\b`, 'i'),
    new RegExp(
      `\\b(?:the world|Europe|Germany|America|Britain|the country|the field)['’]s ${SUPERLATIVE}\\b`,
      'i',
    ),
    new RegExp(
      `\\bthe ${SUPERLATIVE} (?:[\\w-]+ ){1,4}(?:in (?:the world|its field|[A-Z])|on earth|worldwide|anywhere|of its kind)`,
    ),
  ],
};

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(`\\b(?:(?:\\d{1,2} )?${MONTH} )?(?:19|20)\\d{2}s?\\b`, 'g');
/** A number of what grows or is limited: other numbers stand in examples, names and things to type. */
const FIGURE =
  /(?<![\p{L}\p{N}.:,^*+=/#-])(?<!\b(?:version|year|grade|level|day|week|part|chapter|phase) )\d[\d,]*(?:\.\d+)?(?: (?:per cent|million|billion|thousand))?(?= ?(?:%|[GM]B\b|(?:[a-z-]+ )?(?:users|members|people|learners|students|pupils|teachers|participants|attendees|seats|schools|universities|companies|customers|countries|languages|courses|lessons|templates|integrations|apps|characters|minutes(?! \d)|hours|boards|notebooks|projects)\b))/giu;

/** Begins an example that is plainly made up. */
const INVENTED =
  /^(?:say|suppose|imagine|picture|take)\b|\bsay,|\bfor (?:instance|example)\b|\blet us say\b/i;
/** What somebody types or reads on a screen. */
const QUOTED = /[“"][^”"]*[”"]|‘[^’]*’/g;

/**
 * The claims in the sentences of a text that nothing shows.
 * @param sentences in which `NOTE` stands for a footnote
 * @param tool the entry, whose own fields and evidence show what they hold
 */
export function unshownClaims(sentences: readonly string[], tool: Tool): ProseClaim[] {
  const shown = shownWords(tool);
  return sentences.flatMap((sentence) => {
    if (sentence.includes(NOTE)) return [];
    const told = sentence.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
    const claims = distinct([...claimsIn(told)]).filter(
      ({ kind, words }) =>
        !isShown(kind, words, tool, shown) && !(isNumber(kind) && INVENTED.test(told)),
    );
    return claims.map((claim) => ({ ...claim, sentence }));
  });
}

/** Each once: two patterns may find the same words. */
function distinct<T extends { kind: string; words: string }>(claims: readonly T[]): T[] {
  return [...new Map(claims.map((claim) => [`${claim.kind} ${claim.words}`, claim])).values()];
}

function isNumber(kind: ClaimKind): boolean {
  return kind === 'figure' || kind === 'limit';
}

function* claimsIn(sentence: string): Iterable<Omit<ProseClaim, 'sentence'>> {
  for (const kind of ['limit', 'state', 'most'] as const) {
    for (const pattern of PATTERNS[kind]) {
      const [words] = pattern.exec(sentence) ?? [];
      if (words) yield { kind, words: words.replace(/^[,;: ]+/, '') };
    }
  }
  for (const [words] of sentence.matchAll(DATE)) yield { kind: 'date', words };
  for (const [words] of sentence.replace(DATE, (date) => ' '.repeat(date.length)).matchAll(FIGURE))
    yield { kind: 'figure', words };
}

/** What the entry shows, in words: what its sources say and are dated, its years, its names. */
function shownWords({ evidence, launched, ended, name, aliases = [] }: Tool): string {
  const said = evidence.flatMap(({ says, dated, shows }) => [
    says,
    dated,
    ...(shows.includes('launched') ? [String(launched)] : []),
    ...(shows.includes('ended') ? [String(ended)] : []),
  ]);
  return [...said, name, ...aliases].filter(Boolean).join(' ');
}

function isShown(kind: ClaimKind, words: string, tool: Tool, shown: string): boolean {
  const numbers: string[] = words.match(/\d[\d,.]*\d|\d/g) ?? [];
  switch (kind) {
    case 'date':
    case 'figure':
      return numbers.every((number) => holds(shown, number));
    case 'limit':
      // In words or digits: the reader of the source has written the limit down.
      return numbers.length > 0
        ? numbers.every((number) => holds(shown, number))
        : tool.evidence.some(
            ({ shows, says = '' }) => shows.includes('pricing') && /\bfree\b/i.test(says),
          );
    case 'state':
      return tool.evidence.some(({ shows }) => shows.includes('status') || shows.includes('ended'));
    case 'most':
      return false;
  }
}

function holds(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number.replace(/[.,]/g, '\\$&')}(?!\\d)`).test(text);
}
