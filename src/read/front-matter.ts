import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { quote, type Place } from '../text/finding.ts';
import { isRealDay } from '../text/days.ts';
import { excessOfYaml } from './limits.ts';
import { placesInSource } from './source-place.ts';
import { lostTexts } from './yaml-losses.ts';
import { slipsOf, type Slip } from './yaml-slips.ts';

/** A problem at a place of the text that was read. */
export interface Problem extends Place {
  problem: string;
  remedy: string;
}

/** YAML read without anchors, aliases, tags or merge keys, with a way back to its places. */
export interface YamlText {
  /** The value, or undefined when there are problems. */
  value: unknown;
  problems: Problem[];
  /** Whether a parser has seen it; it does not see what is over a limit. */
  isParsed: boolean;
  /** The place of a value (or of the nearest parent that exists) in the whole file. */
  locate: Locate;
}

/** Finds the place of a value, or of a letter of its text by the letter's index. */
export type Locate = (path: readonly PropertyKey[], letter?: number) => Place;

/** An MDX file cut in two. */
export interface FrontMatterText {
  /** The YAML between the two `---` lines, or undefined when there is none. */
  yaml?: string;
  /** All that follows the second `---` line. */
  body: string;
  /** The 1-based line on which the body begins. */
  bodyLine: number;
  problems: Problem[];
}

/** A line that is meant to end the front matter: three hyphens, or what a slip or a word processor makes of them. */
const CLOSING = /^\s*(?:---+|[–—]-?|\*\*\*+)\s*$/;

/**
 * Cuts an MDX file into front matter and body. The front matter starts on line 1; both of its `---` lines hold
 * nothing else. A line that is only meant for one is named, and what follows
 * is read as if it were right; without any, the first empty line parts the two.
 */
export function splitFrontMatter(text: string): FrontMatterText {
  const lines = text.split('\n');
  const opening = lines[0]!;
  if (opening.trim() !== '---')
    return {
      body: text,
      bodyLine: 1,
      problems: [
        {
          line: 1,
          column: 1,
          problem:
            text.trim() === '' ? 'the file is empty' : 'the file does not begin with front matter',
          remedy: 'begin with a line that holds only ---, the fields, and another --- line',
        },
      ],
    };
  const after = (test: (line: string) => boolean) =>
    lines.findIndex((line, index) => index > 0 && test(line));
  const exact = after((line) => /^---\s*$/.test(line));
  const meant = exact === -1 ? after((line) => CLOSING.test(line) || line.trim() === '') : exact;
  const end = meant === -1 ? lines.length : meant;
  return {
    ...(meant !== -1 && { yaml: lines.slice(1, end).join('\n') }),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: [
      ...unlike(opening, 1),
      ...(meant === -1 ? [] : irregular(lines.slice(1, end))),
      ...(lines[end]?.trim() ? unlike(lines[end], end + 1) : [UNCLOSED]),
    ],
  };
}

const UNCLOSED: Problem = {
  line: 1,
  column: 1,
  problem: 'the front matter is never closed',
  remedy: 'add a line that holds only --- after the last field',
};

/** What parts a line from three hyphens. */
function unlike(line: string, number: number): Problem[] {
  if (line === '---') return [];
  const problem =
    line.trim() === '---'
      ? `a space stands ${line.startsWith('---') ? 'after' : 'before'} ---`
      : `the front matter does not end with ${quote(line)}`;
  return [{ line: number, column: 1, problem, remedy: 'write --- and nothing else' }];
}

/** The one form of front matter: at the left edge stands a field, an item, a comment or nothing. */
const REGULAR = /^(?:[A-Za-z]\w*:(?:[ \t]|$)|[ \t]|-[ \t]|#|\]?$)/;

/**
 * A line that begins neither with a field nor with a space. Readers of front matter differ on such lines: flow
 * mappings at the left edge, a byte order mark, `+++` or `---x` within a quoted value (js-yaml behind Astro's own
 * reader closes the front matter there).
 */
function irregular(lines: readonly string[]): Problem[] {
  const index = lines.findIndex((line) => !REGULAR.test(line));
  if (index === -1) return [];
  return [
    {
      line: index + 2,
      column: 1,
      problem: 'a line of the front matter begins with neither a field nor a space',
      remedy:
        'write field: value at the left edge, and begin what continues a value with two spaces',
    },
  ];
}

/**
 * Reads YAML strictly: version 1.2, the core schema (dates stay text), no anchors,
 * aliases, tags or merge keys, no key twice. Nothing is expanded, so an alias bomb costs nothing.
 * @param text the YAML
 * @param firstLine the line of the file on which it begins, 1-based
 */
export function readYaml(text: string, firstLine: number): YamlText {
  const excess = excessOfYaml(text, firstLine);
  if (excess) return unread(excess);
  try {
    return parseYaml(text, firstLine);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread({
      line: firstLine,
      column: 1,
      problem: `the YAML cannot be read: ${message}`,
      remedy: 'write it more simply',
    });
  }
}

function unread(problem: Problem): YamlText {
  const { line, column } = problem;
  return {
    value: undefined,
    problems: [problem],
    isParsed: false,
    locate: () => ({ line, column }),
  };
}

function parseYaml(text: string, firstLine: number): YamlText {
  // The last line has its end, without which the parser takes an open quotation for a closed one.
  const document = parseDocument(`${text}\n`, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  // Not yaml's LineCounter: after an error it misses line ends.
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const placeAt = (position: number): Place => {
    const offset = Math.min(position, text.length);
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + firstLine, column: offset - lineStarts[line]! + 1 };
  };
  const lost = lostTexts(document, text).map(({ offset, text: comment }): Slip => ({
    offset,
    problem: `${quote(comment)} is a comment here, and lost`,
    remedy: 'put the whole value in quotes; a comment stands on a line of its own',
  }));
  // Where the parser has lost its way, what it makes of the rest says nothing.
  const isLost = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const slips = [...slipsOf(document, text), ...(isLost ? [] : [...forbidden(document), ...lost])];
  const problems = slips.map(({ offset, ...slip }): Problem => ({ ...placeAt(offset), ...slip }));
  return {
    value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    isParsed: true,
    locate: (path, letter) => {
      const { offset, node } = found(document, path);
      if (letter === undefined || !isScalar(node) || typeof node.value !== 'string')
        return placeAt(offset);
      const source = text.slice(offset, node.range?.[1]);
      return placesInSource(source, node.value, placeAt(offset))(letter);
    },
  };
}

/** A text without quotes that looks like a number or a time, but is no day: `1_000`, `12:30:45`, `2026-02-01T10:00:00Z`. */
const AMBIGUOUS =
  /^[-+]?(?:0[box][\da-fA-F_]*|\d[\da-fA-F]*_[\da-fA-F_]*|\.?\d[\d_.:]*(?:[eE][-+]?\d*)?|\d{4}-\d{1,2}-\d{1,2}.*)$/;

const KEY = /^[A-Za-z][\w-]*$/;

function forbidden(document: Document): Slip[] {
  const problems: Slip[] = [];
  const add = (node: Node, what: string) =>
    problems.push({
      offset: node.range?.[0] ?? 0,
      problem: `${what} may not be used in front matter`,
      remedy: 'write the value out; quote it if it is meant as text',
    });
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'string' && KEY.test(key.value)) return;
      problems.push({
        offset: (key as Node | null)?.range?.[0] ?? 0,
        problem: 'the name of a field is not a word',
        remedy: 'write field: value; put a value that holds ": " in quotes',
      });
    },
    Node(_, node) {
      if (isAlias(node)) add(node, `the alias *${node.source}`);
      else if ('anchor' in node && node.anchor) add(node, `the anchor &${node.anchor}`);
      else if (node.tag) add(node, `the tag ${node.tag}`);
      else if (isScalar(node) && isAmbiguous(node))
        problems.push({ offset: node.range?.[0] ?? 0, ...explainAmbiguous(node) });
      return problems.length >= 20 ? visit.BREAK : undefined;
    },
  });
  return problems;
}

/** Whether readers of YAML differ on what a scalar is. */
function isAmbiguous({ type, value }: Scalar): boolean {
  if (type !== 'PLAIN') return false;
  return typeof value === 'string'
    ? AMBIGUOUS.test(value) && !isRealDay(value)
    : typeof value === 'number' && !Number.isFinite(value);
}

function explainAmbiguous({ source, value }: Scalar): Omit<Slip, 'offset'> {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
    ? {
        problem: `${quote(value)} is no day of the calendar`,
        remedy: 'write a real day as yyyy-mm-dd',
      }
    : {
        problem: `${quote(source ?? value)} is a number or a time to some readers of YAML and a text to others`,
        remedy: 'put the value in quotes',
      };
}

/** The value at a path, or what is nearest to it, and where it begins. */
function found(
  document: Document,
  path: readonly PropertyKey[],
): { offset: number; node: unknown } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return { offset, node: undefined };
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else {
      return { offset, node: undefined };
    }
  }
  return { offset: isScalar(node) && node.range ? node.range[0] : offset, node };
}
