import type { Block } from './blocks.ts';

const FIRST_PARAGRAPH = /^\s*<p>.*?<\/p>/s;

/**
 * Parts a text after its first paragraph.
 * @returns both parts; the second is empty where the text does not begin with a paragraph or nothing follows it
 */
export function afterOpening(blocks: readonly Block[]): [opening: Block[], rest: Block[]] {
  const [first, ...others] = blocks;
  const opening = typeof first === 'string' ? FIRST_PARAGRAPH.exec(first)?.[0] : undefined;
  if (typeof first !== 'string' || opening === undefined) return [[...blocks], []];
  const left = first.slice(opening.length).trim();
  return [[opening], left ? [left, ...others] : others];
}
