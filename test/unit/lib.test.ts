import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolSchema, type Tool } from '../../src/model/schemas/tool.ts';
import { findAlternatives } from '../../src/lib/tools/alternatives.ts';
import { feedHtml } from '../../src/lib/html/feed-html.ts';
import { toCsv } from '../../src/text/csv.ts';
import { formatFinding } from '../../src/text/finding.ts';
import { readYaml, splitFrontMatter } from '../../src/read/front-matter.ts';
import { brandPath, monogram } from '../../src/icons.ts';
import {
  homepageKey,
  looseNameKey,
  nameKey,
  slugify,
  slugProblem,
  voterKey,
} from '../../src/text/identity.ts';
import { editDistance, nearest } from '../../src/text/nearest.ts';
import { drawOpener } from '../../src/lib/magazine/opener.ts';
import { countWords, readingMinutes, sentences, wordRuns } from '../../src/text/prose.ts';
import { relatedArticles } from '../../src/lib/magazine/related-articles.ts';
import { fieldsOf } from '../../src/lib/schemas/schema-fields.ts';
import { byLetter, newest } from '../../src/lib/tools/tool-order.ts';

describe('suggesting what was meant', () => {
  test('a slip of one or two letters finds the word', () => {
    expect(nearest('quiz-maker', ['quiz-makers', 'flashcards'])).toBe('quiz-makers');
    expect(nearest('moodel', ['moodle', 'model-t', 'canvas'])).toBe('moodle');
  });

  test('a word that is like nothing known finds nothing', () => {
    expect(nearest('zzzzz', ['quiz-makers', 'flashcards'])).toBeUndefined();
  });

  test('a part of a word finds the whole, and a longer word the part that is most of it', () => {
    expect(nearest('work', ['workplace', 'education', 'personal'])).toBe('workplace');
    expect(nearest('the-moodle', ['moodle', 'canvas'])).toBe('moodle');
    expect(nearest('moodle-of-our-school', ['moodle', 'canvas'])).toBe('moodle');
  });

  test.each([
    ['does-not-exist', ['x', 'r', 'not', 'exist']],
    ['zz', ['x', 'r']],
    ['ab', ['cd']],
    ['', ['x']],
  ])('what would have to be written anew is not suggested: %j among %j', (word, known) => {
    expect(nearest(word, known)).toBeUndefined();
  });

  test('the distance is symmetric, zero only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('front matter', () => {
  test('is cut off, and lines are counted on', () => {
    expect(splitFrontMatter('---\na: 1\n---\n\nBody\n')).toMatchObject({
      yaml: 'a: 1',
      body: '\nBody\n',
      bodyLine: 4,
      problems: [],
    });
  });

  test('dates stay text and numbers stay numbers', () => {
    expect(readYaml('added: 2026-11-23\nlaunched: 2002', 2).value).toEqual({
      added: '2026-11-23',
      launched: 2002,
    });
  });

  test('a field is found at its line', () => {
    expect(readYaml('a: 1\nb:\n  - x\n  - y\n', 2).locate(['b', 1])).toEqual({
      line: 5,
      column: 5,
    });
  });

  test('no text whatever makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readYaml(text, 1)).not.toThrow();
        expect(splitFrontMatter(`---\n${text}`).bodyLine).toBeGreaterThan(0);
      }),
    );
  });
});

describe('telling tools apart', () => {
  test.each([
    ['Beta Cards', 'beta  cards'],
    ['Mark’s Tool', "Mark's Tool"],
    ['“Q”', '"Q"'],
    ['Arts & Culture', 'Arts and Culture'],
    ['Self–Study', 'Self-Study'],
    ['Alpha Quiz', '\u0391lpha Quiz'],
    ['Moodle', '𝐌𝐨𝐨𝐝𝐥𝐞'],
    ['Copa', 'Сора'],
    ['power', 'po\u200dwer'],
  ])('%s and %s are one name', (first, second) => {
    expect(nameKey(first)).toBe(nameKey(second));
  });

  test.each([
    ['.NET', 'Net'],
    ['Yo', 'Yō'],
    ['Notion', 'Notion!'],
    ['C++', 'C#'],
    ['!!!', '?'],
    ['中文', '中国'],
    ['Оса', 'Осы'],
  ])('%s and %s are two', (first, second) => {
    expect(nameKey(first)).not.toBe(nameKey(second));
  });

  test('names that differ in signs and accents only are loosely the same', () => {
    expect(looseNameKey('Genial.ly')).toBe(looseNameKey('Génially'));
    expect(looseNameKey('C++')).not.toBe(looseNameKey('C#'));
  });

  test.each([
    ['Ann B.', 'ANN-B'],
    ['Anna', 'Аnnа'],
  ])('%s and %s are one voter', (first, second) => {
    expect(voterKey(first)).toBe(voterKey(second));
  });

  test.each([
    ['Ann Lee', 'AnnLee'],
    ['J. Smith', 'JSmith'],
    ['🦊', '🐼'],
    ['Ann 🦊', 'Ann'],
    ['Анна', 'Anna'],
    ['José', 'Jose'],
    ['李', '王'],
  ])('%s and %s are two voters', (first, second) => {
    expect(voterKey(first)).not.toBe(voterKey(second));
  });

  test.each([
    'https://example.org',
    'https://www.example.org/',
    'https://EXAMPLE.org:443/index.html',
    'https://example.org./',
  ])('%s is the same homepage as https://example.org/', (address) => {
    expect(homepageKey(address)).toBe(homepageKey('https://example.org/'));
  });

  test('path, its case, query and fragment make another homepage', () => {
    const addresses = [
      'https://apps.example.org/Abc',
      'https://apps.example.org/aBC',
      'https://apps.example.org/Abc?id=1',
      'https://apps.example.org/Abc?id=2',
      'https://apps.example.org/#/one',
      'https://apps.example.org/#/two',
    ];
    expect(new Set(addresses.map(homepageKey)).size).toBe(addresses.length);
  });

  test.each([
    ['Google Arts & Culture', 'google-arts-and-culture'],
    ["Mark's Tool", 'marks-tool'],
    ['Éditeur C++', 'editeur-c-plus-plus'],
    ['1Password', '1password'],
    ['Øredev Straße Łódź', 'oredev-strasse-lodz'],
    ['C#', 'c-sharp'],
    ['中文工具', ''],
    ['---', ''],
  ])('%s gets the slug %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });
});

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'a'.repeat(81)])(
  'the slug %s cannot be a file everywhere',
  (slug) => {
    expect(slugProblem(slug)).toBeDefined();
  },
);

test.each(['constructor', 'index', 'console', 'com10', 'a'.repeat(80)])(
  'the slug %s can',
  (slug) => {
    expect(slugProblem(slug)).toBeUndefined();
  },
);

describe('alternatives', () => {
  const tool = (slug: string, data: Partial<Tool>) => ({
    slug,
    data: toolSchema.parse({
      name: slug,
      url: `https://${slug}.example.org`,
      summary: 'A tool for the tests of this project, long enough to be a summary.',
      categories: ['notes'],
      contexts: ['personal'],
      pricing: 'free',
      platforms: ['web'],
      added: '2026-01-01',
      ...data,
    }),
  });

  test("those an editor named come first, in the editor's order; the others follow by likeness", () => {
    const found = findAlternatives([
      tool('a', { alternatives: ['d', 'b'] }),
      tool('b', {}),
      tool('c', { pricing: 'paid' }),
      tool('d', { categories: ['wikis'] }),
      tool('e', {}),
    ]).get('a')!;
    expect(found).toEqual([
      { slug: 'd', handPicked: true },
      { slug: 'b', handPicked: true },
      { slug: 'e', handPicked: false },
      { slug: 'c', handPicked: false },
    ]);
  });

  test('a closed tool is never computed as an alternative, but has alternatives itself', () => {
    const found = findAlternatives([
      tool('a', {}),
      tool('b', { status: 'discontinued', ended: 2020 }),
    ]);
    expect(found.get('a')).toEqual([]);
    expect(found.get('b')).toEqual([{ slug: 'a', handPicked: false }]);
  });

  test('a tool of another category is not an alternative', () => {
    expect(
      findAlternatives([tool('a', {}), tool('b', { categories: ['wikis'] })]).get('a'),
    ).toEqual([]);
  });
});

describe('prose', () => {
  test('words, sentences and runs are those a reader would count', () => {
    expect(countWords("It's a well-kept list, isn't it? 42 times.")).toBe(8);
    expect(sentences('One here. Two there!\n\nThree')).toEqual([
      'One here.',
      'Two there!',
      'Three',
    ]);
    expect([...wordRuns('Aa bb cc. Dd ee ff gg', 3)]).toEqual(['aa bb cc', 'dd ee ff', 'ee ff gg']);
    expect(readingMinutes('word '.repeat(1100))).toBe(5);
  });
});

describe('feeds', () => {
  test("addresses become absolute, scripts and the site's classes go", () => {
    expect(
      feedHtml(
        '<p class="x" style="y">a <a href="/tools/b/">b</a> <img src="c.png" alt="c"></p><script>1</script><style>x</style>',
        'https://site.example/magazine/d/',
      ),
    ).toBe(
      '<p>a <a href="https://site.example/tools/b/">b</a> <img src="https://site.example/magazine/d/c.png" alt="c"></p>',
    );
  });

  test('a wide table comes without the box in which it scrolls on the site', () => {
    const box = '<div class="scroll-x" role="region" tabindex="0" aria-label="Table 1">';
    expect(
      feedHtml(
        `<blockquote>${box}<table><tr><td>a</td></tr></table></div></blockquote>`,
        'https://site.example/',
      ),
    ).toBe('<blockquote><table><tbody><tr><td>a</td></tr></tbody></table></blockquote>');
  });
});

describe('drawing and ordering', () => {
  test('an opener is the same for the same article and another for another', () => {
    expect(drawOpener('a')).toEqual(drawOpener('a'));
    expect(drawOpener('a')).not.toEqual(drawOpener('b'));
  });

  test.each([
    ['Google Docs', 'GD'],
    ['Moodle', 'Mo'],
    ['X', 'X'],
    ['7taps', '7t'],
    ['draw.io', 'DI'],
  ])('the monogram of %s is %s', (name, letters) => {
    expect(monogram(name)).toBe(letters);
  });

  test('an icon is found by its slug and by nothing else', () => {
    expect(brandPath('moodle')).toMatch(/^M/);
    expect(brandPath('../../package')).toBeUndefined();
  });

  test("the newest come first, and one day's tools are not in alphabetical order", () => {
    const tools = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      id,
      data: { added: '2026-01-01' },
    }));
    const order = newest([...tools, { id: 'new', data: { added: '2026-02-01' } }]).map(
      (tool) => tool.id,
    );
    expect(order[0]).toBe('new');
    expect(order.slice(1)).not.toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('names are listed under their first letter, digits and signs under 0, other scripts at the end', () => {
    const names = '学习工具 Éclair 7taps anki Øredev .NET 🧠Brain Łódź Zoom أداة Яндекс Ǆ'.split(
      ' ',
    );
    const letters = byLetter(names.map((name) => ({ data: { name } })));
    expect(
      [...letters].map(([letter, tools]) => [letter, ...tools.map(({ data }) => data.name)]),
    ).toEqual([
      ['0', '7taps', '.NET', '🧠Brain'],
      ['a', 'anki'],
      ['d', 'Ǆ'],
      ['e', 'Éclair'],
      ['l', 'Łódź'],
      ['o', 'Øredev'],
      ['z', 'Zoom'],
      ['other', '学习工具', 'أداة', 'Яндекс'],
    ]);
  });

  test('related articles share something, nearest first', () => {
    const article = (id: string, tools: string[], topics: string[]) => ({
      id,
      data: { tools, topics, published: '2026-01-01' },
    });
    const all = [
      article('a', ['x'], ['t']),
      article('b', ['x'], []),
      article('c', [], ['t']),
      article('d', ['y'], ['u']),
    ];
    expect(relatedArticles(all[0]!, all).map((other) => other.id)).toEqual(['c', 'b']);
  });
});

describe('CSV', () => {
  test('commas, quotes and line breaks are kept inside their field', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', 1],
          ['two\nlines', undefined],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1\r\n"two\nlines",\r\n');
  });

  test('a field cannot become a formula', () => {
    expect(toCsv(['a'], [['=HYPERLINK("x")'], ['@sum'], ['x;=1+1;'], ['＝1+1']])).toBe(
      'a\r\n"\'=HYPERLINK(""x"")"\r\n\'@sum\r\n"x;=1+1;"\r\n\'＝1+1\r\n',
    );
  });
});

test('every field of a tool has a description for contributors', () => {
  for (const field of fieldsOf(toolSchema))
    expect(field.description.length, field.name).toBeGreaterThan(10);
});

test('a finding is one line with its place, its problem and its remedy', () => {
  expect(
    formatFinding({
      file: 'content/a.mdx',
      line: 3,
      column: 7,
      severity: 'error',
      rule: 'fields',
      problem: 'x is wrong',
      remedy: 'write y',
    }),
  ).toBe('content/a.mdx:3:7  x is wrong  → write y');
});
