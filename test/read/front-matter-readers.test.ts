import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { expect, test } from 'vitest';
import { checkFileForm } from '../../src/read/file-form.ts';
import { readYaml, splitFrontMatter } from '../../src/read/front-matter.ts';

/** What readers of YAML are known to differ about, and what ordinary front matter is made of. */
const TOKENS = [
  '\uFEFF',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00A0',
  '\u3000',
  '\t',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n  ',
  '\n---',
  '\n---\n',
  '\n--- ',
  '\n---x',
  '\n+++\n',
  '\n...\n',
  '+++',
  '---',
  'name',
  'layout',
  'title',
  'a',
  '"b"',
  "'c'",
  'é',
  '中',
  ': ',
  ':',
  ':\n  ',
  ', ',
  ',',
  '#',
  ' # ',
  '{',
  '}',
  '[',
  ']',
  '{ a: b }',
  '[a, b]',
  '[]',
  '{}',
  '"',
  "'",
  '\\',
  '"\\n"',
  '"\\u0041"',
  '"\\x41"',
  '"\\e"',
  "''",
  '""',
  '|',
  '>',
  '|-\n  ',
  '>+\n  ',
  '|2\n   ',
  '- ',
  '\n- ',
  '\n  - ',
  '? ',
  '\n? ',
  '! ',
  '!!str ',
  '!!int ',
  '!!binary ',
  '!a ',
  '&a ',
  '*a',
  '<<: ',
  '\n<<: ',
  '1',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x1F',
  '0o17',
  '017',
  '0b11',
  '1_000',
  '12:30:45',
  '.5',
  '5.',
  '+1',
  '.inf',
  '.nan',
  '~',
  'null',
  'Null',
  'true',
  'True',
  'yes',
  'No',
  'on',
  'OFF',
  'y',
  'n',
  '2026-02-01',
  '2026-02-01T10:00:00Z',
  '2026-2-1',
  '2026-02-30',
  '=',
  '%',
  '@',
  '`',
  '%YAML 1.1',
  'layout: x\n',
  'name: A\n',
  'name: "A',
  'url: https://example.org/#x',
  '__proto__: a\n',
  'constructor',
];

/** Numbers in [0, 1) from a seed: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Front matter in which ordinary lines and awkward tokens mix. */
function generate(next: () => number): string {
  const pick = () => TOKENS[Math.floor(next() * TOKENS.length)]!;
  const value = () => Array.from({ length: 1 + Math.floor(next() * 3) }, pick).join('');
  const line = () =>
    next() < 0.7
      ? `${['name', 'title', 'layout', 'tags', 'date'][Math.floor(next() * 5)]}: ${value()}`
      : value();
  const lines = Array.from({ length: 1 + Math.floor(next() * 4) }, line).join('\n');
  return `---\n${lines}\n---\n${next() < 0.3 ? value() : ''}\nText.\n`;
}

/** What our reader takes from a file, or undefined when it finds a fault. */
function ours(text: string): unknown {
  const { readable, problems } = checkFileForm({
    path: 'content/tools/a/a.mdx',
    kind: 'file',
    size: text.length,
    bytes: Buffer.from(text),
  });
  if (!readable || problems.length > 0) return undefined;
  const parts = splitFrontMatter(readable.text);
  if (parts.yaml === undefined || parts.problems.length > 0) return undefined;
  const yaml = readYaml(parts.yaml, 2);
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) return undefined;
  return yaml.problems.length > 0 ? undefined : { data: yaml.value ?? {}, body: parts.body.trim() };
}

/** What Astro's reader, js-yaml, takes from it; days are text to us. */
function astros(text: string): unknown {
  try {
    const { frontmatter, content } = parseFrontmatter(text);
    return { data: days(frontmatter), body: content.trim() };
  } catch (error) {
    return String(error);
  }
}

function days(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(days);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, days(item)]));
  return value;
}

const COUNT = Number(process.env['FUZZ_COUNT'] ?? 40_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261127);

test(`what our reader accepts, Astro's reads to the same keys and values (${COUNT} texts, seed ${SEED})`, () => {
  const next = random(SEED);
  const differing = new Map<string, unknown>();
  let accepted = 0;
  for (let index = 0; index < COUNT; index++) {
    const text = generate(next);
    const a = ours(text);
    if (!a) continue;
    accepted++;
    const other = astros(text);
    const [left, right] = [JSON.stringify(a), JSON.stringify(other)];
    if (left !== right && differing.size < 20) differing.set(text, [left, right]);
  }
  expect(Object.fromEntries(differing)).toEqual({});
  expect(accepted).toBeGreaterThan(COUNT / 50);
}, 120_000);
