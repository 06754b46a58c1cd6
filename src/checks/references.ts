import { splitSlugs } from '../content/components.ts';
import type { Ranking } from '../content/schemas/ranking.ts';
import { quote } from '../lib/finding.ts';
import { attributeOf, walk } from '../lib/mdx-guard.ts';
import { nearest } from '../lib/nearest.ts';
import { atField, atNode, lacks, type Reading, type Rule, type RuleFinding } from './rule.ts';

/** Whatever an entry names by slug exists, in its fields and in its components. */
export const references: Rule = {
  id: 'references',
  summary: 'Categories, authors, topics, articles, tools and successors that an entry names exist.',
  *check(readings) {
    const missing = (kind: Kind, slug: string) => lacks(readings, kind, slug);
    const explain = (kind: Kind, slug: string): [string, string] => {
      const meant = nearest(slug, readings.known[kind]);
      return [
        `there is no ${NOUNS[kind]} ${quote(slug)}`,
        meant ? `did you mean ${meant}?` : REMEDIES[kind],
      ];
    };
    for (const entry of readings.tools) {
      yield* fieldReferences(entry, 'categories', entry.data.categories ?? [], 'categories');
      yield* fieldReferences(entry, 'alternatives', entry.data.alternatives ?? [], 'tools');
      yield* fieldReferences(
        entry,
        'successor',
        entry.data.successor ? [entry.data.successor] : [],
        'tools',
      );
    }
    for (const entry of readings.articles) {
      yield* fieldReferences(entry, 'authors', entry.data.authors ?? [], 'authors');
      yield* fieldReferences(entry, 'tools', entry.data.tools ?? [], 'tools');
      yield* fieldReferences(entry, 'topics', entry.data.topics ?? [], 'topics');
      yield* fieldReferences(
        entry,
        'series',
        entry.data.series ? [entry.data.series] : [],
        'series',
      );
      yield* componentReferences(entry);
    }
    for (const entry of readings.categories) {
      const { parent } = entry.data;
      if (!parent) continue;
      yield* fieldReferences(entry, 'parent', [parent], 'categories');
      if (readings.categories.some((other) => other.slug === parent && other.data.parent)) {
        yield atField(
          entry,
          ['parent'],
          `${quote(parent)} has a parent itself`,
          'name a top category: there are two levels at the most',
        );
      }
    }

    for (const entry of readings.search) {
      yield* fieldReferences(entry, 'categories', entry.data.categories ?? [], 'categories');
      for (const [index, id] of (entry.data.facets?.category ?? []).entries())
        if (missing('categories', id))
          yield atField(entry, ['facets', 'category', index], ...explain('categories', id));
    }

    yield* regularReferences();

    for (const entry of readings.rankings) {
      const { lists, interim = [], mentions = [] } = entry.data;
      const keys = sourceKeys(entry);
      for (const [path, ranks] of [
        ...Object.entries(lists ?? NO_LISTS).map(
          ([name, ranks]) => [['lists', name], ranks] as const,
        ),
        ...interim.map(({ ranks }, index) => [['interim', index, 'ranks'], ranks] as const),
      ]) {
        for (const [index, ranked] of ranks.entries()) {
          if (missing('tools', ranked.tool))
            yield atField(entry, [...path, index, 'tool'], ...explain('tools', ranked.tool));
          for (const key of ranked.sources)
            if (!keys.includes(key))
              yield atField(
                entry,
                [...path, index, 'sources'],
                `there is no source ${quote(key)} in this file`,
                nearest(key, keys) ? `did you mean ${nearest(key, keys)}?` : 'add it under sources',
              );
        }
      }
      for (const [index, { tool, source }] of mentions.entries()) {
        if (tool && missing('tools', tool))
          yield atField(entry, ['mentions', index, 'tool'], ...explain('tools', tool));
        if (!keys.includes(source))
          yield atField(
            entry,
            ['mentions', index, 'source'],
            `there is no source ${quote(source)} in this file`,
            'add it under sources',
          );
      }
    }

    /** What picks, digests, ways, challenges and collections name. */
    function* regularReferences(): Iterable<RuleFinding> {
      for (const entry of readings.picks) {
        yield* fieldReferences(entry, 'author', one(entry.data.author), 'authors');
        yield* fieldReferences(entry, 'topics', entry.data.topics ?? [], 'topics');
        yield* fieldReferences(entry, 'tool', entry.data.tool ? [entry.data.tool] : [], 'tools');
      }
      for (const entry of readings.digests)
        yield* fieldReferences(entry, 'author', one(entry.data.author), 'authors');
      for (const entry of readings.ways) {
        yield* fieldReferences(entry, 'tools', entry.data.tools ?? [], 'tools');
        yield* fieldReferences(entry, 'articles', entry.data.articles ?? [], 'articles');
      }
      for (const entry of readings.challenges) {
        yield* fieldReferences(entry, 'author', one(entry.data.author), 'authors');
        for (const [index, { tools }] of (entry.data.days ?? []).entries())
          yield* namedAt(entry, (at) => ['days', index, 'tools', at], tools, 'tools');
      }
      for (const entry of readings.collections) {
        yield* fieldReferences(entry, 'curator', one(entry.data.curator), 'authors');
        yield* fieldReferences(entry, 'articles', entry.data.articles ?? [], 'articles');
        yield* namedAt(
          entry,
          (at) => ['tools', at, 'tool'],
          (entry.data.tools ?? []).map(({ tool }) => tool),
          'tools',
        );
      }
    }

    function* fieldReferences(
      entry: Reading,
      field: string,
      slugs: string[],
      kind: Kind,
    ): Iterable<RuleFinding> {
      for (const [index, slug] of slugs.entries()) {
        const path = SINGLE.has(field) ? [field] : [field, index];
        if (missing(kind, slug))
          yield atField(entry, path, `${field}: ${explain(kind, slug)[0]}`, explain(kind, slug)[1]);
        else if (entry.collection === 'tools' && kind === 'tools' && slug === entry.slug)
          yield atField(entry, path, `${field}: the tool names itself`, 'name another tool');
      }
    }

    function* namedAt(
      entry: Reading,
      pathOf: (index: number) => PropertyKey[],
      slugs: string[],
      kind: Kind,
    ): Iterable<RuleFinding> {
      for (const [index, slug] of slugs.entries())
        if (missing(kind, slug)) yield atField(entry, pathOf(index), ...explain(kind, slug));
    }

    function* componentReferences(entry: Reading): Iterable<RuleFinding> {
      const findings: RuleFinding[] = [];
      if (entry.tree) {
        walk(entry.tree, (node) => {
          const value = (name: string) => attributeOf(node, name);
          const slugs =
            node.name === 'Tool'
              ? [value('slug')]
              : node.name === 'Compare' || node.name === 'RankChart'
                ? splitSlugs(value('tools'))
                : [];
          for (const slug of slugs)
            if (missing('tools', slug))
              findings.push(
                atNode(
                  entry,
                  node,
                  `<${node.name}>: ${explain('tools', slug)[0]}`,
                  explain('tools', slug)[1],
                ),
              );
        });
      }
      yield* findings;
    }
  },
};

/** A field that names one entry, as a list. */
function one(slug: string | undefined): string[] {
  return slug === undefined ? [] : [slug];
}

/** The keys of all sources of a ranking, also of those that are wrong in another field. */
function sourceKeys({ written: { sources } }: Reading): string[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => (source as { key?: string } | null)?.key ?? []);
}

const NO_LISTS: Partial<Ranking['lists']> = {};

/** Fields that name one entry, not a list of them. */
const SINGLE = new Set(['successor', 'parent', 'series', 'author', 'curator', 'tool']);
const NOUNS = {
  tools: 'tool',
  articles: 'article',
  categories: 'category',
  authors: 'author',
  topics: 'topic',
  series: 'series',
} as const;
type Kind = keyof typeof NOUNS;
const REMEDIES = {
  tools: 'name the slug of a file in content/tools, or take it out',
  articles: 'name the slug of a file in content/articles, or take it out',
  categories: 'choose an id from content/categories.yaml',
  authors: 'add content/authors/<slug>.yaml, or write editors',
  topics: 'choose an id from content/topics.yaml',
  series: 'choose an id from content/series.yaml, or leave it out',
} as const;
