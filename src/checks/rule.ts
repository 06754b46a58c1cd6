import type { CollectionName } from '../content/collections.ts';
import type { Article } from '../content/schemas/article.ts';
import type { Author } from '../content/schemas/author.ts';
import type { Ballot } from '../content/schemas/ballot.ts';
import type { Category } from '../content/schemas/category.ts';
import type { Challenge } from '../content/schemas/challenge.ts';
import type { Digest } from '../content/schemas/digest.ts';
import type { Heading } from '../content/schemas/heading.ts';
import type { Pick } from '../content/schemas/pick.ts';
import type { Ranking } from '../content/schemas/ranking.ts';
import type { SearchWords } from '../content/schemas/search-words.ts';
import type { ToolSet } from '../content/schemas/tool-set.ts';
import type { Tool } from '../content/schemas/tool.ts';
import type { Way } from '../content/schemas/way.ts';
import type { Finding, Place } from '../lib/finding.ts';
import type { GuardedNode } from '../lib/mdx-guard.ts';

/** The data of each collection once its schema holds. */
export interface DataOf {
  tools: Tool;
  articles: Article;
  authors: Author;
  categories: Category;
  rankings: Ranking;
  topics: Heading;
  series: Heading;
  search: SearchWords;
  ballots: Ballot;
  picks: Pick;
  digests: Digest;
  challenges: Challenge;
  ways: Way;
  collections: ToolSet;
}

/** One entry that could be read and whose fields are valid. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  slug: string;
  file: string;
  data: DataOf[C];
  /** The text after the front matter; empty for YAML. */
  body: string;
  /** The syntax tree of the body with lines counted from its beginning, when there is one. */
  tree?: GuardedNode;
  /** The 1-based line of the file on which the body begins. */
  bodyLine: number;
  /** The place of a field in the file. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/** All entries that could be read, by collection. */
export interface Library {
  tools: Entry<'tools'>[];
  articles: Entry<'articles'>[];
  authors: Entry<'authors'>[];
  categories: Entry<'categories'>[];
  rankings: Entry<'rankings'>[];
  topics: Entry<'topics'>[];
  series: Entry<'series'>[];
  search: Entry<'search'>[];
  ballots: Entry<'ballots'>[];
  picks: Entry<'picks'>[];
  digests: Entry<'digests'>[];
  challenges: Entry<'challenges'>[];
  ways: Entry<'ways'>[];
  collections: Entry<'collections'>[];
  /** The slugs of each collection: of every file that stands where it should, read or not, and of every item of a list. */
  known: Record<CollectionName, ReadonlySet<string>>;
  /** Paths of the pictures beside articles, sound or not. */
  pictures: string[];
  /** The day of the check, yyyy-mm-dd. */
  today: string;
}

/** What a rule says; the runner adds its id. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { severity?: Finding['severity'] };

/** A rule over entries that are valid each on its own. */
export interface Rule {
  /** Kebab-case; printed with `--rules` and named by the tests. */
  id: string;
  /** One line: what it holds contributors to. */
  summary: string;
  check(library: Library): Iterable<RuleFinding>;
}

/** All entries of a library in one list. */
export function allEntries(library: Library): Entry[] {
  return [
    ...library.tools,
    ...library.articles,
    ...library.authors,
    ...library.categories,
    ...library.rankings,
    ...library.topics,
    ...library.series,
    ...library.search,
    ...library.ballots,
    ...library.picks,
    ...library.digests,
    ...library.challenges,
    ...library.ways,
    ...library.collections,
  ];
}

/** A finding at a field of an entry. */
export function atField(
  entry: Entry,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
): RuleFinding {
  return { file: entry.file, ...entry.locate(path), problem, remedy };
}

/** A finding at a node of an entry's body. */
export function atNode(
  entry: Entry,
  node: GuardedNode,
  problem: string,
  remedy: string,
): RuleFinding {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return {
    file: entry.file,
    line: start.line + entry.bodyLine - 1,
    column: start.column,
    problem,
    remedy,
  };
}
