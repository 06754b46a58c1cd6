import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../content-root.ts';
import type { Make } from './case.ts';
import { between, choose, randomFrom, type Random } from './random.ts';

/** The day on which the corpus is judged: within the vote that is open. */
export const HOSTILE_DAY = '2026-12-15';

/** What a case changes in a sound tool or article. */
export interface TextChange {
  /** The slug; made from the id when left out. */
  slug?: string;
  /** The whole path, where it is the path that matters. */
  path?: string;
  /** Fields by name, written as raw YAML in place of the sound value or after the others; undefined takes one out. */
  fields?: Record<string, string | undefined>;
  /** Raw lines after the fields. */
  lines?: string;
  /** The whole front matter in place of the sound one, without its two --- lines. */
  frontMatter?: string;
  /** A part put into the middle of the sound text, as a block of its own. */
  text?: string;
  /** The whole text in place of the sound one. */
  body?: string;
}

/** A sound tool with a change. Without a change it has no finding at all. */
export function tool(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const slug = change.slug ?? slugOf(id);
    const fields = {
      name: titleCase(words(random, 3)),
      url: `https://${id.slice(0, 60)}.example.org/`,
      summary: `${capital(words(random, 12)).slice(0, 150)}.`,
      categories: '[quiz-makers]',
      contexts: '[education]',
      pricing: 'free',
      platforms: '[web]',
      added: '2026-01-15',
    };
    const folder = /^[a-z]/.test(slug) ? slug[0] : '0';
    return {
      path: change.path ?? `content/tools/${folder}/${slug}.mdx`,
      ...compose(fields, [prose(random, 35), prose(random, 35)], change),
    };
  };
}

/** A sound article with a change. Without a change it has no finding at all. */
export function article(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const fields = {
      title: capital(words(random, 5)),
      standfirst: `${capital(words(random, 12))}.`,
      authors: '[editors]',
      published: '2026-02-01',
      topics: '[practice]',
      sources: '[{ key: fixture, author: A. Fixture, title: A work of fixtures, year: 2020 }]',
    };
    const [first, ...others] = Array.from({ length: 12 }, () => prose(random, 80));
    const paragraphs = [`${first}[^fixture]`, ...others];
    return {
      path: change.path ?? `content/articles/2026/${change.slug ?? slugOf(id)}.mdx`,
      ...compose(fields, paragraphs, change),
    };
  };
}

/** A sound pick of the day with a change. */
export function pick(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const date = new Date(Date.UTC(2026, 0, between(random, 1, 340))).toISOString().slice(0, 10);
    const fields = {
      date,
      title: capital(words(random, 4)),
      tool: 'alpha-quiz',
      author: 'editors',
      topics: '[practice]',
    };
    return {
      path: change.path ?? `content/picks/2026/${date}.mdx`,
      ...compose(fields, [prose(random, 35), prose(random, 35)], change),
    };
  };
}

/** A sound digest of the week before the vote's second month, with a change. */
export function digest(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const link = (number: number) =>
      `  - { title: ${capital(words(random, 4))}, link: "https://${id.slice(0, 50)}.example.net/${number}", author: A. Fixture, seen: 2026-11-01, why: ${capital(words(random, 14))}. }`;
    const fields = {
      week: '2026-w48',
      published: '2026-11-27',
      title: capital(words(random, 4)),
      author: 'editors',
      links: `\n${[1, 2, 3, 4, 5].map(link).join('\n')}`,
    };
    return {
      path: change.path ?? 'content/digests/2026/2026-w48.mdx',
      ...compose(fields, [prose(random, 40), prose(random, 40)], change),
    };
  };
}

/** One day of a challenge, as raw YAML without its hyphen. */
export const CHALLENGE_DAY =
  '{ title: A task, task: Do this one thing slowly and then do it once more in the afternoon., minutes: 10, why: It is good for what comes after it. }';

/** A sound challenge of thirty days with a change. */
export function challenge(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const fields = {
      title: capital(words(random, 4)),
      promise: `${capital(words(random, 9))}.`,
      audience: `${capital(words(random, 6))}.`,
      added: '2026-05-01',
      author: 'editors',
      days: `\n${`  - ${CHALLENGE_DAY}\n`.repeat(30).trimEnd()}`,
      worked: `["${words(random, 6)}.", "${words(random, 7)}."]`,
    };
    return {
      path: change.path ?? `content/challenges/${slugOf(id)}.mdx`,
      ...compose(fields, [prose(random, 70), prose(random, 70)], change),
    };
  };
}

/** A sound way to work and learn smarter with a change. */
export function way(change: TextChange = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const fields = {
      title: capital(words(random, 4)),
      number: String(between(random, 1, 30)),
      minutes: '10',
      tools: '[alpha-quiz]',
    };
    return {
      path: change.path ?? `content/ways/${slugOf(id)}.mdx`,
      ...compose(fields, [prose(random, 45), prose(random, 45)], change),
    };
  };
}

/** A collection of the tools with these slugs; `head` replaces fields by name, as raw YAML. */
export function toolSet(slugs: readonly string[], head: Record<string, string> = {}): Make {
  return (id) => {
    const random = randomFrom(id);
    const fields = {
      title: capital(words(random, 4)),
      purpose: `${capital(words(random, 9))}.`,
      leavesOut: `${capital(words(random, 9))}.`,
      curator: 'editors',
      added: '2026-05-01',
      ...head,
    };
    const tools = slugs.map(
      (slug) => `  - { tool: ${slug}, line: ${capital(words(random, 6))}. }\n`,
    );
    return {
      path: `content/collections/${slugOf(id)}.yaml`,
      content: lines(fields) + ('tools' in head ? '' : `tools:\n${tools.join('')}`),
    };
  };
}

/** A file as it is, byte for byte. */
export function raw(
  path: string,
  content: string | Uint8Array,
  place?: readonly [number, number],
): Make {
  return () => ({ path, content, place });
}

/** A list file of the fixtures, such as `content/categories.yaml`, with items put after its own. */
export function listed(path: string, items: string): Make {
  return () => {
    const base = read(path);
    return { path, content: base + items, place: linesOf(base, items) };
  };
}

/** A ballot with raw YAML lines for its votes; `head` replaces fields by name. */
export function ballot(votes: string, head: Record<string, string> = {}, path?: string): Make {
  return (id) => {
    const voter = words(randomFrom(id), 1);
    const fields = { year: '2027', voter, cast: '2026-12-01', ...head };
    return {
      path: path ?? `content/ballots/2027/${head['voter'] ? slugOf(id) : voter}.yaml`,
      content: `${lines(fields)}tools:\n${votes.replace(/^(?=.)/gm, '  ')}\n`,
    };
  };
}

/** One vote for the tool of the fixtures. */
export const VOTE_ALPHA = '- { tool: alpha-quiz, contexts: [education] }';

/** A ranking of a year with raw YAML for its overall ranks; `head` replaces fields by name. */
export function ranking(ranks: string, head: Record<string, string> = {}, year = '2020'): Make {
  return () => {
    const fields = {
      year,
      title: `Top Tools for Learning ${year}`,
      complete: 'false',
      sources: '[{ key: list, title: example.org/list }]',
      ...head,
    };
    return {
      path: `content/rankings/${year}.yaml`,
      content: `${lines(fields)}lists:\n  overall:\n${ranks.replace(/^(?=.)/gm, '    ')}\n`,
    };
  };
}

/** An author with raw YAML in place of sound fields. */
export function author(head: Record<string, string>): Make {
  return (id) => {
    const random = randomFrom(id);
    const fields = {
      name: titleCase(words(random, 2)),
      kind: 'person',
      bio: `${capital(words(random, 9))}.`,
      ...head,
    };
    return { path: `content/authors/${slugOf(id)}.yaml`, content: lines(fields) };
  };
}

/** A text as it stands in the fixtures' base. */
function read(path: string): string {
  return readFileSync(join(FIXTURES, 'base', path), 'utf8');
}

/** A paragraph of sentences in no language, at least so many words long. */
function prose(random: Random, least: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < least;) {
    const length = between(random, 7, 13);
    sentences.push(`${capital(words(random, length))}.`);
    count += length;
  }
  return sentences.join(' ');
}

const CONSONANTS = 'b d f g k l m n p r s t v z'.split(' ');
const VOWELS = 'a e i o u'.split(' ');

/** Words in no language. */
function words(random: Random, count: number): string {
  const syllable = () => choose(random, CONSONANTS) + choose(random, VOWELS);
  return Array.from({ length: count }, () =>
    Array.from({ length: between(random, 2, 4) }, syllable).join(''),
  ).join(' ');
}

function compose(
  sound: Record<string, string>,
  paragraphs: string[],
  { fields = {}, lines: more, frontMatter, text, body }: TextChange,
): { content: string; place?: readonly [number, number] } {
  const kept = Object.entries(sound).filter(([name]) => !(name in fields));
  const changed = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const before = `---\n${frontMatter === undefined ? lines(Object.fromEntries(kept)) : ''}`;
  const front =
    frontMatter ?? lines(Object.fromEntries(changed)) + (more === undefined ? '' : more);
  const head = `${before}${front.replace(/\n?$/, front === '' ? '' : '\n')}---\n\n`;
  const half = Math.ceil(paragraphs.length / 2);
  const [start, end] = [paragraphs.slice(0, half), paragraphs.slice(half)].map((part) =>
    part.join('\n\n'),
  );
  const hostile = body ?? text;
  if (hostile === undefined)
    return {
      content: `${head}${start}\n\n${end}\n`,
      place: front === '' ? undefined : linesOf(before, front),
    };
  const opening = body === undefined ? `${head}${start}\n\n` : head;
  const closing = body === undefined ? `\n\n${end}\n` : '\n';
  const place = linesOf(opening, hostile);
  return {
    content: opening + hostile + closing,
    place: front === '' ? place : [linesOf(before, front)[0], place[1]],
  };
}

/** First and last line of a part that stands after another. */
function linesOf(before: string, part: string): readonly [number, number] {
  const first = before.split('\n').length;
  return [first, first + part.replace(/\n$/, '').split('\n').length - 1];
}

function lines(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}:${value === '' ? '' : ' '}${value}\n`)
    .join('');
}

function slugOf(id: string): string {
  return `h-${id}`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function titleCase(text: string): string {
  return text.split(' ').map(capital).join(' ');
}
