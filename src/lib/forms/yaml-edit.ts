import {
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { flow } from '../evidence/evidence-text.ts';

/** A place in a text, and what is to stand there instead. */
interface Splice {
  from: number;
  to: number;
  text: string;
}

type Fields = Record<string, unknown>;

/**
 * Gives YAML other values and leaves every other byte as it is: of a list, the items that stay; of a thing with parts,
 * the parts that stay. What is new is written as its neighbours are: in one line or a line a part, in quotes or bare.
 * @param written YAML of fields or of a list
 * @param wanted what it is to hold; new fields are put where its order wants them
 * @returns YAML that reads as `wanted`
 * @throws Error when `written` cannot be read
 */
export function editYaml(written: string, wanted: unknown): string {
  const document = parseDocument(written);
  const [error] = document.errors;
  if (error) throw error;
  const splices = document.contents ? changes(written, document.contents, wanted) : undefined;
  const edited = splices && applied(written, splices);
  // What stands in an unusual form is written anew rather than wrong.
  return edited !== undefined && reads(edited, wanted)
    ? edited
    : stringify(wanted, { lineWidth: 0 });
}

function reads(text: string, wanted: unknown): boolean {
  try {
    return same(parse(text), wanted);
  } catch {
    return false;
  }
}

/** Whether two plain values are the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isFields(one) || !isFields(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function applied(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce(
      (result, { from, to, text: put }) => result.slice(0, from) + put + result.slice(to),
      text,
    );
}

/** The changes that give a node another value. */
function changes(text: string, node: Node, wanted: unknown): Splice[] {
  if (same(node.toJSON(), wanted)) return [];
  if (isMap(node) && !node.flow && isFields(wanted) && Object.keys(wanted).length > 0)
    return changesOfMap(text, node, wanted);
  if (isSeq(node) && !node.flow && Array.isArray(wanted) && wanted.length > 0)
    return changesOfList(text, node, wanted);
  const [from, end] = rangeOf(node);
  const to = from + text.slice(from, end).trimEnd().length;
  const before = text[from - 1];
  return [{ from, to, text: (before === ':' ? ' ' : '') + inLine(wanted, quotesOf(node)) }];
}

function rangeOf(node: Node): [from: number, to: number] {
  if (!node.range) throw new Error('a node that was read has a place');
  return [node.range[0], node.range[1]];
}

interface Part {
  name: string;
  from: number;
  /** Behind its last letter. */
  to: number;
  value: Node;
}

function partsOf(text: string, map: YAMLMap): Part[] {
  return (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
    const [from, behindKey] = rangeOf(key);
    const to = value ? rangeOf(value)[1] : behindKey + 1;
    if (!value) throw new Error('a field without a value');
    return {
      name: String((key as Scalar).value),
      from,
      to: from + text.slice(from, Math.max(to, behindKey + 1)).trimEnd().length,
      value,
    };
  });
}

function changesOfMap(text: string, map: YAMLMap, wanted: Fields): Splice[] {
  const parts = partsOf(text, map);
  const order = Object.keys(wanted);
  const margin = columnOf(text, parts[0]?.from ?? 0);
  const quoted = quotesAmong(parts.map(({ value }) => value));
  const splices = parts.flatMap((part, index) =>
    order.includes(part.name)
      ? changes(text, part.value, wanted[part.name])
      : [withoutPart(parts, index)],
  );
  const known = new Set(parts.map(({ name }) => name));
  for (const name of order.filter((one) => !known.has(one))) {
    const field = blockField(name, wanted[name], margin, quoted);
    const after = parts.findLast(
      (part) => order.indexOf(part.name) < order.indexOf(name) && order.includes(part.name),
    );
    splices.push(
      after
        ? { from: after.to, to: after.to, text: `\n${margin}${field}` }
        : { from: parts[0]!.from, to: parts[0]!.from, text: `${field}\n${margin}` },
    );
  }
  return splices;
}

/** A part and its line; the first one's line stays where it begins behind the hyphen of an item. */
function withoutPart(parts: readonly Part[], index: number): Splice {
  const { from, to } = parts[index]!;
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (before) return { from: before.to, to, text: '' };
  return { from, to: after?.from ?? to, text: '' };
}

function changesOfList(text: string, list: YAMLSeq, wanted: readonly unknown[]): Splice[] {
  const nodes = list.items as Node[];
  const items = nodes.map((node) => {
    const [begins, ends] = rangeOf(node);
    const from = text.lastIndexOf('-', begins - 1);
    return { node, from, to: begins + text.slice(begins, ends).trimEnd().length };
  });
  const margin = columnOf(text, items[0]!.from);
  const between = items[1] ? text.slice(items[0]!.to, items[1].from) : `\n${margin}`;
  const model = nodes[0]!;
  const splices: Splice[] = [];
  for (const { at, stays, comes } of gaps(
    nodes.map((node): unknown => node.toJSON()),
    wanted,
  )) {
    const gone = items.slice(at, at + stays);
    const both = Math.min(gone.length, comes.length);
    for (const [index, value] of comes.slice(0, both).entries())
      splices.push(...changes(text, gone[index]!.node, value));
    for (const { from, to } of gone.slice(both)) {
      const before = items[items.findIndex((item) => item.from === from) - 1];
      const after = items.find((item) => item.from > from);
      splices.push(
        before ? { from: before.to, to, text: '' } : { from, to: after?.from ?? to, text: '' },
      );
    }
    const put = comes.slice(both).map((value) => blockItem(value, margin, model));
    const before = items[at + both - 1];
    const next = items[at + both];
    if (put.length === 0) continue;
    splices.push(
      before
        ? { from: before.to, to: before.to, text: put.map((item) => between + item).join('') }
        : { from: next!.from, to: next!.from, text: put.map((item) => item + between).join('') },
    );
  }
  return splices;
}

/** Where two lists part: from which item on, how many of the old ones, and what comes instead. */
function gaps(
  before: readonly unknown[],
  after: readonly unknown[],
): { at: number; stays: number; comes: unknown[] }[] {
  const found: { at: number; stays: number; comes: unknown[] }[] = [];
  let [old, now] = [0, 0];
  for (const [one, other] of [...common(before, after), [before.length, after.length] as const]) {
    if (one > old || other > now)
      found.push({ at: old, stays: one - old, comes: after.slice(now, other) });
    [old, now] = [one + 1, other + 1];
  }
  return found;
}

/** The longest common subsequence, as pairs of indexes: https://en.wikipedia.org/wiki/Longest_common_subsequence */
function common(
  before: readonly unknown[],
  after: readonly unknown[],
): (readonly [number, number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const equal = before.map((one) => after.map((other) => same(one, other)));
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = after.length - 1; other >= 0; other--)
      lengths[one]![other] = equal[one]![other]
        ? lengths[one + 1]![other + 1]! + 1
        : Math.max(lengths[one + 1]![other]!, lengths[one]![other + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let one = 0, other = 0; one < before.length && other < after.length;)
    if (equal[one]![other]) pairs.push([one++, other++]);
    else if (lengths[one + 1]![other]! >= lengths[one]![other + 1]!) one++;
    else other++;
  return pairs;
}

type Quotes = Scalar.Type | undefined;

function quotesOf(node: Node): Quotes {
  return isScalar(node) && /^QUOTE/.test(node.type ?? '') ? node.type : undefined;
}

/** The quotes in which a sentence stands among its neighbours; none where all stand bare. */
function quotesAmong(nodes: readonly Node[]): Quotes {
  return nodes.map(quotesOf).find((quotes) => quotes !== undefined);
}

/** A value in one line. */
function inLine(value: unknown, quotes: Quotes): string {
  if (typeof value === 'object' && value !== null) return flow(value);
  const { singleQuote, ...type } = {
    singleQuote: quotes === 'QUOTE_SINGLE',
    ...(quotes && typeof value === 'string' && { defaultStringType: quotes }),
  };
  return stringify(value, { lineWidth: 0, singleQuote, defaultKeyType: 'PLAIN', ...type }).trim();
}

/** A field of a thing whose parts stand on lines of their own. */
function blockField(name: string, value: unknown, margin: string, quotes: Quotes): string {
  if (Array.isArray(value) && value.some(isFields))
    return `${name}:${value.map((item) => `\n${margin}  - ${flow(item)}`).join('')}`;
  // A word or an address stands bare where sentences stand in quotes.
  const spoken = typeof value === 'string' && /\s/.test(value);
  return `${name}: ${inLine(value, spoken ? quotes : undefined)}`;
}

/** An item of a list, in the manner of another. */
function blockItem(value: unknown, margin: string, model: Node): string {
  if (!isMap(model) || model.flow || !isFields(value)) return `- ${inLine(value, quotesOf(model))}`;
  const inner = `${margin}  `;
  const quotes = quotesAmong(
    (model.items as Pair<Node, Node | null>[]).flatMap((pair) => pair.value ?? []),
  );
  return `- ${Object.entries(value)
    .map(([name, part]) => blockField(name, part, inner, quotes))
    .join(`\n${inner}`)}`;
}

/** As many spaces as stand before a place on its line, whatever else does. */
function columnOf(text: string, place: number): string {
  return ' '.repeat(place - (text.lastIndexOf('\n', place - 1) + 1));
}
