import { COMPONENTS, type ComponentDefinition } from '../model/components.ts';
import { definitionOf, type CollectionName } from '../model/collections.ts';
import { REFERS_TO } from '../model/schemas/fields.ts';
import { quote } from '../text/finding.ts';
import { attributeOf, walk, type GuardedNode } from '../read/syntax-tree.ts';
import { nearest } from '../text/nearest.ts';
import { markedParts } from '../lib/schemas/schema-parts.ts';
import { fieldLabel } from '../lib/schemas/zod-message.ts';
import { atField, atNode, type Rule, type RuleFinding } from './rule.ts';
import { allEntries, lacks, type Reading, type Readings } from '../read/library.ts';

/** Whatever an entry names by slug exists, in its fields and in its components. Schemas say which slugs are names. */
export const references: Rule = {
  id: 'references',
  summary:
    'The entries that an entry names exist: categories, authors, topics, articles, tools and successors.',
  *check(readings) {
    for (const entry of allEntries(readings)) {
      yield* inFields(entry, readings);
      if (entry.tree) yield* inComponents(entry, entry.tree, readings);
    }
  },
};

function* inFields(entry: Reading, readings: Readings): Iterable<RuleFinding> {
  const { schema, noun } = definitionOf(entry.collection);
  for (const { path, value, mark } of markedParts(schema, entry.data, REFERS_TO)) {
    const collection = mark.collection as CollectionName;
    const slug = String(value);
    const label = path.length > 2 ? fieldLabel(path) : String(path[0]);
    const named = missingIn(readings, collection, slug);
    if (named) yield atField(entry, path, `${label}: ${named.problem}`, named.remedy);
    else if (collection === entry.collection && slug === entry.slug)
      yield atField(entry, path, `${label}: the ${noun} names itself`, `name another ${noun}`);
  }
}

function* inComponents(
  entry: Reading,
  tree: GuardedNode,
  readings: Readings,
): Iterable<RuleFinding> {
  const findings: RuleFinding[] = [];
  walk(tree, (node) => {
    if (!node.name || !Object.hasOwn(COMPONENTS, node.name)) return;
    const { slugs }: ComponentDefinition = COMPONENTS[node.name]!;
    if (!slugs) return;
    for (const slug of slugs.of((name) => attributeOf(node, name))) {
      const named = missingIn(readings, slugs.collection, slug);
      if (named)
        findings.push(atNode(entry, node, `<${node.name}>: ${named.problem}`, named.remedy));
    }
  });
  yield* findings;
}

/** What to say of a slug that names no entry of a collection; undefined when it names one. */
function missingIn(
  readings: Readings,
  collection: CollectionName,
  slug: string,
): { problem: string; remedy: string } | undefined {
  if (!lacks(readings, collection, slug)) return undefined;
  const { noun, format, missing } = definitionOf(collection);
  const meant = nearest(slug, readings.known[collection]);
  const usual =
    format === 'yaml-list'
      ? `choose an id from content/${collection}.yaml`
      : `name the slug of a file in content/${collection}, or take it out`;
  return {
    problem: `there is no ${noun} ${quote(slug)}`,
    remedy: meant ? `did you mean ${meant}?` : (missing ?? usual),
  };
}
