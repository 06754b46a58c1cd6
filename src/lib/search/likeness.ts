import { brandsIn, MEANT, type Names } from './brands.ts';
import { isCommon } from './vocabulary.ts';
import { isStopWord } from './words.ts';

const NOUN =
  '(?:alternativ(?:e|es|a|as|o|os|en)?|replacements?|substitutes?|competitors?|equivalents?|rivals?|ersatz|remplacement|sustituto)';
const TO = '(?:to|for|of|a|au|al|alla|para|zu|fur|pour|per|di|de)';
const LIKE: readonly RegExp[] = [
  /^(?<before>.*?)\b(?:anything|everything|something) (?:but|except) (?<name>.+)$/,
  new RegExp(`^(?<before>.*?)\\b${NOUN} ${TO} (?<name>.+)$`),
  new RegExp(`^(?<name>.+?) ${NOUN}(?<after>.*)$`),
  /^(?<before>.*?)\b(?:similar to|instead of|other than|better than|comparable to|replac(?:e|es|ing)|switch(?:ing)? from|mov(?:e|ing) (?:away )?from|migrat(?:e|ing) from)\s+(?<name>.+)$/,
  /^(?<before>.*?)\blike (?!to\b)(?<name>.+)$/,
  /^(?<name>.+?) but (?<after>.+)$/,
];
/** The same, where the tool has closed. */
const GONE: readonly RegExp[] = [
  /^(?<before>.*?)\bafter (?<name>.+)$/,
  /^(?<name>.+?) (?:is |was |has |will |app )*(?:shut(?:ting)?(?: down)?|clos(?:e|es|ed|ing)|discontinued|dead|gone|end(?:s|ed|ing)?)\b(?<after>.+)$/,
];

/** How well a misspelt name has to match to be the one whose alternatives are asked for. */
const NEAR = 0.6;

/** Whose alternatives are asked for, and the other words of the query. */
export interface Likeness {
  /** Absent when alternatives are asked for to something that is no tool: then its name is one of the words. */
  id?: number;
  around: string[];
}

/** Reads “alternative to”, “like” and their kin; undefined when a query holds nothing of that sort. */
export function likeOf(words: readonly string[], known: Names): Likeness | undefined {
  const text = words.join(' ');
  const readings = [...matches(LIKE, text, false), ...matches(GONE, text, true)];
  for (const find of [namedTool, nearTool]) {
    const [best] = readings
      .flatMap(({ name, around, closed }) => {
        const found = find(name, known);
        return found && (!closed || known.names.record(found.id).status !== 'active')
          ? [{ ...found, around }]
          : [];
      })
      .sort((a, b) => b.strength - a.strength);
    if (best) return { id: best.id, around: [...best.around, ...best.others] };
  }
  const [first] = readings.filter(({ closed, noun }) => !closed && noun);
  return first && { around: [...first.around, ...first.name] };
}

function matches(patterns: readonly RegExp[], text: string, closed: boolean) {
  return patterns.flatMap((pattern, index) => {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.['name']) return [];
    return {
      name: groups['name'].split(' '),
      around: `${groups['before'] ?? ''} ${groups['after'] ?? ''}`.split(' ').filter(Boolean),
      closed,
      /** The pattern holds a noun for alternatives, which says nothing by itself. */
      noun: index > 0 && index < 4,
    };
  });
}

/** A tool, and the words that do not name it. */
interface ToolAmong {
  id: number;
  strength: number;
  others: string[];
}

/** The tool that some words name. */
function namedTool(words: readonly string[], known: Names): ToolAmong | undefined {
  const [brand] = brandsIn(words, known)
    .filter(({ strength }) => strength >= MEANT)
    .sort((a, b) => b.strength - a.strength || a.start - b.start);
  return (
    brand && {
      id: brand.id,
      strength: brand.strength,
      others: words.filter((_, place) => place < brand.start || place >= brand.end),
    }
  );
}

/** The tool whose name some words are but for a letter or two; none where they are words of their own. */
function nearTool(words: readonly string[], known: Names): ToolAmong | undefined {
  const telling = words.filter((word) => !isStopWord(word));
  const isWord = telling.some(
    (word) =>
      isCommon(word, known.vocabulary) ||
      known.vocabulary.words.has(word) ||
      known.frequency(word) > 0,
  );
  if (isWord) return undefined;
  const [near] = known.names.find(telling.join(' '), 1);
  return near && near.score >= NEAR ? { id: near.id, strength: near.score, others: [] } : undefined;
}
