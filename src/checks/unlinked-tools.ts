import { splitSlugs } from '../model/components.ts';
import { toolAddress } from '../model/page-addresses.ts';
import { quote } from '../text/finding.ts';
import { attributeOf, walk, type GuardedNode } from '../read/syntax-tree.ts';
import { nameFinder, type NameFinder } from '../text/name-finder.ts';
import { plainText } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import { atField, atNode, type Rule, type RuleFinding } from './rule.ts';
import { type Reading, type Readings } from '../read/library.ts';

/** Tools that an article speaks of are linked at their first mention and named in its front matter. */
export const unlinkedTools: Rule = {
  id: 'unlinked-tools',
  summary:
    'A tool that an article names is linked where it first stands, and stands under tools (advice).',
  *check(readings) {
    const { articles, tools } = readings;
    if (articles.length === 0) return;
    const finder = finderFor(readings);
    const names = new Map(
      tools.flatMap(({ slug, data: { name } }) => (name ? [[slug, name]] : [])),
    );
    for (const entry of articles) if (entry.tree) yield* judge(entry, entry.tree, finder, names);
  },
};

function* judge(
  entry: Reading<'articles'>,
  tree: GuardedNode,
  finder: NameFinder,
  names: ReadonlyMap<string, string>,
): Iterable<RuleFinding> {
  const linked = linkedTools(tree);
  const declared = new Set(entry.data.tools);
  for (const [slug, node] of linked)
    if (names.has(slug) && !declared.has(slug))
      yield {
        ...atNode(
          entry,
          node,
          `${quote(names.get(slug))} is linked, but not named under tools`,
          `add ${slug} to tools, so that its page links back`,
        ),
        severity: 'warning',
      };
  const mentioned = new Set<string>();
  for (const { node, text } of texts(tree)) {
    for (const { slug, name } of finder(text)) {
      if (mentioned.has(slug)) continue;
      mentioned.add(slug);
      if (!linked.has(slug))
        yield {
          file: entry.file,
          ...placeOfWords(entry, name, node),
          problem: `${quote(name)} has an entry, but is not linked`,
          remedy: `write [${name}](${toolAddress(slug)})`,
          severity: 'warning',
        };
    }
  }
  for (const slug of declared)
    if (names.has(slug) && !linked.has(slug) && !mentioned.has(slug))
      yield {
        ...atField(
          entry,
          ['tools', [...declared].indexOf(slug)],
          `tools: ${slug} is not spoken of in the text`,
          'link it where the text speaks of it, or take it out',
        ),
        severity: 'warning',
      };
}

/** The tools that a text links or shows, each with the node that does so first. */
function linkedTools(tree: GuardedNode): Map<string, GuardedNode> {
  const found = new Map<string, GuardedNode>();
  const add = (slug: string, node: GuardedNode) => void (found.has(slug) || found.set(slug, node));
  walk(tree, (node) => {
    const [, slug] = /^\/tools\/([a-z0-9-]+)\/(?:#.*)?$/.exec(node.url ?? '') ?? [];
    if (slug) add(slug, node);
    if (node.name === 'Tool') add(attributeOf(node, 'slug'), node);
    if (node.name === 'Compare' || node.name === 'RankChart')
      for (const each of splitSlugs(attributeOf(node, 'tools'))) add(each, node);
  });
  return found;
}

/** Texts in which a tool could be linked: not in headings, links, tables of charts or code. */
function* texts(node: GuardedNode): Iterable<{ node: GuardedNode; text: string }> {
  if (['heading', 'link', 'linkReference'].includes(node.type) || node.name === 'Plot') return;
  if (node.type === 'text') yield { node, text: String(node.value) };
  for (const child of node.children ?? []) yield* texts(child);
}

function finderFor({ tools, articles }: Readings): NameFinder {
  return nameFinder(
    tools.map(({ slug, data }) => ({
      slug,
      names: [data.name ?? [], data.aliases ?? []].flat(),
    })),
    [...tools, ...articles].map(({ tree }) => (tree ? plainText(tree) : '')),
  );
}
