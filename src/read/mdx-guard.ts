import type { CollectionName } from '../model/collections.ts';
import type { Problem } from './front-matter.ts';
import { excessOfBody } from './limits.ts';
import { PROSE, judgeNode, type Verdict } from './mdx-node.ts';
import { readMdx } from './mdx-syntax.ts';
import { placesInSource } from './source-place.ts';
import { findDeeper, walk, type GuardedNode } from './syntax-tree.ts';

/** Levels of a syntax tree; the deepest text here has 12. Rules and renderers may recurse over what is within. */
const MOST_LEVELS = 60;

/** The body of an MDX file, judged. */
export interface GuardedBody {
  /** What could be parsed, without what was refused; places count from the beginning of the body. */
  tree?: GuardedNode;
  /** The text that was parsed: the body, blanked where it has slips. */
  text: string;
  problems: Problem[];
}

/**
 * Judges the body of an MDX file, with places.
 * @param body the text after the front matter
 * @param bodyLine the line of the file on which it begins, 1-based
 * @param keys of the works that it cites, which become its notes
 */
export function guardBody(
  body: string,
  bodyLine: number,
  collection: CollectionName,
  keys: readonly string[] = [],
): GuardedBody {
  const excess = excessOfBody(body, bodyLine);
  if (excess) return { text: body, problems: [excess] };
  const { tree, text, problems } = readMdx(body, bodyLine, keys);
  if (!tree) return { text, problems };
  const say = (node: GuardedNode, { letter, ...verdict }: Verdict) => {
    const { start, end } = node.position ?? {};
    const { line, column } = start ?? { line: 1, column: 1 };
    const begin = { line: line + bodyLine - 1, column };
    const source = text.slice(start?.offset, end?.offset);
    const place =
      letter === undefined ? begin : placesInSource(source, node.value ?? '', begin)(letter);
    problems.push({ ...place, ...verdict });
  };
  const deepest = findDeeper(tree, MOST_LEVELS);
  if (deepest) {
    say(deepest, {
      problem: `the text is nested more than ${MOST_LEVELS} levels deep`,
      remedy: 'part it into simpler pieces',
    });
    return { text, problems };
  }
  walk(tree, (node) => {
    const verdicts = judgeNode(node, collection);
    for (const verdict of verdicts) say(node, verdict);
    if (verdicts.length > 0) refuse(node);
  });
  return { tree, text, problems };
}

/** Leaves of a refused node what it holds, and takes away what it does: no rule has to think of it. */
function refuse(node: GuardedNode): void {
  delete node.url;
  if (PROSE.has(node.type)) return;
  node.type = 'refused';
  delete node.name;
  delete node.value;
  delete node.attributes;
}
