import { stringify } from 'yaml';
import { FACT_FIELDS } from '../../model/fact-fields.ts';
import type { Evidence } from '../../model/schemas/evidence.ts';
import { toolSchema } from '../../model/schemas/tool.ts';

/** Fields to write into front matter: the text after `name:`, or undefined to take the field out. */
export type Edits = Readonly<Record<string, string | undefined>>;

/**
 * Changes fields of a tool's front matter and leaves every other byte as it is. A new field is put where the order
 * of the schema wants it.
 * @param text a whole file
 * @param order the names of all fields, as the schema has them
 * @throws when the text has no front matter
 */
export function editFrontMatter(
  text: string,
  edits: Edits,
  order: readonly string[] = ORDER,
): string {
  const [, head, rest] = /^---\n([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || rest === undefined) throw new Error('there is no front matter');
  const parts = head.match(/^[A-Za-z]\w*:.*\n(?:(?![A-Za-z]\w*:).*\n)*|^.*\n/gm) ?? [];
  const nameOf = (part: string) => /^([A-Za-z]\w*):/.exec(part)?.[1] ?? '';
  const kept = parts.flatMap((part) => {
    const name = nameOf(part);
    if (!Object.hasOwn(edits, name)) return [part];
    return edits[name] === undefined ? [] : [written(name, edits[name])];
  });
  const present = new Set(kept.map(nameOf));
  for (const name of order) {
    const value = edits[name];
    if (value === undefined || present.has(name)) continue;
    const place = kept.findIndex((part) => order.indexOf(nameOf(part)) > order.indexOf(name));
    kept.splice(place === -1 ? kept.length : place, 0, written(name, value));
  }
  return `---\n${kept.join('')}${rest}`;
}

const ORDER = Object.keys(toolSchema.shape);

function written(name: string, value: string): string {
  return `${name}:${value.startsWith('\n') ? '' : ' '}${value}\n`;
}

/** Evidence as an entry writes it: one source a line. */
export function evidenceText(items: readonly Evidence[]): string | undefined {
  if (items.length === 0) return undefined;
  return items.map((item) => `\n  - ${flow(inOrder(item))}`).join('');
}

/** Any plain value in one line of YAML. */
export function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  })
    .trim()
    .replace(/^\{(.*)\}$/s, '{ $1 }');
}

function inOrder({ source, seen, dated, shows, says, differs, maker }: Evidence): Evidence {
  return {
    source,
    seen,
    ...(dated && { dated }),
    shows: FACT_FIELDS.filter((field) => shows.includes(field)),
    ...(says && { says }),
    ...(differs && { differs }),
    ...(maker !== undefined && { maker }),
  };
}

/**
 * Puts items of one source together: all that they show, the last day it was read, what each of them says.
 * @returns one item a source, in the order in which the sources first occur
 */
export function mergeEvidence(items: readonly Evidence[]): Evidence[] {
  const bySource = new Map<string, Evidence>();
  for (const item of items) {
    const before = bySource.get(item.source);
    bySource.set(item.source, before ? merged(before, item) : item);
  }
  return [...bySource.values()].map(inOrder);
}

function merged(one: Evidence, other: Evidence): Evidence {
  const says = [one.says, other.says].filter(
    (text, index) => text !== undefined && !(index === 1 && one.says?.includes(text)),
  );
  const dated = [one.dated, other.dated]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const maker = other.maker ?? one.maker;
  const later = other.differs ?? [];
  const differs = [
    ...(one.differs ?? []).filter(({ field }) => !later.some((item) => item.field === field)),
    ...later,
  ];
  return {
    source: one.source,
    seen: one.seen > other.seen ? one.seen : other.seen,
    ...(dated && { dated }),
    shows: [...new Set([...one.shows, ...other.shows])],
    ...(says.length > 0 && { says: says.join('; ') }),
    ...(differs.length > 0 && { differs }),
    ...(maker !== undefined && { maker }),
  };
}
