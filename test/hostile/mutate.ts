import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../content-root.ts';
import { BLOCKS, TOKENS, VALUES } from './awkward.ts';
import type { HostileFile } from './case.ts';
import { between, choose, randomFrom, type Random } from './random.ts';

/** A change of a text; what it returns as bytes is no longer changed as text. */
type Mutation = (text: string, random: Random) => string | Uint8Array;

const position = (text: string, random: Random) => between(random, 0, text.length);
const splice = (text: string, at: number, remove: number, insert: string) =>
  text.slice(0, at) + insert + text.slice(at + remove);

/** Puts something into the list of lines, or takes something out of it. */
function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

/** Changes a line of the front matter, or of a file that is all YAML; other texts stay as they are. */
function onYaml(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return onLines((lines, random) => {
    const end = lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
    const fields = [...lines.keys()]
      .slice(0, Math.max(end, 0))
      .filter((at) => /^[ -]*[\w-]+:/.test(lines[at]!));
    if (fields.length > 0) change(lines, choose(random, fields), random);
  });
}

/** Changes a block of the body, which empty lines part from others. */
function onBlocks(change: (blocks: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const blocks = text.split('\n\n');
    change(blocks, between(random, blocks.length > 1 ? 1 : 0, blocks.length - 1), random);
    return blocks.join('\n\n');
  };
}

const MUTATIONS: readonly Mutation[] = [
  // Tokens.
  ...Array<Mutation>(4).fill((text, random) =>
    splice(text, position(text, random), 0, choose(random, TOKENS)),
  ),
  ...Array<Mutation>(2).fill((text, random) =>
    splice(text, position(text, random), between(random, 1, 8), choose(random, TOKENS)),
  ),
  (text, random) => splice(text, position(text, random), between(random, 1, 40), ''),
  (text, random) =>
    splice(text, position(text, random), 0, choose(random, TOKENS).repeat(between(random, 2, 300))),
  (text, random) => {
    const at = position(text, random);
    return splice(text, position(text, random), 0, text.slice(at, at + between(random, 1, 200)));
  },
  (text, random) => text.slice(0, position(text, random)),
  // Lines.
  onLines(
    (lines, random) =>
      void lines.splice(between(random, 0, lines.length), 0, choose(random, TOKENS)),
  ),
  onLines((lines, random) => void lines.splice(between(random, 0, lines.length - 1), 1)),
  onLines(
    (lines, random) =>
      void lines.splice(between(random, 0, lines.length), 0, choose(random, lines)),
  ),
  onLines((lines, random) => {
    const [a, b] = [between(random, 0, lines.length - 1), between(random, 0, lines.length - 1)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  onLines((lines, random) => {
    const at = between(random, 0, lines.length - 1);
    lines[at] = ' '.repeat(between(random, 1, 9)) + lines[at]!;
  }),
  // YAML.
  ...Array<Mutation>(4).fill(
    onYaml(
      (lines, at, random) =>
        void (lines[at] = lines[at]!.replace(/:.*/, `: ${choose(random, VALUES)}`)),
    ),
  ),
  onYaml(
    (lines, at, random) =>
      void (lines[at] =
        `${lines[at]!}${choose(random, [' # b', ' x', ',', ']', '"', ' &a', ': c', '\u202e'])}`),
  ),
  onYaml(
    (lines, at, random) =>
      void (lines[at] = lines[at]!.replace(
        /[\w-]+:/,
        `${choose(random, ['__proto__', 'layout', 'Name', 'na\u200bme', '"url"', '<<', '?', '1', 'null'])}:`,
      )),
  ),
  onYaml((lines, at) => void lines.splice(at, 0, lines[at]!)),
  onYaml((lines, at) => void lines.splice(at, 1)),
  onYaml(
    (lines, at, random) =>
      void (lines[at] = lines[at]!.replace(/: (.*)/, (_, value: string) =>
        choose(random, [
          `: "${value}"`,
          `: '${value}'`,
          `: [${value}]`,
          `: { ${value} }`,
          `: >-\n  ${value}`,
          `: !!str ${value}`,
        ]),
      )),
  ),
  onYaml(
    (lines, at, random) =>
      void (lines[at] = lines[at]!.replace(
        /:.*/,
        (rest) => `: ${'['.repeat(between(random, 1, 80))}${rest.slice(1)}`,
      )),
  ),
  // Markdown.
  ...Array<Mutation>(4).fill(
    onBlocks((blocks, at, random) => void blocks.splice(at, 0, choose(random, BLOCKS))),
  ),
  onBlocks((blocks, at, random) => {
    const prefix = choose(random, ['> ', '- ', '1. ', '    ', '## ', '| ']);
    blocks[at] = blocks[at]!.replace(/^/gm, prefix);
  }),
  onBlocks((blocks, at, random) => {
    const name = choose(random, ['Callout', 'Steps', 'Checklist', 'Plot', 'b', 'PullQuote']);
    blocks[at] = `<${name}>\n\n${blocks[at]}\n\n</${name}>`;
  }),
  onBlocks((blocks, at, random) => {
    const [open, close] = choose(random, [
      ['**', '**'],
      ['*', '_'],
      ['`', '`'],
      ['[', '](/tools/alpha-quiz/)'],
      ['[', '](https://example.org/)'],
      ['~~', '~~'],
      ['\u201c', '\u201d'],
      ['{', '}'],
    ] as const);
    blocks[at] = open + blocks[at]! + close;
  }),
  onBlocks((blocks, at) => void blocks.splice(at, 1)),
  onBlocks((blocks, at, random) => void blocks.splice(at, 1, blocks[at]!, choose(random, blocks))),
  // Bytes.
  (text, random) => {
    const bytes = Buffer.from(text);
    for (let count = between(random, 1, 4); count > 0; count--)
      bytes[between(random, 0, Math.max(0, bytes.length - 1))] = between(random, 0, 255);
    return bytes;
  },
  (text, random) => Buffer.from(text).subarray(between(random, 0, 3), between(random, 4, 4_000)),
  (text, random) => Buffer.from(text, choose(random, ['latin1', 'utf16le'] as const)),
  (text) => text.replaceAll('\n', '\r\n'),
];

/** Places to which a file may be moved: few of them its own. */
const moved = (path: string, random: Random): string =>
  path.replace(/[^/]+(?=\.\w+$)/, (slug) =>
    choose(random, [
      `${slug}-2`,
      slug.toUpperCase(),
      `${slug}_`,
      `-${slug}`,
      `${slug}--x`,
      'con',
      'index',
      'rss',
      `${slug}.x`,
      'x'.repeat(90),
      `${slug}\u202e`,
    ]),
  );

/** Contributed texts to begin with, at the paths where they may stand beside the fixtures' base. */
export const SOURCES = sourcesOf();

/**
 * A contributed file with one to four changes.
 * @param seed equal seeds give equal files
 * @param index which of the endless many
 */
export function mutant(seed: string, index: number): HostileFile & { source: string } {
  const random = randomFrom(`${seed}/${index}`);
  const { path, text } = choose(random, SOURCES);
  let content: string | Uint8Array = text;
  for (let count = between(random, 1, 4); count > 0 && typeof content === 'string'; count--)
    content = choose(random, MUTATIONS)(content, random);
  return { path: random() < 0.03 ? moved(path, random) : path, content, source: path };
}

function sourcesOf(): { path: string; text: string }[] {
  const below = (root: string) =>
    readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .map((path) => `content/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:mdx|yaml)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('content'))
    .flatMap((path) => below(join(FIXTURES, path, '..')));
  const real = below('.').filter(({ path }) =>
    /^content\/(?:tools|articles|authors|ballots|rankings)\//.test(path),
  );
  const every = (step: number, kind: string) =>
    real
      .filter(({ path }) => path.startsWith(`content/${kind}/`))
      .filter((_, index) => index % step === 0);
  return [
    ...fixtures,
    ...[...every(8, 'tools'), ...every(1, 'articles')].map(({ path, text }) => ({
      path,
      text: atHome(text),
    })),
    ...every(1, 'authors'),
    ...every(1, 'ballots'),
    ...every(3, 'rankings').map(({ path, text }) => ({
      path,
      text: text.replace(/tool: [\w-]+/g, 'tool: alpha-quiz'),
    })),
  ];
}

/** A real text as it may stand beside the fixtures' base, which has one tool, one category and one author. */
function atHome(text: string): string {
  return text
    .replace(/^(?:alternatives|successor|series|icon): .*\n/gm, '')
    .replace(/^categories: .*$/m, 'categories: [quiz-makers]')
    .replace(/^topics: .*$/m, 'topics: [practice]')
    .replace(/^authors: .*$/m, 'authors: [editors]')
    .replace(/^tools:(?: .*|(?:\n {2}- .*)*)$/m, 'tools: [alpha-quiz]')
    .replace(/\]\(\/(?!tools\/alpha-quiz)[^)]*\)/g, '](/tools/alpha-quiz/)')
    .replace(/<(?:Tool|Compare|RankChart|Figure) [^>]*\/>/g, '<Tool slug="alpha-quiz" />');
}
