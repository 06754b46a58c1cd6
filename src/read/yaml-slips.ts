import { firstLine } from '../text/first-line.ts';
import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { quote } from '../text/finding.ts';

/** What is wrong with YAML, at an offset of its text. */
export interface Slip {
  offset: number;
  problem: string;
  remedy: string;
}

const INDENTATION = {
  problem: 'this line is not indented as the lines around it are',
  remedy: 'begin it in the column of the field above; a new entry of a list begins with "- "',
};

/**
 * What keeps YAML from being read, each slip once and where it was made: a parser that has lost its way reports what
 * follows as well, and what is never closed only at the end.
 * @param document as it was parsed, with its errors
 * @param text what was parsed
 */
export function slipsOf(document: Document, text: string): Slip[] {
  const [twice, errors] = [true, false].map((wanted) =>
    document.errors.filter(({ code }) => (code === 'DUPLICATE_KEY') === wanted),
  ) as [YAMLError[], YAMLError[]];
  const slips = repeated(twice, text);
  const [first, second] = errors;
  if (!first) return slips;
  const tabs = Array.from(text.matchAll(/^ *\t/gm), ({ 0: { length }, index }) => ({
    offset: index + length - 1,
    problem: 'a tab stands where YAML wants spaces',
    remedy: 'indent with two spaces',
  }));
  if (tabs.length > 0) return [...slips, ...tabs];
  return [...slips, explain(first, second, document, text)];
}

/** Keys that stand twice; a second `id` begins an entry that lacks its hyphen, and the fields after it are that entry's. */
function repeated(errors: YAMLError[], text: string): Slip[] {
  const id = errors.find(({ pos: [offset] }) => /^id\s*:/.test(text.slice(offset, offset + 20)));
  if (id)
    return [
      {
        offset: id.pos[0],
        problem: 'a second id stands in this entry',
        remedy: 'begin each entry with "- id: …", in the first column',
      },
    ];
  return errors.map(({ pos: [offset] }) => ({
    offset,
    problem: 'the same field stands here twice',
    remedy: 'keep one of them',
  }));
}

function explain(
  error: YAMLError,
  next: YAMLError | undefined,
  document: Document,
  text: string,
): Slip {
  const [offset, end] = error.pos;
  const opening = openedAt(error, document);
  if (opening !== undefined)
    return {
      offset: opening,
      problem: `the ${quote(text[opening])} that stands here is never closed`,
      remedy: 'close it on the same line',
    };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY')
    return { offset: lineStart(text, next.pos[1] - 1), ...INDENTATION };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return {
      offset,
      problem: 'YAML cannot tell where the value ends',
      remedy:
        'put the value in double quotes if it holds a colon and a space; begin a new line before a new field',
    };
  if (error.code === 'MULTIPLE_DOCS')
    return {
      offset,
      problem: 'a line of hyphens or dots has ended the fields above',
      remedy: 'take that line out',
    };
  const line = firstLine(text.slice(offset));
  if (error.code === 'MULTILINE_IMPLICIT_KEY') return { offset, ...explainKey(line) };
  if (lineStart(text, offset) >= offset)
    return { offset: lineStart(text, offset), ...(explainDash(line) ?? INDENTATION) };
  if (error.code === 'UNEXPECTED_TOKEN' && /["'\]}]\s*$/.test(text.slice(0, offset)))
    return {
      offset,
      problem: `${quote(line)} stands after the end of the value`,
      remedy: 'take it out, or put the whole value in double quotes',
    };
  if (error.code === 'BAD_SCALAR_START')
    return {
      offset,
      problem: `a value may not begin with ${quote(text.slice(offset, end))}`,
      remedy: 'put the value in double quotes',
    };
  return {
    offset,
    problem: `the YAML cannot be read: ${firstLine(error.message)}`,
    remedy:
      'write it as field: value; quote a value that holds ": " or " #" or begins with a special character',
  };
}

/** What is wrong with a line that was meant for a field and is none. */
export function explainKey(line: string): Omit<Slip, 'offset'> {
  const glued = /^([\w-]+):(\S.*)/.exec(line);
  return glued
    ? {
        problem: `no space stands after ${quote(`${glued[1]}:`)}`,
        remedy: `write ${glued[1]}: ${quote(glued[2])}`,
      }
    : {
        problem: `${quote(line)} is no field: it lacks a colon`,
        remedy: 'write it as field: value',
      };
}

/** What is wrong with a line that begins like an entry of a list, but is none. */
function explainDash(line: string): Omit<Slip, 'offset'> | undefined {
  return /^-[\w"']/.test(line)
    ? { problem: 'no space stands after the hyphen', remedy: 'begin each entry with "- id: …"' }
    : undefined;
}

/** Where the quotation mark or bracket stands that an error says is not closed. */
function openedAt(
  { code, message, pos: [offset] }: YAMLError,
  document: Document,
): number | undefined {
  if (!/Missing closing .quote|^Flow (?:map|sequence) .*end with a/.test(message)) return undefined;
  const isQuote = code === 'MISSING_CHAR' && message.startsWith('Missing');
  let opened: number | undefined;
  visit(document, {
    Node(_, node) {
      const opens = isQuote
        ? isScalar(node) && /^QUOTE/.test(node.type ?? '')
        : isCollection(node) && node.flow === true;
      const start = node.range?.[0];
      if (opens && start !== undefined && start <= offset) opened = start;
    },
  });
  return opened;
}

/** The offset of the first letter of the line in which an offset lies. */
function lineStart(text: string, offset: number): number {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  return begin + /^ */.exec(text.slice(begin))![0].length;
}
