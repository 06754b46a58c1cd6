import { readYaml, type Problem, type YamlText } from './front-matter.ts';
import { explainKey } from './yaml-slips.ts';

/** YAML of which the parts that cannot be read do not hide the others. */
export interface YamlParts extends YamlText {
  /** The fields, or in a list the indexes, of which nothing is known. */
  unread: ReadonlySet<PropertyKey>;
}

/** A field of a mapping, or an item of a list, with all its lines. */
interface Part {
  key: PropertyKey;
  line: number;
  text: string;
  /** What its lines begin with: the fields that may be hidden in it if it cannot be read. */
  words: string[];
  read: YamlText;
}

/**
 * Reads YAML as a whole; if that fails, each of its fields or items for itself, so that one slip is one problem.
 * @param text the YAML: a mapping, or a list whose items begin in the first column
 * @param firstLine the line of the file on which it begins, 1-based
 */
export function readYamlParts(text: string, firstLine: number): YamlParts {
  const whole = readYaml(text, firstLine);
  if (whole.problems.length === 0 || !whole.isParsed) return { ...whole, unread: new Set() };
  const parts = partsOf(text, firstLine);
  const isList = parts.some(({ key }) => typeof key === 'number');
  const problems = isList ? [] : repeatedKeys(parts);
  const read: Part[] = [];
  const unread = new Set<PropertyKey>();
  for (const part of parts) {
    const wrong = [...part.read.problems, ...(isList ? [] : notAField(part))];
    problems.push(...wrong);
    if (wrong.length === 0) read.push(part);
    else for (const key of isList ? [part.key] : [part.key, ...part.words]) unread.add(key);
  }
  // What is wrong only between the parts is known to the whole alone, and nothing can be taken from it.
  if (problems.length === 0) return { ...whole, value: undefined, unread: new Set() };
  const partAt = (key: PropertyKey | undefined) => parts.find((part) => part.key === key);
  return {
    isParsed: true,
    value: isList
      ? parts.map(({ key, read: { value } }) => (unread.has(key) ? undefined : first(value)))
      : Object.fromEntries(read.flatMap(({ read: { value } }) => Object.entries(value as object))),
    problems: problems.slice(0, MOST_PROBLEMS),
    locate: ([key, ...rest], letter) => {
      const part = partAt(key);
      if (!part) return { line: firstLine, column: 1 };
      return part.read.locate([isList ? 0 : part.key, ...rest], letter);
    },
    unread,
  };
}

/** More than so many problems of one file help nobody. */
const MOST_PROBLEMS = 20;

function partsOf(text: string, firstLine: number): Part[] {
  const lines = text.split('\n');
  const isList = /^(?:\s*|#.*\n)*-(?:\s|$)/.test(text);
  // In a mapping, a hyphen or a closing bracket in the first column belongs to the field above it.
  const begins = isList ? /^-(?:\s|$)/ : /^[^\s#\]},-]/;
  const starts = lines.flatMap((line, index) => (begins.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const text = lines.slice(start, starts[index + 1]).join('\n');
    const words = Array.from(text.matchAll(/^[ \t-]*["']?([\w-]+)/gm), ([, word]) => word!);
    const line = firstLine + start;
    const read = readYaml(text, line);
    const [key = words[0] ?? ''] = isObject(read.value) ? Object.keys(read.value) : [];
    return { key: isList ? index : key, line, text, words, read };
  });
}

function repeatedKeys(parts: Part[]): Problem[] {
  const seen = new Set<PropertyKey>();
  return parts.flatMap(({ key, line }) => {
    const again = seen.has(key);
    seen.add(key);
    if (!again) return [];
    return [
      { line, column: 1, problem: 'the same field stands here twice', remedy: 'keep one of them' },
    ];
  });
}

function notAField({ line, text, read: { value, problems } }: Part): Problem[] {
  if (problems.length > 0 || isObject(value)) return [];
  return [{ line, column: 1, ...explainKey(text.trim()) }];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : undefined;
}
