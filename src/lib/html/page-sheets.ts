import { parse, type AtRule, type Root } from 'postcss';

/** The scopes of components that a page or a selector names, as Astro writes them. */
export function scopesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\bdata-astro-cid-([a-z0-9]+)/g)].map(([, scope]) => scope!));
}

/**
 * Cuts the style sheet of a whole site. What is not scoped, and what a component says that stands on pages of each
 * kind, is for all pages; the rest is for the kinds of page that have its component. The order of rules stays.
 * @param sheet the style sheet
 * @param kinds the scopes in the pages of each kind
 * @returns the sheet for all pages, and the one beside it for each kind, empty where it has nothing of its own
 */
export function cutSheet(
  sheet: string,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): { shared: string; own: Map<string, string> } {
  const root = parse(sheet);
  const everywhere = (scope: string) => [...kinds.values()].every((scopes) => scopes.has(scope));
  const isShared = (scopes: string[]) => scopes.length === 0 || scopes.some(everywhere);
  return {
    shared: partOf(root, isShared),
    own: new Map(
      [...kinds].map(([kind, has]) => [
        kind,
        partOf(root, (scopes) => !isShared(scopes) && scopes.some((scope) => has.has(scope))),
      ]),
    ),
  };
}

function partOf(root: Root, wanted: (scopes: string[]) => boolean): string {
  const part = root.clone();
  keep(part, wanted);
  return part.toString();
}

/** Takes out what is not wanted, and what is empty then. What is not a rule has no scopes. */
function keep(container: Root | AtRule, wanted: (scopes: string[]) => boolean): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'atrule' && node.nodes) {
      keep(node, wanted);
      if (node.nodes.length === 0) node.remove();
    } else if (!wanted(node.type === 'rule' ? [...scopesIn(node.selector)] : [])) node.remove();
  }
}
