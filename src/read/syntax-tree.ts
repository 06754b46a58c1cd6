/** A node of the syntax tree of a text, with what the guard and the rules look at. */
export interface GuardedNode {
  type: string;
  name?: string | null;
  /** Level of a heading. */
  depth?: number;
  /** What a footnote and its references share. */
  identifier?: string;
  url?: string;
  /** Title of a link. */
  title?: string | null;
  /** Language of a code block, and what stands behind it. */
  lang?: string | null;
  meta?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: GuardedNode[];
  position?: {
    start: { line: number; column: number; offset?: number };
    end: { line: number; column: number; offset?: number };
  };
}

/** A node that lies deeper than the levels allowed, if there is one. */
export function findDeeper(root: GuardedNode, levels: number): GuardedNode | undefined {
  const open = [{ node: root, level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level } = next;
    if (level > levels) return node;
    for (const child of node.children ?? []) open.push({ node: child, level: level + 1 });
  }
  return undefined;
}

/** Visits a tree, parents first. */
export function walk(root: GuardedNode, visit: (node: GuardedNode) => void): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    open.push(...(node.children ?? []).toReversed());
  }
}

/** The literal value of an element's attribute; empty when it has none of that name. */
export function attributeOf(node: GuardedNode, name: string): string {
  const value = node.attributes?.find((item) => item.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
