import { visible } from './characters.ts';

/** A node of a syntax tree, as far as its text goes. */
interface TextNode {
  type: string;
  value?: string;
  children?: readonly TextNode[];
}

/**
 * The plain text of a syntax tree: prose only, a blank line between blocks, no code blocks, nothing that is not seen.
 * @param tree from the MDX guard
 */
export function plainText(tree: TextNode): string {
  return textOf(tree, '');
}

/** Stands for a footnote in a text. */
export const NOTE = '\u2020';

/** The plain text of a syntax tree as `plainText` has it, without the footnotes themselves, and `NOTE` for each mark of one, before the full stop that it follows. */
export function notedText(tree: TextNode): string {
  const { children = [] } = tree;
  const own = { ...tree, children: children.filter(({ type }) => type !== 'footnoteDefinition') };
  return textOf(own, NOTE).replace(new RegExp(`([.!?,;:]["”’]?)(${NOTE}+)`, 'g'), '$2$1');
}

function textOf(tree: TextNode, note: string): string {
  const blocks: string[] = [];
  const visit = (node: TextNode, into: string[] | undefined): void => {
    if (node.type === 'code') return;
    if (node.type === 'text' || node.type === 'inlineCode') {
      into?.push(visible(node.value ?? ''));
      return;
    }
    if (node.type === 'break') into?.push(' ');
    if (node.type === 'footnoteReference') into?.push(note);
    const block = ['paragraph', 'heading', 'tableCell'].includes(node.type);
    const parts = block ? [] : into;
    for (const child of node.children ?? []) visit(child, parts);
    if (block && parts) blocks.push(parts.join('').replace(/\s+/g, ' ').trim());
  };
  visit(tree, undefined);
  return blocks.filter(Boolean).join('\n\n');
}

/** The words of a text in lower case; apostrophes and hyphens inside a word stay. */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** The number of words of a text. */
export function countWords(text: string): number {
  return words(text).length;
}

const SEGMENTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, each trimmed; blocks end a sentence. */
export function sentences(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .flatMap((block) => [...SEGMENTER.segment(block)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

/**
 * The runs of `length` words of a text, never across the end of a sentence, each once.
 * @returns the runs, words joined by a space
 */
export function wordRuns(text: string, length: number): Set<string> {
  const runs = new Set<string>();
  for (const sentence of sentences(text)) {
    const list = words(sentence);
    for (let start = 0; start + length <= list.length; start++)
      runs.add(list.slice(start, start + length).join(' '));
  }
  return runs;
}

/** Minutes to read a text at 220 words a minute, at least one; the rate lies within Brysbaert, J. Mem. Lang. 109, 2019 (238 for non-fiction), a little slower for tables and notes. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(countWords(text) / 220));
}

/**
 * Pairs of items that share much of what they hold, found through an inverted index.
 * @param featuresOf what an item holds
 * @param least the least Jaccard similarity (shared / all) of a pair, 0 to 1
 * @param common features that more items than this hold are left out of the comparison
 * @returns pairs with their similarity, in the order of the items
 */
export function alikePairs<T>(
  items: readonly T[],
  featuresOf: (item: T) => ReadonlySet<string>,
  least: number,
  common = 200,
): { first: T; second: T; similarity: number }[] {
  const holding = items.map((item, place) => ({ item, place, features: featuresOf(item) }));
  type Holder = (typeof holding)[number];
  const holders = new Map<string, Holder[]>();
  for (const holder of holding) {
    for (const feature of holder.features) {
      const list = holders.get(feature);
      if (list) list.push(holder);
      else holders.set(feature, [holder]);
    }
  }
  const shared = new Map<Holder, Map<Holder, number>>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > common) continue;
    for (const [index, first] of list.entries()) {
      const row = shared.get(first) ?? new Map<Holder, number>();
      for (const second of list.slice(index + 1)) row.set(second, (row.get(second) ?? 0) + 1);
      shared.set(first, row);
    }
  }
  const pairs = [];
  for (const [first, row] of shared) {
    for (const [second, count] of row) {
      const similarity = count / (first.features.size + second.features.size - count);
      if (similarity >= least) pairs.push({ first, second, similarity });
    }
  }
  return pairs
    .sort((a, b) => a.first.place - b.first.place || a.second.place - b.second.place)
    .map(({ first, second, similarity }) => ({
      first: first.item,
      second: second.item,
      similarity,
    }));
}
