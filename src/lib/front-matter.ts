import {
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { quote, type Place } from './finding.ts';
import { isRealDay } from './days.ts';
import { excessOfYaml } from './limits.ts';
import { lostTexts } from './yaml-losses.ts';

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
  /** The place of a value (or of the nearest parent that exists) in the whole file. */
  locate: (path: readonly PropertyKey[]) => Place;
}

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

/**
 * Cuts an MDX file into front matter and body. The front matter starts on line 1;
 * both of its `---` lines hold nothing else.
 */
export function splitFrontMatter(text: string): FrontMatterText {
  const lines = text.split('\n');
  const bare = (line: string) => line.replace(/\r$/, '');
  if (bare(lines[0]!) !== '---') {
    const problem =
      text.trim() === '' ? 'the file is empty' : 'the file does not begin with front matter';
    return {
      body: text,
      bodyLine: 1,
      problems: [
        {
          line: 1,
          column: 1,
          problem,
          remedy: 'begin with a line that holds only ---, the fields, and another --- line',
        },
      ],
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && bare(line) === '---');
  if (end === -1) {
    return {
      body: '',
      bodyLine: lines.length,
      problems: [
        {
          line: 1,
          column: 1,
          problem: 'the front matter is never closed',
          remedy: 'add a line that holds only --- after the last field',
        },
      ],
    };
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: irregular(lines.slice(1, end)),
  };
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
    return unread({ line: firstLine, column: 1, ...explain('', message) });
  }
}

function unread(problem: Problem): YamlText {
  const { line, column } = problem;
  return { value: undefined, problems: [problem], locate: () => ({ line, column }) };
}

function parseYaml(text: string, firstLine: number): YamlText {
  const counter = new LineCounter();
  // The last line has its end, without which the parser takes an open quotation for a closed one.
  const document = parseDocument(`${text}\n`, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    ...placeAt(error.pos[0]),
    ...explain(error.code, error.message),
  }));
  problems.push(...forbidden(document, placeAt));
  for (const { offset, text: comment } of lostTexts(document, text))
    problems.push({
      ...placeAt(offset),
      problem: `${quote(comment)} is a comment here, and lost`,
      remedy: 'put the whole value in quotes; a comment stands on a line of its own',
    });
  return {
    value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    locate: (path) => placeAt(offsetOf(document, path)),
  };
}

function explain(code: string, message: string): { problem: string; remedy: string } {
  if (code === 'TAB_AS_INDENT' || /tab/i.test(message))
    return { problem: 'a tab stands where YAML wants spaces', remedy: 'indent with two spaces' };
  if (code === 'DUPLICATE_KEY')
    return { problem: 'the same field stands here twice', remedy: 'keep one of them' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    return {
      problem: 'YAML cannot tell where the value ends',
      remedy: 'put the value in double quotes if it holds a colon and a space',
    };
  }
  return {
    problem: `the YAML cannot be read: ${message.split('\n')[0]}`,
    remedy:
      'write it as field: value; quote a value that holds ": " or " #" or begins with a special character',
  };
}

/** A text without quotes that looks like a number or a time, but is no day: `1_000`, `12:30:45`, `2026-02-01T10:00:00Z`. */
const AMBIGUOUS =
  /^[-+]?(?:0[box][\da-fA-F_]*|\d[\da-fA-F]*_[\da-fA-F_]*|\.?\d[\d_.:]*(?:[eE][-+]?\d*)?|\d{4}-\d{1,2}-\d{1,2}.*)$/;

const KEY = /^[A-Za-z][\w-]*$/;

function forbidden(document: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const add = (node: Node, what: string) =>
    problems.push({
      ...placeAt(node.range?.[0] ?? 0),
      problem: `${what} may not be used in front matter`,
      remedy: 'write the value out; quote it if it is meant as text',
    });
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'string' && KEY.test(key.value)) return;
      problems.push({
        ...placeAt((key as Node | null)?.range?.[0] ?? 0),
        problem: 'the name of a field is not a word',
        remedy: 'write field: value; put a value that holds ": " in quotes',
      });
    },
    Node(_, node) {
      if (isAlias(node)) add(node, `the alias *${node.source}`);
      else if ('anchor' in node && node.anchor) add(node, `the anchor &${node.anchor}`);
      else if (node.tag) add(node, `the tag ${node.tag}`);
      else if (
        isScalar(node) &&
        node.type === 'PLAIN' &&
        (typeof node.value === 'string'
          ? AMBIGUOUS.test(node.value) && !isRealDay(node.value)
          : typeof node.value === 'number' && !Number.isFinite(node.value))
      )
        problems.push({
          ...placeAt(node.range?.[0] ?? 0),
          problem: `${quote(node.source ?? node.value)} is a number or a time to some readers of YAML and a text to others`,
          remedy: 'put the value in quotes',
        });
      return problems.length >= 20 ? visit.BREAK : undefined;
    },
  });
  return problems;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return isScalar(node) && node.range ? node.range[0] : offset;
}
