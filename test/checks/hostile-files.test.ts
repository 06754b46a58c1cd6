import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURES, contentRoot, findingsOf, linesOf } from '../content-root.ts';

const VALID = readFileSync(
  join(FIXTURES, 'duplicates/pass/content/tools/b/beta-cards.mdx'),
  'utf8',
);

/** The lines about a root with one file added, given as bytes. */
function linesWith(path: string, bytes: Uint8Array | string): string[] {
  const root = contentRoot();
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
  const lines = linesOf(findingsOf(root));
  rmSync(root, { recursive: true });
  return lines;
}

const at = 'content/tools/b/beta-cards.mdx';

test('a valid file passes', () => {
  expect(linesWith(at, VALID)).toEqual([]);
});

test('a byte order mark is named', () => {
  expect(linesWith(at, `\uFEFF${VALID}`)).toEqual([
    expect.stringContaining(`${at}:1:1  the file begins with a byte order mark  → `),
  ]);
});

test('Windows line ends are named', () => {
  expect(linesWith(at, VALID.replaceAll('\n', '\r\n'))).toEqual([
    expect.stringContaining('the lines end with CR'),
  ]);
});

test('invalid UTF-8 is named with its line and column', () => {
  const bytes = Buffer.concat([
    Buffer.from('---\nname: Caf'),
    Buffer.from([0xe9]),
    Buffer.from('\n---\n'),
  ]);
  expect(linesWith(at, bytes)).toEqual([
    `${at}:2:10  the file is not valid UTF-8  → save it again with the encoding UTF-8`,
  ]);
});

test('an empty file is named', () => {
  expect(linesWith(at, '')).toEqual([expect.stringContaining(`${at}:1:1  the file is empty  → `)]);
});

test('a file of five megabytes is refused without being read', () => {
  expect(linesWith(at, VALID + 'x'.repeat(5_000_000))).toEqual([
    expect.stringContaining('the file has 5.0 MB, but at most 16 kB are taken'),
  ]);
});

test('a NUL or a direction mark hidden in the text is named', () => {
  expect(linesWith(at, VALID.replace('Cards with', 'Cards\u0000 with'))).toEqual([
    expect.stringContaining('the invisible character U+0000'),
  ]);
  expect(linesWith(at, VALID.replace('Cards with', 'Cards\u202e with'))).toEqual([
    expect.stringContaining('the invisible character U+202E'),
  ]);
});

test('a symbolic link is refused and not followed', () => {
  const root = contentRoot();
  mkdirSync(join(root, 'content/tools/p'), { recursive: true });
  symlinkSync('/etc/passwd', join(root, 'content/tools/p/passwd.mdx'));
  expect(linesOf(findingsOf(root))).toEqual([
    'content/tools/p/passwd.mdx:1:1  this is a symbolic link  → put a plain file in its place',
  ]);
});

test('a slug that climbs out of its folder is refused', () => {
  expect(linesWith('content/tools/b/..mdx', VALID)[0]).toContain(
    'a tool may not stand at “content/tools/b/..mdx”',
  );
  const climbing = VALID.replace(
    'categories: [quiz-makers]',
    'categories: [../quiz-makers]\nstatus: merged\nended: 2020\nsuccessor: ../../etc/passwd',
  );
  expect(linesWith(at, climbing)).toEqual([
    expect.stringContaining('item 1 of categories: “../quiz-makers” must be lower-case letters'),
    expect.stringContaining('successor: “../../etc/passwd” must be lower-case letters'),
  ]);
});

test('an alias bomb is refused without being expanded', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `l${level}: &l${level} [${Array(9)
        .fill(level ? `*l${level - 1}` : '"lol"')
        .join(', ')}]`,
  ).join('\n');
  const lines = linesWith(at, VALID.replace('contexts:', `${levels}\ncontexts:`));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.includes('may not be used in front matter'))).toBe(true);
});

test('a message cannot break its line or colour a terminal', () => {
  const lines = linesWith(at, VALID.replace('name: Beta Cards', 'name: "Beta\\e[31m\\nCards"'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/[\n\u001b]/);
});

test('every problem of every file is shown at once', () => {
  const root = contentRoot();
  for (const name of ['one', 'two', 'three']) {
    mkdirSync(join(root, 'content/tools', name[0]!), { recursive: true });
    writeFileSync(
      join(root, `content/tools/${name[0]}/${name}.mdx`),
      '---\nname: X\npricing: gratis\n---\n\n{process.exit(1)}\n',
    );
  }
  const files = new Set(findingsOf(root).map((finding) => finding.file));
  expect(files.size).toBe(3);
  expect(findingsOf(root).filter((finding) => finding.rule === 'mdx-safety')).toHaveLength(3);
  expect(
    findingsOf(root).filter((finding) => finding.rule === 'fields').length,
  ).toBeGreaterThanOrEqual(18);
});
