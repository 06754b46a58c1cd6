import { excerpt } from '../read/excerpt.ts';
import { getCollection, type CollectionEntry } from 'astro:content';
import { today } from '../env.ts';
import { hueOf } from '../lib/html/generated-styles.ts';
import type { Block } from '../lib/html/blocks.ts';
import { evidenceState, type EvidenceState } from '../lib/evidence/evidence-state.ts';
import { findAlternatives, type Alternative } from '../lib/tools/alternatives.ts';
import { countVote, type Tally } from '../lib/rankings/tally.ts';
import { definitionOf, type CollectionName } from '../model/collections.ts';
import { VOTE } from '../model/vote.ts';
import { rankHistories, type YearRanks } from '../lib/rankings/rank-history.ts';

export type ToolEntry = CollectionEntry<'tools'>;
export type ArticleEntry = CollectionEntry<'articles'>;
export type AuthorEntry = CollectionEntry<'authors'>;
export type RankingEntry = CollectionEntry<'rankings'>;
export type HeadingEntry = CollectionEntry<'topics'>;
export type CategoryEntry = CollectionEntry<'categories'>;
export type PickEntry = CollectionEntry<'picks'>;
export type DigestEntry = CollectionEntry<'digests'>;
export type ChallengeEntry = CollectionEntry<'challenges'>;
type WayEntry = CollectionEntry<'ways'>;
export type ToolSetEntry = CollectionEntry<'collections'>;
/** An entry of any collection. */
export type AnyEntry = CollectionEntry<CollectionName>;

/** The text of an entry, ready for `Body.astro`. */
export function blocksOf({ rendered }: AnyEntry): Block[] {
  return (rendered?.metadata?.['blocks'] as Block[] | undefined) ?? [];
}

/** The beginning of the text of an entry in plain words, of so many characters at the most. */
export function openingOf({ body = '' }: { body?: string | undefined }, most: number): string {
  return excerpt(body, most);
}

/** A category with what belongs to it. */
export interface CategoryNode {
  id: string;
  data: CategoryEntry['data'];
  parent?: CategoryNode;
  children: CategoryNode[];
  /** Tools at home here, by name; for a top category, those of its children. */
  primaries: ToolEntry[];
  /** Tools at home elsewhere that are of use here too, by name. */
  secondaries: ToolEntry[];
  /** A hue in degrees, the same for a top category and all below it. */
  hue: number;
}

/** A topic or a series with its articles. */
export interface HeadingNode {
  id: string;
  data: HeadingEntry['data'];
  articles: ArticleEntry[];
}

/** Everything pages need, read once a build. */
export interface SiteData {
  /** By name. */
  tools: ToolEntry[];
  toolBySlug: Map<string, ToolEntry>;
  /** Published ones, newest first. */
  articles: ArticleEntry[];
  articlesByTool: Map<string, ArticleEntry[]>;
  /** Topics that have articles, by title, each with its articles, newest first. */
  topics: HeadingNode[];
  topicById: Map<string, HeadingNode>;
  /** Series that have articles, each with its articles in reading order, earliest first. */
  series: HeadingNode[];
  seriesById: Map<string, HeadingNode>;
  authorBySlug: Map<string, AuthorEntry>;
  topCategories: CategoryNode[];
  categoryById: Map<string, CategoryNode>;
  alternatives: Map<string, Alternative[]>;
  /** What evidence shows of each tool today. */
  evidence: Map<string, EvidenceState>;
  /** Years of the Top Tools lists, earliest first. */
  rankings: RankingEntry[];
  rankHistory: Map<string, YearRanks[]>;
  /** The vote that is open, counted so far. */
  vote: Tally;
  /** Those that have appeared, newest first. */
  picks: PickEntry[];
  /** Today's pick, or the latest where today has none. */
  pick?: PickEntry | undefined;
  /** Those that have appeared, newest first. */
  digests: DigestEntry[];
  /** By title. */
  challenges: ChallengeEntry[];
  /** By number. */
  ways: WayEntry[];
  /** Curated sets of tools, by title. */
  toolSets: ToolSetEntry[];
}

let loaded: Promise<SiteData> | undefined;

/** The site's data, computed once a build; in `astro dev` again after each change, when Vite loads this module anew. */
export function siteData(): Promise<SiteData> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SiteData> {
  const [
    topicEntries,
    seriesEntries,
    tools,
    articles,
    authors,
    categories,
    rankings,
    ballots,
    picks,
    digests,
    challenges,
    ways,
    toolSets,
  ] = await Promise.all([
    getCollection('topics'),
    getCollection('series'),
    getCollection('tools'),
    shownEntries('articles'),
    getCollection('authors'),
    getCollection('categories'),
    getCollection('rankings'),
    getCollection('ballots'),
    shownEntries('picks'),
    shownEntries('digests'),
    getCollection('challenges'),
    getCollection('ways'),
    getCollection('collections'),
  ]);
  tools.sort((a, b) => byName(a.data.name, b.data.name));
  challenges.sort((a, b) => byName(a.data.title, b.data.title));
  ways.sort((a, b) => a.data.number - b.data.number);
  toolSets.sort((a, b) => byName(a.data.title, b.data.title));
  rankings.sort((a, b) => a.data.year - b.data.year);
  categories.sort((a, b) => a.data.order - b.data.order);
  const categoryById = categoryTree(categories, tools);
  const topics = headings(topicEntries, articles, (article) => article.data.topics);
  const series = headings(seriesEntries, [...articles].reverse(), (article) =>
    article.data.series ? [article.data.series] : [],
  );
  return {
    tools,
    toolBySlug: new Map(tools.map((tool) => [tool.id, tool])),
    articles,
    articlesByTool: groupBy(articles, (article) => article.data.tools),
    topics,
    topicById: new Map(topics.map((topic) => [topic.id, topic])),
    series,
    seriesById: new Map(series.map((one) => [one.id, one])),
    authorBySlug: new Map(authors.map((author) => [author.id, author])),
    topCategories: [...categoryById.values()].filter((category) => !category.parent),
    categoryById,
    picks,
    pick: picks.find(({ data }) => appeared(data.date)),
    digests,
    challenges,
    ways,
    toolSets,
    rankings,
    vote: countVote(
      ballots.map(({ id, data }) => ({ slug: id, data })),
      VOTE,
      new Set(tools.map(({ id }) => id)),
    ),
    rankHistory: rankHistories(rankings.map(({ data }) => data)),
    evidence: new Map(tools.map(({ id, data }) => [id, evidenceState(data, today())])),
    alternatives: findAlternatives(tools.map((tool) => ({ slug: tool.id, data: tool.data }))),
  };
}

/**
 * The entries of a collection that have appeared, newest first and those of one day by title; `astro dev` shows their
 * authors all.
 */
export async function shownEntries<C extends CollectionName>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  const { appears, feed } = definitionOf(collection);
  const dated = (await getCollection(collection)).map((entry) => {
    const { published = '', title = entry.id } = feed?.item(entry.data) ?? {};
    return {
      entry: entry,
      day: appears?.(entry.data) ?? '',
      published,
      title,
    };
  });
  return dated
    .filter(({ day }) => import.meta.env.DEV || appeared(day))
    .sort((a, b) => b.published.localeCompare(a.published) || byName(a.title, b.title))
    .map(({ entry }) => entry);
}

/** True for a day that is not in the future of the build. */
function appeared(day: string): boolean {
  return day <= today();
}

function categoryTree(categories: CategoryEntry[], tools: ToolEntry[]): Map<string, CategoryNode> {
  const nodes = new Map<string, CategoryNode>();
  const tops = categories.filter((category) => !category.data.parent);
  for (const { id, data } of categories)
    nodes.set(id, { id, data, children: [], primaries: [], secondaries: [], hue: 0 });
  for (const [index, top] of tops.entries()) nodes.get(top.id)!.hue = hueOf(index, tops.length);
  for (const node of nodes.values()) {
    const parent = node.data.parent ? nodes.get(node.data.parent) : undefined;
    if (!parent) continue;
    node.parent = parent;
    node.hue = parent.hue;
    parent.children.push(node);
  }
  for (const tool of tools) {
    for (const [index, id] of tool.data.categories.entries()) {
      const node = nodes.get(id);
      if (!node) continue;
      if (index > 0) node.secondaries.push(tool);
      else {
        node.primaries.push(tool);
        node.parent?.primaries.push(tool);
      }
    }
  }
  return nodes;
}

/** Topics or series that have articles, by title. */
function headings(
  entries: readonly { id: string; data: HeadingEntry['data'] }[],
  articles: readonly ArticleEntry[],
  keysOf: (article: ArticleEntry) => readonly string[],
): HeadingNode[] {
  const byKey = groupBy(articles, keysOf);
  return entries
    .filter(({ id }) => byKey.has(id))
    .map(({ id, data }) => ({ id, data, articles: byKey.get(id)! }))
    .sort((a, b) => byName(a.data.title, b.data.title));
}

/** Items by each of the keys they carry. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}

/** Order of names as readers look them up: case and accents make no difference. */
function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true });
}
