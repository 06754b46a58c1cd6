import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { FIXTURES, contentRoot, findingsOf } from '../content-root.ts';

/** Stands in a broken file where a finding is expected, and is taken out before the file is checked. */
const HERE = '▸';

const TOOL = readFileSync(join(FIXTURES, 'duplicates/pass/content/tools/b/beta-cards.mdx'), 'utf8');
const ARTICLE = readFileSync(
  join(FIXTURES, 'mdx-safety/pass/content/articles/2026/asking-first.mdx'),
  'utf8',
);
const CATEGORIES = readFileSync(join(FIXTURES, 'base/content/categories.yaml'), 'utf8');
const BALLOT = `year: 2027
voter: ann
cast: 2026-12-01
tools:
  - tool: alpha-quiz
    contexts: [workplace]
  - wanted: Paper cards
    contexts: [personal]
    reason: They are at hand.
`;

/** A day on which the vote is open. */
const DAY = '2026-12-02';

/** A sound text in which one thing is changed. */
function changed(text: string, from: string | RegExp, to: string): string {
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`nothing to change: ${String(from)}`);
  return broken;
}
const tool = (from: string | RegExp, to: string) => changed(TOOL, from, to);
const field = (line: string) => changed(TOOL, /^added/m, `${line}\nadded`);
const paragraph = (text: string) => changed(TOOL, 'Sharing stops', `${text}\n\nSharing stops`);
const article = (from: string | RegExp, to: string) => changed(ARTICLE, from, to);
const note = (text: string) => changed(ARTICLE, /$/, `\n${text}\n`);
const categories = (from: string | RegExp, to: string) => changed(CATEGORIES, from, to);
const ballot = (from: string | RegExp, to: string) => changed(BALLOT, from, to);

/** The errors of a content folder with one broken file in it, in their order, each as `line:column problem`. */
function errorsWith(path: string, text: string): string[] {
  const root = contentRoot(join(FIXTURES, 'mdx-safety/pass'));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text.replaceAll(HERE, ''));
  const { findings } = checkContent(readContentFiles(root), DAY);
  rmSync(root, { recursive: true });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, problem }) =>
      file === path ? `${line}:${column} ${problem}` : `${file}: ${problem}`,
    );
}

/** The places of the marks in a text, as `line:column`. */
function marked(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(new RegExp(HERE, 'g'))].map(
        ({ index: column }, before) => `${index + 1}:${column - before + 1}`,
      ),
    );
}

const PATHS = {
  tool: 'content/tools/b/beta-cards.mdx',
  article: 'content/articles/2026/asking-first.mdx',
  categories: 'content/categories.yaml',
  ballot: 'content/ballots/2027/ann.yaml',
  ranking: 'content/rankings/2020.yaml',
};

const CASES: Record<keyof typeof PATHS, [what: string, text: string, ...problems: string[]][]> = {
  tool: [
    ['no front matter', `${HERE}Some words.\n`, 'does not begin with front matter'],
    ['nothing at all', HERE, 'the file is empty'],
    ['a space after the last ---', tool(/---\n\n/, `${HERE}--- \n\n`), 'a space stands after ---'],
    ['a space after the first ---', tool('---', `${HERE}--- `), 'a space stands after ---'],
    ['four hyphens at the end', tool(/---\n\n/, `${HERE}----\n\n`), 'does not end with “----”'],
    ['no --- at the end', `${HERE}${tool(/---\n\n/, '\n')}`, 'never closed'],
    ['a listed value misspelt', tool('pricing: free', `pricing: ${HERE}fre`), 'pricing: “fre”'],
    [
      'a wrong item of a list',
      tool('[web]', `[web, ${HERE}wbe]`),
      'item 2 of platforms: “wbe” is not one of',
    ],
    [
      'a wrong item of a list on lines of its own',
      tool('[web]', `\n  - web\n  - ${HERE}wbe`),
      'item 2 of platforms: “wbe”',
    ],
    ['a field that is missing', tool(/---\nname: .*\n/, `---\n${HERE}`), 'name is missing'],
    ['a field that is unknown', field(`license: ${HERE}MIT`), 'unknown field “license”'],
    [
      'two fields that are unknown',
      field(`license: ${HERE}MIT\nlaunch: ${HERE}2020`),
      'unknown field “license”',
      'unknown field “launch”',
    ],
    ['the same field twice', field(`${HERE}pricing: paid`), 'the same field stands here twice'],
    ['a number in quotes', field(`launched: ${HERE}"2020"`), 'launched: “2020” is not a number'],
    ['a year that is no number', field(`launched: ${HERE}.nan`), '“.nan” is a number or'],
    ['text without quotes', tool('Beta Cards', `${HERE}2048`), 'name: “2048” is not text'],
    [
      'a day that does not exist',
      tool('2026-01-15', `${HERE}2026-02-30`),
      '“2026-02-30” is no day',
    ],
    ['a day to come', tool('2026-01-15', `${HERE}2027-01-15`), 'added: 2027-01-15 is in the fut'],
    [
      'a colon in a value',
      tool('Beta Cards', `${HERE}Beta: Cards`),
      'YAML cannot tell where the value ends',
    ],
    [
      'colons in two values',
      changed(tool('Beta Cards', `${HERE}Beta: Cards`), 'A second', `${HERE}A second: a`),
      'YAML cannot tell where the value ends',
      'YAML cannot tell where the value ends',
    ],
    ['a quote that is not closed', tool('Beta Cards', `${HERE}"Beta Cards`), 'never closed'],
    ['a bracket that is not closed', tool('[web]', `${HERE}[web`), 'never closed'],
    [
      'words after the closing quote',
      tool('Beta Cards', `"Beta" ${HERE}Cards`),
      '“Cards” stands after the end of the value',
    ],
    ['a reserved character', tool('Beta Cards', `${HERE}@beta`), 'a value may not begin with “@”'],
    ['no space after a colon', tool('pricing: free', `${HERE}pricing:free`), 'no space stands aft'],
    ['no colon', tool('pricing: free', `${HERE}pricing free`), 'lacks a colon'],
    ['tabs', tool('[web]', `\n${HERE}\t- web\n${HERE}\t- ios`), 'a tab stands', 'a tab stands'],
    ['a field set in', tool('pricing', ` ${HERE}pricing`), 'not indented as the lines around it'],
    ['an alias', tool('[web]', `${HERE}*a`), 'the alias *a'],
    ['a category that does not exist', tool('quiz', `${HERE}quizz`), 'there is no category'],
    [
      'open source without a licence',
      tool('pricing: free', `pricing: ${HERE}open-source`),
      'add licence',
    ],
    [
      'a word of advertising in the summary',
      tool('of pictures', `of ${HERE}powerful pictures`),
      'summary: “powerful” is advertising',
    ],
    [
      'words of advertising in the text',
      paragraph(`Ends &amp; means.\n> Nothing **is** here ${HERE}seamless, or\n> ${HERE}robust.`),
      '“seamless” is advertising',
      '“robust” is advertising',
    ],
    [
      'a mark of what is to be written',
      paragraph(`A ${HERE}TODO, and a ${HERE}TODO.`),
      'TODO',
      'TODO',
    ],
    [
      'a text that is too short',
      `${TOOL.slice(0, TOOL.indexOf('Cards with'))}\n${HERE}Few words.\n`,
      'the text has 2 words',
    ],
    [
      'no text',
      `${HERE}${TOOL.slice(0, TOOL.indexOf('Cards with')).trimEnd()}\n\n`,
      'the text has 0 words',
    ],
    [
      'two expressions',
      paragraph(`Words ${HERE}{here} and ${HERE}{there}.`),
      'an expression in braces',
      'an expression in braces',
    ],
    [
      'an expression that is not closed',
      paragraph(`Words ${HERE}{here.`),
      'an expression in braces',
    ],
    [
      'a component that is not closed',
      paragraph(`${HERE}<Callout>\n\nWords.`),
      '<Callout> is never closed',
    ],
    [
      'a component that is closed in another paragraph',
      paragraph(`Words ${HERE}<Callout>here.\n\nWords.${HERE}</Callout>`),
      '<Callout> is never closed within its paragraph',
      '</Callout> closes nothing',
    ],
    [
      'a component that is closed by another name',
      paragraph(`<Callout>\n\nWords.\n\n${HERE}</Calout>`),
      '</Calout> stands where </Callout> should close what line 15 opens',
    ],
    [
      'an attribute without quotes',
      paragraph(`${HERE}<Callout kind=note>\n\nWords.\n\n</Callout>`),
      'the element <Callout> cannot be read',
    ],
    [
      'attributes with the names of what every object has',
      paragraph(`${HERE}<Callout toString="x" __proto__="y">\n\nWords.\n\n</Callout>`),
      'has no attribute “toString”',
      'has no attribute “__proto__”',
    ],
    ['a comment', paragraph(`Words. ${HERE}<!-- more -->`), 'an HTML comment'],
    [
      'an address in brackets',
      paragraph(`See ${HERE}<https://a.example.org/>.`),
      'an address in angle brackets',
    ],
    ['a heart', paragraph(`We ${HERE}<3 words, after 😀 too.`), 'a < stands here'],
    [
      'slips of several kinds in one text',
      paragraph(`We ${HERE}<3 words.\n\n${HERE}<Callout>\n\nA ${HERE}{brace, ${HERE}powerful.`),
      'a < stands here',
      '<Callout> is never closed',
      'an expression in braces',
      '“powerful”',
    ],
    ['a link to a tool that does not exist', paragraph(`See ${HERE}[it](/tools/nix/).`), 'nowhere'],
  ],
  article: [
    [
      'a topic that does not exist',
      article('[practice]', `[practice, ${HERE}practise]`),
      'no topic',
    ],
    [
      'a field of a source',
      article('year: 2020 }', `year: ${HERE}20 }`),
      'year in item 1 of sources: 20, but at least 1500',
    ],
    [
      'a citation of no source',
      note(`Words *so* [it](/tools/)${HERE}[^lost].`),
      'no source has the key',
    ],
    ['a heading of level 1', note(`${HERE}# Head`), 'is a heading of level 1'],
  ],
  categories: [
    [
      'a field that is set in too far',
      categories('  scope: Tools that make t', `   ${HERE}scope: T`),
      'not indented',
    ],
    [
      'a field that is not set in far enough',
      categories('  parent', ` ${HERE}parent`),
      'not indented',
    ],
    ['a field in the first column', categories('  parent', `${HERE}parent`), 'not indented'],
    ['an entry that is set in', categories('- id: quiz', ` ${HERE}- id: quiz`), 'not indented'],
    ['an entry without its hyphen', categories('- id: quiz', `  ${HERE}id: quiz`), 'a second id'],
    ['no space after the hyphen', categories('- id: quiz', `${HERE}-id: quiz`), 'no space stands'],
    [
      'a line end that was lost',
      categories('Authoring\n  scope', `${HERE}Authoring  scope`),
      'where the value ends',
    ],
    [
      'a line end between entries that was lost',
      categories('pencil\n- ', `${HERE}pencil- `),
      'where the value ends',
    ],
    [
      'a wrong field of the second entry',
      categories('icon: list-checks', `icon: ${HERE}List Checks`),
      'icon: “List Checks”',
    ],
    [
      'a parent that does not exist',
      categories('parent: authoring', `parent: ${HERE}authorin`),
      'no category',
    ],
  ],
  ballot: [
    [
      'a context that does not exist',
      ballot('workplace', `${HERE}school`),
      'item 1 of contexts in item 1 of tools: “school”',
    ],
    [
      'a context of a tool that is wanted',
      ballot('personal', `${HERE}home`),
      'item 1 of contexts in item 2 of tools: “home”',
    ],
    [
      'a field of a vote misspelt',
      ballot('reason: ', `reasons: ${HERE}`),
      'unknown field “reasons”',
    ],
    [
      'a vote that names nothing',
      ballot('tool: alpha-quiz\n    ', HERE),
      'tool in item 1 of tools is missing',
    ],
    [
      'a tool that does not exist beside a wrong vote',
      changed(ballot('alpha-quiz', `${HERE}alpha-quizz`), 'personal', `${HERE}home`),
      'there is no tool',
      'item 1 of contexts in item 2',
    ],
  ],
  ranking: [
    [
      'a tool that does not exist, after an item that is wrong',
      `year: 2020\ntitle: Top Tools\ncomplete: true\nsources:\n  - key: a\n    title: A source\nlists:\n  overall:\n    - rank: ${HERE}one\n      tool: alpha-quiz\n      sources: [a]\n    - rank: 2\n      tool: ${HERE}nix\n      sources: [a]\n`,
      'rank in item 1 of lists.overall: “one”',
      'there is no tool “nix”',
    ],
  ],
};

describe.each(Object.entries(CASES))('in a %s, the place is exact for', (kind, cases) => {
  test.each(cases)('%s', (_, text, ...problems) => {
    const path = PATHS[kind as keyof typeof PATHS];
    const errors = errorsWith(path, text);
    const places = marked(text);
    // Several findings at one place share its mark.
    const expected = problems.map(
      (problem, index) => `${places[index] ?? places.at(-1)!} ${problem}`,
    );
    expect(errors.map((error, index) => shortened(error, expected[index]))).toEqual(expected);
  });
});

/** A finding as far as a case tells it, if it tells that. */
function shortened(error: string, expected = ''): string {
  const [place = ''] = error.split(' ', 1);
  const [, problem = ''] = /^\S+ (.*)/s.exec(expected) ?? [];
  return problem !== '' && error.includes(problem) ? `${place} ${problem}` : error;
}

test('a file that is broken anywhere has its findings within its lines', () => {
  const root = contentRoot(join(FIXTURES, 'mdx-safety/pass'));
  const scraps = [
    '\n',
    '\n\n',
    ': ',
    '- ',
    '  ',
    '"',
    '[',
    '{',
    '<',
    '</Callout>',
    '&a ',
    '😀',
    '\\',
    '---',
    '#',
  ];
  const sound = [TOOL, ARTICLE.slice(0, 2000), CATEGORIES, BALLOT].map(
    (text, index) => [Object.values(PATHS)[index]!, text] as const,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...scraps, '')),
      ),
      ([path, text], breaks) => {
        const broken = breaks.reduce((so, [share, scrap]) => {
          const at = Math.floor(share * so.length);
          return so.slice(0, at) + scrap + so.slice(at + (scrap === '' ? 3 : 0));
        }, text);
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), broken);
        const lines = broken.split('\n');
        for (const { file, line, column } of findingsOf(root)) {
          if (file !== path) continue;
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
        writeFileSync(join(root, path), text);
      },
    ),
    { numRuns: 150 },
  );
});
