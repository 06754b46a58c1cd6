import { stringify } from 'yaml';
import { z } from 'zod';
import { articleSchema } from '../model/schemas/article.ts';
import { reservedSlugs } from '../read/addresses.ts';
import { slug as slugSchema } from '../model/schemas/fields.ts';
import { VOTE } from '../model/vote.ts';
import { authorSchema } from '../model/schemas/author.ts';
import { ballotSchema, type Ballot } from '../model/schemas/ballot.ts';
import { toolSchema } from '../model/schemas/tool.ts';
import { PRICING } from '../model/vocabulary.ts';
import { FIRST_SOURCE, OUTLINES } from './article-outlines.ts';
import { ballotPath, ballotText } from '../lib/rankings/ballot.ts';
import { quote } from '../text/finding.ts';
import { folderOf, slugify, slugProblem } from '../text/identity.ts';
import { SLUG_PATTERN } from '../text/slug.ts';
import { nearest } from '../text/nearest.ts';
import { explainIssue, issuesOf } from '../lib/schemas/zod-message.ts';
import { must } from '../text/must.ts';

export type DraftKind = 'tool' | 'article' | 'author' | 'ballot';

/** One question of the scaffold. */
export interface Question {
  key: string;
  text: string;
  /** What is wrong with an answer, or undefined. */
  check: (answer: string) => string | undefined;
  /** Whether it has to be asked after those before it; always when left out. */
  needed?: (answers: Record<string, string>) => boolean;
}

/** Ids that an answer may name, by collection. */
export type KnownIds = Record<
  'categories' | 'authors' | 'topics' | 'series' | 'tools',
  readonly string[]
>;

/** The questions that a draft needs answered; each answer is held to the field's own schema and to what there is. */
export function questionsFor(kind: DraftKind, known: KnownIds): Question[] {
  if (kind === 'tool') {
    return [
      field(toolSchema.shape.name, 'name', 'Name'),
      addressQuestion(kind),
      field(toolSchema.shape.url, 'url', 'Homepage (https://…)'),
      field(
        toolSchema.shape.summary,
        'summary',
        'One sentence of 50 to 160 characters that fits no other tool',
      ),
      field(
        toolSchema.shape.categories,
        'categories',
        'One to three category ids, with commas (see content/categories.yaml)',
        list,
        known.categories,
      ),
      field(
        toolSchema.shape.contexts,
        'contexts',
        'Used for: workplace, education, personal',
        list,
      ),
      field(toolSchema.shape.pricing, 'pricing', `Price: ${Object.keys(PRICING).join(', ')}`),
      field(
        toolSchema.shape.platforms,
        'platforms',
        'Runs on: web, windows, macos, linux, ios, android, browser-extension, self-hosted, command-line',
        list,
      ),
      {
        key: 'licence',
        text: 'Licence as SPDX identifier, such as MIT (empty if not open source)',
        check: (answer) =>
          answer === '' ? undefined : complaint(toolSchema.shape.licence, answer),
      },
    ];
  }
  if (kind === 'article') {
    return [
      field(articleSchema.shape.title, 'title', 'Title'),
      addressQuestion(kind),
      field(
        articleSchema.shape.standfirst,
        'standfirst',
        'Standfirst: one or two sentences under the title',
      ),
      field(
        articleSchema.shape.authors,
        'authors',
        `Authors, with commas: ${known.authors.join(', ')} (a new one: npm run new -- author)`,
        list,
        known.authors,
      ),
      field(
        articleSchema.shape.topics,
        'topics',
        `Topics, one to four, with commas: ${known.topics.join(', ')}`,
        list,
        known.topics,
      ),
      field(
        articleSchema.shape.series,
        'series',
        `Series (empty for none): ${known.series.join(', ')}`,
        (answer) => answer || undefined,
        known.series,
      ),
      field(
        z.enum(Object.keys(OUTLINES)),
        'form',
        `Form: ${Object.entries(OUTLINES)
          .map(([id, { label }]) => `${id} (${label})`)
          .join(', ')}`,
      ),
      field(articleSchema.shape.published, 'published', 'Day of publication, yyyy-mm-dd'),
    ];
  }
  if (kind === 'ballot') {
    return [
      field(ballotSchema.shape.voter, 'voter', 'Your handle or name (it will be public)'),
      {
        key: 'tools',
        text: `Up to ${VOTE.most} tools as slugs of the directory, with commas`,
        check: (answer) =>
          complaint(ballotSchema.shape.tools, ballotTools(answer, 'personal')) ??
          unknownId(list(answer), known.tools),
      },
      field(
        ballotSchema.shape.tools.element.options[0].shape.contexts,
        'contexts',
        'Where you use them: workplace, education, personal',
        list,
      ),
    ];
  }
  return [
    field(authorSchema.shape.name, 'name', 'Name as it stands in bylines'),
    addressQuestion(kind),
    field(
      authorSchema.shape.bio,
      'bio',
      'One or two sentences about the author, in the third person',
    ),
  ];
}

/**
 * The path of a draft.
 * @param answers to `questionsFor(kind)`
 * @throws Error when an answer that the questions would have asked for is missing
 */
export function draftPath(kind: DraftKind, answers: Record<string, string>): string {
  if (kind === 'ballot') return ballotPath({ year: VOTE.year, voter: given(answers, 'voter') });
  const slug = answers['slug'] ?? slugOf(kind, answers);
  if (slugFault(kind, slug)) throw new Error(`${quote(slug)} cannot be an address`);
  if (kind === 'tool') return `content/tools/${folderOf(slug)}/${slug}.mdx`;
  if (kind === 'article')
    return `content/articles/${given(answers, 'published').slice(0, 4)}/${slug}.mdx`;
  return `content/authors/${slug}.yaml`;
}

/** A tool entry whose fields are filled in and whose text is still to be written. */
export function draftTool(answers: Record<string, string>, today: string): string {
  const { name, url, summary, pricing, licence } = answers;
  const fields = {
    name,
    url,
    summary,
    categories: list(given(answers, 'categories')),
    contexts: list(given(answers, 'contexts')),
    pricing,
    platforms: list(given(answers, 'platforms')),
    ...(licence && { licence }),
    added: today,
    evidence: [],
  };
  return `---\n${frontMatter(fields)}---\n\n`;
}

/** An article whose fields are filled in, with the outline of its form instead of a text. */
export function draftArticle(answers: Record<string, string>): string {
  const { title, standfirst, published, series } = answers;
  return `---\n${frontMatter({ title, standfirst, authors: list(given(answers, 'authors')), published, draft: true, topics: list(given(answers, 'topics')), ...(series && { series }), tools: [], sources: [FIRST_SOURCE] })}---\n\n${must(OUTLINES[given(answers, 'form')], 'The outline').body}`;
}

/** An author's file. */
export function draftAuthor(answers: Record<string, string>): string {
  return frontMatter({ name: answers['name'], kind: 'person', bio: answers['bio'] });
}

/** A ballot; every tool in the same contexts, to be told apart by hand where they differ. */
export function draftBallot(answers: Record<string, string>, today: string): string {
  return ballotText({
    year: VOTE.year,
    voter: answers['voter'],
    cast: today,
    tools: ballotTools(given(answers, 'tools'), given(answers, 'contexts')),
  } as Ballot);
}

function ballotTools(tools: string, contexts: string) {
  return list(tools).map((tool) => ({ tool, contexts: list(contexts) }));
}

function frontMatter(fields: Record<string, unknown>): string {
  return stringify(fields, {
    lineWidth: 0,
    collectionStyle: 'any',
    flowCollectionPadding: false,
  }).replace(
    /^(\w+):\n((?: {2}- .*\n)+)(?! )/gm,
    (_, key: string, items: string) =>
      `${key}: [${items
        .trim()
        .split(/\n\s*/)
        .map((item) => item.slice(2))
        .join(', ')}]\n`,
  );
}

/** An answer that the questions ask for. */
function given(answers: Record<string, string>, question: string): string {
  return must(answers[question], `The answer to ${question}`);
}

function list(answer: string): string[] {
  return answer
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function field(
  schema: z.ZodType,
  key: string,
  text: string,
  read: (answer: string) => string | string[] | undefined = (answer) => answer,
  known?: readonly string[],
): Question {
  return {
    key,
    text,
    check: (answer) => {
      const value = read(answer);
      return (
        complaint(schema, value) ??
        (known && value !== undefined ? unknownId([value].flat(), known) : undefined)
      );
    },
  };
}

/** Asks for an address where none can be made of the name: one in another script, or one that the site or Windows keeps for itself. */
function addressQuestion(kind: DraftKind): Question {
  return {
    key: 'slug',
    text: 'Address of its page, in lower-case letters from a to z, digits and hyphens',
    check: (answer) => slugFault(kind, answer),
    needed: (answers) => slugFault(kind, slugOf(kind, answers)) !== undefined,
  };
}

function slugOf(kind: DraftKind, answers: Record<string, string>): string {
  return slugify(answers[kind === 'article' ? 'title' : 'name'] ?? '');
}

function slugFault(kind: DraftKind, slug: string): string | undefined {
  if (!SLUG_PATTERN.test(slug)) return complaint(slugSchema, slug);
  if (reservedSlugs(`${kind}s`).has(slug))
    return `${quote(slug)} is an address of the site itself; add a word, such as its kind`;
  const problem = slugProblem(slug);
  return problem && `${quote(slug)} ${problem}`;
}

function unknownId(ids: readonly string[], known: readonly string[]): string | undefined {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return undefined;
  const meant = nearest(unknown, known);
  return `there is no ${quote(unknown)}${meant ? `; did you mean ${meant}?` : ''}`;
}

function complaint(schema: z.ZodType, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  const [issue] = error ? issuesOf(error) : [];
  return issue && explainIssue(issue, schema, value).problem.replace(/^the entry:? /, '');
}
